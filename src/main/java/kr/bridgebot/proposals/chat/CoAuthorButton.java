package kr.bridgebot.proposals.chat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.time.LocalDate;
import java.time.ZoneId;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Paging;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.committees.Appointment;
import kr.bridgebot.committees.Appointments;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Person;
import kr.bridgebot.proposals.ProposalDesk;
import kr.bridgebot.proposals.ProposalDocket;
import kr.bridgebot.proposals.ProposalId;
import kr.bridgebot.proposals.ProposalView;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets an author take members of the committee in as co-authors, and let them go. */
@Component
class CoAuthorButton implements ButtonHandler<CoAuthorButton.Press> {

	private static final int PAGE = 8;

	private final ProposalDesk desk;

	private final ProposalDocket docket;

	private final ProposalRoom room;

	private final Appointments appointments;

	private final MemberRegister register;

	private final ZoneId zone;

	CoAuthorButton(ProposalDesk desk, ProposalDocket docket, ProposalRoom room, Appointments appointments,
			MemberRegister register, ZoneId zone) {
		this.desk = desk;
		this.docket = docket;
		this.room = room;
		this.appointments = appointments;
		this.register = register;
		this.zone = zone;
	}

	/**
	 * Which proposal, and which page.
	 *
	 * @param member who is taken in or let go; null only to look
	 */
	@Payload.Code("ppc")
	record Press(ProposalId proposal, @Nullable MemberId member, int page) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		ProposalView proposal = this.room.look(press.proposal(), visit);
		if (!proposal.isEditable() || !proposal.isAuthor()) {
			return this.room.stale(proposal, false, visit);
		}
		if (press.member() == null) {
			return ProposalRoom.shown(card(proposal, press.page(), visit));
		}
		boolean in = this.docket.authors(proposal).contains(press.member());
		if (in) {
			this.desk.letGo(press.proposal(), press.member(), visit.actor());
		}
		else {
			this.desk.takeIn(press.proposal(), press.member(), visit.actor());
		}
		return ProposalRoom.shown(card(proposal, press.page(), visit))
			.andNotice(Text.of(in ? "proposal.done.let-go" : "proposal.done.taken-in"));
	}

	private Card card(ProposalView proposal, int page, Visit visit) {
		LocalDate today = visit.at().atZone(this.zone).toLocalDate();
		List<MemberId> others = this.appointments.on(proposal.committee(), today)
			.stream()
			.map(Appointment::member)
			.filter((member) -> !member.equals(proposal.author()))
			.toList();
		Set<MemberId> authors = Set.copyOf(this.docket.authors(proposal));
		Map<MemberId, Person> people = this.register.find(others);
		Paging paging = Paging.of(others.size(), PAGE, page);
		Card card = Card.of(Text.lines(ProposalCards.title(proposal), Text.of("proposal.ask.coauthors")));
		for (MemberId member : paging.cut(others)) {
			Person person = people.get(member);
			if (person != null) {
				card = card.row(Button.press(
						Text.of("proposal.button.coauthor", "who", person.salutation(), "in",
								authors.contains(member) ? "yes" : "no"),
						new Press(proposal.id(), member, paging.page())));
			}
		}
		return paging.row(card, (other) -> new Press(proposal.id(), null, other)).row(ProposalCards.back(proposal));
	}

}
