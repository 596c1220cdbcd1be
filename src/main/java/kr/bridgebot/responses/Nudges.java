package kr.bridgebot.responses;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Muting;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/** Reminds the silent to answer, by hand or by clock, and counts it. */
@Component
class Nudges {

	private final Responses responses;

	private final ResponseSettings settings;

	private final MemberRegister register;

	private final Contacts contacts;

	private final SeminarNotices notices;

	Nudges(Responses responses, ResponseSettings settings, MemberRegister register, Contacts contacts,
			SeminarNotices notices) {
		this.responses = responses;
		this.settings = settings;
		this.register = register;
		this.contacts = contacts;
		this.notices = notices;
	}

	/**
	 * Who is silent, has not been reminded too often, does not mind and can be reached.
	 */
	List<MemberId> due(SeminarId id) {
		List<MemberId> due = new ArrayList<>(this.responses.silent(id, this.settings.nudgeCap()));
		due.removeAll(this.register.muting(Muting.NUDGES, due));
		Map<MemberId, Contact> known = this.contacts.of(due);
		due.removeIf((member) -> known.get(member) != Contact.REACHED);
		return due;
	}

	/** How many of the silent cannot be reached. */
	int unreached(SeminarId id) {
		Map<MemberId, Contact> known = this.contacts.of(this.responses.who(id, Answer.PENDING));
		return Math.toIntExact(known.values().stream().filter((contact) -> contact != Contact.REACHED).count());
	}

	/** When any of those who are still silent was last reminded. */
	Optional<Instant> last(SeminarId id) {
		return this.responses.lastNudge(id);
	}

	/**
	 * Reminds these.
	 * @param which tells this reminder from others
	 */
	void send(SeminarView seminar, Collection<MemberId> members, String which, Instant now) {
		if (!members.isEmpty()) {
			this.responses.nudged(seminar.id(), members, this.settings.nudgeCap(), now);
			this.notices.nudge(seminar, members, which);
		}
	}

}
