package kr.bridgebot.committees.chat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Text;
import kr.bridgebot.committees.Appointment;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.committees.CommitteeKind;
import kr.bridgebot.committees.CommitteeRoll;
import kr.bridgebot.committees.CommitteeRoll.Listed;
import kr.bridgebot.delivery.Reachability;
import kr.bridgebot.members.Person;
import kr.bridgebot.members.Sector;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Paints the card of somebody on a roll, with what the reader may do about them. */
@Component
class PersonCards {

	private final CommitteeBoard board;

	private final CommitteeRoll roll;

	PersonCards(CommitteeBoard board, CommitteeRoll roll) {
		this.board = board;
		this.roll = roll;
	}

	/**
	 * The card of one person.
	 * @param committee on whose roll they were found, and whose seat the keys are about;
	 * null for the one committee that the person sits in, if it is one
	 */
	Card card(MemberId member, @Nullable CommitteeId committee, Actor actor) {
		Listed listed = this.roll.find(member, actor);
		Person person = listed.person();
		CommitteeId about = (committee == null && listed.seats().size() == 1) ? listed.seats().getFirst().committee()
				: committee;
		List<Text> lines = new ArrayList<>();
		lines.add(Text.of("committees.person.title", "name", person.salutation()));
		lines.add(Text.joined(" · ", List.of(Text.literal(person.organisation()), sector(person.sector()))));
		if (!person.email().isEmpty()) {
			lines.add(Text.of("committees.person.email", "email", person.email()));
		}
		if (!person.phone().isEmpty()) {
			lines.add(Text.of("committees.person.phone", "phone", person.phone()));
		}
		listed.seats().forEach((seat) -> lines.add(seat(seat)));
		if (listed.seats().isEmpty()) {
			lines.add(Text.of("committees.person.no-seat"));
		}
		if (person.secretariat()) {
			lines.add(Text.of("committees.person.secretariat"));
		}
		lines.add(Text.of("committees.person.link", "link", link(listed.standing())));
		Card card = Card.of(Text.lines(lines))
			.row(account(listed, actor),
					Button.press(Text.of("committees.person.assistants"), new AssistantsButton.Open(member, false)));
		return (about == null) ? otherSeats(card, listed) : keys(card, listed, this.board.get(about), actor);
	}

	/** Whether the bot reaches the person, in a word. */
	static Text link(Reachability.@Nullable Standing standing) {
		return Text.of("committees.standing", "standing", (standing == null) ? "UNLINKED" : standing.name());
	}

	/** Who has linked an account needs no link, unless the account is lost. */
	private static @Nullable Button account(Listed listed, Actor actor) {
		MemberId member = listed.person().id();
		if (listed.standing() == null) {
			return Button.press(Text.of("committees.person.new-link"), new NewLinkButton.Make(member));
		}
		return (actor.secretariat() && !member.equals(actor.member()))
				? Button.press(Text.of("committees.person.unlink"), new UnlinkButton.Unlink(member, false)) : null;
	}

	/** Somebody found by name who sits in several bodies: the keys ask which. */
	private Card otherSeats(Card card, Listed listed) {
		List<Button> keys = listed.seats()
			.stream()
			.map((seat) -> Button.press(this.board.get(seat.committee()).name(),
					new PersonButton.Open(listed.person().id(), seat.committee())))
			.toList();
		Card with = card;
		for (List<Button> row : Pager.inPairs(keys)) {
			with = with.row(row);
		}
		return with;
	}

	private Card keys(Card card, Listed listed, Committee committee, Actor actor) {
		MemberId member = listed.person().id();
		Optional<Appointment> seat = listed.seatIn(committee.id());
		Card with = card;
		if (actor.secretariat()) {
			with = with.row(Arrays.stream(Role.values())
				.filter((role) -> (role == Role.CO_CHAIR) == (committee.kind() == CommitteeKind.FORUM)
						|| role == Role.MEMBER)
				.filter((role) -> role != seat.map(Appointment::role).orElse(Role.MEMBER))
				.map((role) -> Button.press(
						Text.of("committees.person.make", "role", Text.of("committees.role", "role", role)),
						new RoleButton.Give(member, committee.id(), role)))
				.toList());
		}
		boolean mayEnd = seat.filter((term) -> term.until() == null)
			.filter((term) -> actor.runs(committee.id()) && (actor.secretariat() || term.role() == Role.MEMBER))
			.isPresent();
		return with
			.row(mayEnd ? Button.press(Text.of("committees.person.end"),
					new EndTermButton.End(member, committee.id(), false), Button.Style.NO) : null)
			.row(actor.runs(committee.id())
					? Button.press(Text.of("committees.person.roll"), new RollButton.Turn(committee.id(), 0)) : null);
	}

	private Text seat(Appointment seat) {
		Text committee = this.board.get(seat.committee()).name();
		Text role = Text.of("committees.role", "role", seat.role());
		return (seat.until() == null)
				? Text.of("committees.person.seat", "committee", committee, "role", role, "since", seat.since())
				: Text.of("committees.person.term", "committee", committee, "role", role, "since", seat.since(),
						"until", seat.until());
	}

	private static Text sector(@Nullable Sector sector) {
		return (sector == null) ? Text.empty() : Text.of("committees.sector", "sector", sector);
	}

}
