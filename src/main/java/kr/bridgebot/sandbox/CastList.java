package kr.bridgebot.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.bridgebot.chat.Directory;
import kr.bridgebot.chat.Profile;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.sandbox.botapi.BotApiServer;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * Lists whom one can play, and what each of them is to the forum at this moment. Safe for
 * use by any thread.
 */
public class CastList {

	private static final long FIRST_NEWCOMER = 5_900_001;

	private final SampleFiles files;

	private final SampleCast cast;

	private final BotApiServer server;

	private final MemberRegister register;

	private final CommitteeBoard board;

	private final Directory directory;

	CastList(SampleFiles files, SampleCast cast, BotApiServer server, MemberRegister register, CommitteeBoard board,
			Directory directory) {
		this.files = files;
		this.cast = cast;
		this.server = server;
		this.register = register;
		this.board = board;
		this.directory = directory;
	}

	/**
	 * Somebody to be played.
	 *
	 * @param account the chat account
	 * @param organisation empty where none is known
	 * @param title empty where none is known
	 * @param secretariat whether they work for the secretariat
	 * @param seats roles by committee; of the not yet linked those they will have
	 * @param principals the names of those they answer for
	 * @param linked whether the bot knows who is behind the account
	 * @param invitation the link they were sent and have not followed; null when there is
	 * none
	 */
	public record Part(long account, String name, String organisation, String title, boolean secretariat,
			Map<CommitteeId, Role> seats, List<String> principals, boolean linked, @Nullable String invitation) {

	}

	/** Everybody with a messenger, in the order of their coming. */
	public List<Part> parts() {
		Map<Long, Sample> samples = this.files.people()
			.stream()
			.collect(Collectors.toMap(Sample::account, (sample) -> sample));
		Map<Long, kr.bridgebot.members.Person> members = new HashMap<>();
		Map<MemberId, String> names = new HashMap<>();
		this.register.all().forEach((person) -> {
			names.put(person.id(), person.name());
			if (person.account() != null) {
				members.put(person.account(), person);
			}
		});
		Map<Long, String> links = this.cast.links();
		List<Part> parts = new ArrayList<>();
		this.server.people().forEach((person) -> {
			kr.bridgebot.members.Person member = members.get(person.id());
			Sample sample = samples.get(person.id());
			if (member != null) {
				parts.add(part(member, this.directory.whoIs(new Profile(person.id(), person.name(), person.language())),
						names));
			}
			else if (sample != null) {
				parts.add(part(sample, links.get(person.id())));
			}
			else {
				parts.add(new Part(person.id(), person.name(), "", "", false, Map.of(), List.of(), false, null));
			}
		});
		return parts;
	}

	public Optional<Part> part(long account) {
		return parts().stream().filter((part) -> part.account() == account).findFirst();
	}

	/**
	 * Lets somebody appear whom the forum does not know yet, e.g. to follow the link of
	 * somebody who was brought in with a roster.
	 * @param name what they call themselves, followed by a number
	 * @param language their messenger's, two letters
	 * @return the new account
	 */
	public long newcomer(String name, String language) {
		long account = FIRST_NEWCOMER;
		while (this.server.person(account).isPresent()) {
			account++;
		}
		String number = "%02d".formatted(account - FIRST_NEWCOMER + 1);
		return this.server.person(account, name + " " + number, language).id();
	}

	private static Part part(kr.bridgebot.members.Person member, Actor actor, Map<MemberId, String> names) {
		List<String> principals = actor.principals()
			.stream()
			.map(names::get)
			.filter(Objects::nonNull)
			.sorted()
			.toList();
		return new Part(actor.account(), member.name(), member.organisation(), member.title(), actor.secretariat(),
				actor.seats(), principals, true, null);
	}

	private Part part(Sample sample, @Nullable String link) {
		Map<CommitteeId, Role> seats = new LinkedHashMap<>();
		sample.seats()
			.forEach((code, role) -> this.board.byCode(code).ifPresent((committee) -> seats.put(committee.id(), role)));
		return new Part(sample.account(), sample.entry().name(), sample.entry().organisation(), sample.entry().title(),
				sample.secretariat(), seats, sample.principal().isEmpty() ? List.of() : List.of(sample.principal()),
				false, link);
	}

}
