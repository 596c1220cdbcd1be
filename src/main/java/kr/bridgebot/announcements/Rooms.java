package kr.bridgebot.announcements;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.bridgebot.announcements.Announcement.Snapshot;
import kr.bridgebot.announcements.Room.Assisted;
import kr.bridgebot.members.AssistantDesk;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Person;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/**
 * Finds out how much room an announcement's words have with those who will read it.
 */
@Component
class Rooms {

	private static final Comparator<Assisted> BY_NAME = Comparator.comparing((Assisted pair) -> pair.principal().name())
		.thenComparing((pair) -> pair.principal().id().value())
		.thenComparing((pair) -> pair.assistant().value());

	private final Framing framing;

	private final AssistantDesk assistants;

	private final MemberRegister register;

	Rooms(Framing framing, AssistantDesk assistants, MemberRegister register) {
		this.framing = framing;
		this.assistants = assistants;
		this.register = register;
	}

	/**
	 * In its next version; two statements for some thousands of people.
	 * @param announcement as it is to be sent
	 * @param widths how long each field is at most
	 */
	Room of(Snapshot announcement, Collection<MemberId> people, Map<Field, Integer> widths) {
		Set<Person> principals = new HashSet<>();
		Set<Person> readingAlong = new HashSet<>();
		Set<Assisted> pairs = new HashSet<>();
		for (List<MemberId> slice : Slices.of(people)) {
			Map<MemberId, Set<MemberId>> assisted = this.assistants.assistantsOf(slice);
			Set<MemberId> helpers = assisted.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
			Set<MemberId> named = new HashSet<>(helpers);
			named.addAll(assisted.keySet());
			this.register.find(named).forEach((member, person) -> {
				if (assisted.containsKey(member)) {
					principals.add(person);
					assisted.getOrDefault(member, Set.of())
						.forEach((assistant) -> pairs.add(new Assisted(person, assistant)));
				}
				if (helpers.contains(member)) {
					readingAlong.add(person);
				}
			});
		}
		return new Room(widths, this.framing.around(announcement.draft().kind(), announcement.version() + 1,
				announcement.scope(), principals, readingAlong), pairs.stream().min(BY_NAME).orElse(null));
	}

}
