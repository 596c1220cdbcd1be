package kr.bridgebot.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.bridgebot.committees.Appointment;
import kr.bridgebot.committees.Appointments;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.members.LinkDesk;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Person;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the secretariat gets links for everybody who has linked no account yet. */
@Service
public class InvitationDesk {

	private final MemberRegister register;

	private final LinkDesk links;

	private final CommitteeBoard board;

	private final Appointments appointments;

	private final ForumDay day;

	InvitationDesk(MemberRegister register, LinkDesk links, CommitteeBoard board, Appointments appointments,
			ForumDay day) {
		this.register = register;
		this.links = links;
		this.board = board;
		this.appointments = appointments;
		this.day = day;
	}

	/** How many links there would be. */
	public int waiting(Actor actor) {
		requireSecretariat(actor);
		return unlinked().size();
	}

	/**
	 * Makes a fresh link for everybody who waits for one, by name; links and codes they
	 * had before are void.
	 */
	@Transactional
	public List<Invitation> invite(Actor actor) {
		requireSecretariat(actor);
		List<Person> people = unlinked();
		Map<MemberId, String> links = this.links.issue(people.stream().map(Person::id).toList());
		Map<MemberId, List<Committee>> seats = this.appointments.on(this.day.date())
			.stream()
			.collect(Collectors.groupingBy(Appointment::member,
					Collectors.mapping((seat) -> this.board.get(seat.committee()), Collectors.toList())));
		List<Invitation> invitations = new ArrayList<>();
		for (Person person : people) {
			String link = links.get(person.id());
			if (link != null) {
				invitations.add(new Invitation(person, seats.getOrDefault(person.id(), List.of()), link));
			}
		}
		return invitations;
	}

	private List<Person> unlinked() {
		return this.register.all().stream().filter((person) -> person.account() == null).toList();
	}

	private static void requireSecretariat(Actor actor) {
		if (!actor.secretariat()) {
			throw new Refusal(RosterReason.ROSTER_BY_SECRETARIAT);
		}
	}

}
