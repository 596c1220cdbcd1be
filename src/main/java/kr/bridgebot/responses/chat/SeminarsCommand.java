package kr.bridgebot.responses.chat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.ChatCommand;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.responses.Invitation;
import kr.bridgebot.responses.ResponseBoard;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/**
 * Shows a person the meetings they are invited to, and those of the members they assist,
 * with what was answered. A single one is shown at once, ready to be answered.
 */
@Component
class SeminarsCommand implements ChatCommand, ButtonHandler<SeminarsCommand.Look> {

	private static final int SHOWN = 8;

	private final ResponseBoard board;

	private final InvitationDoor door;

	SeminarsCommand(ResponseBoard board, InvitationDoor door) {
		this.board = board;
		this.door = door;
	}

	/** Wants to see one invitation. */
	@Payload.Code("sl")
	record Look(SeminarId seminar, MemberId member) implements Payload {
	}

	@Override
	public String name() {
		return "seminars";
	}

	@Override
	public boolean isFor(Actor actor) {
		return actor.isKnown();
	}

	@Override
	public int rank() {
		return 10;
	}

	@Override
	public Class<Look> payload() {
		return Look.class;
	}

	@Override
	public Reply on(String argument, Visit visit) {
		List<Invitation> open = this.board.open(concerned(visit.actor()));
		if (open.isEmpty()) {
			return Reply.say(Text.of("responses.list.none"));
		}
		if (open.size() == 1) {
			this.door.show(open.getFirst(), visit.place());
			return Reply.nothing();
		}
		List<Text> lines = new ArrayList<>();
		lines.add(Text.of("responses.list.head", "count", open.size()));
		List<Invitation> shown = open.subList(0, Math.min(SHOWN, open.size()));
		shown.forEach((invitation) -> lines.add(line(invitation, visit)));
		if (open.size() > SHOWN) {
			lines.add(Text.of("responses.list.more", "count", open.size() - SHOWN));
		}
		Card card = Card.of(Text.lasting(Text.lines(lines)));
		for (Invitation invitation : shown) {
			card = card.row(Button.press(
					Text.lasting(Text.of("responses.list.button", "seminar", Lines.title(invitation), "day",
							invitation.seminar().startsAt().atZone(visit.actor().zone()).toLocalDate())),
					new Look(invitation.seminar().id(), invitation.response().member())));
		}
		return Reply.say(card);
	}

	@Override
	public Reply on(Look payload, Visit visit) {
		this.door.show(this.board.open(visit.actor(), payload.seminar(), payload.member()), visit.place());
		return Reply.nothing();
	}

	private static Text line(Invitation invitation, Visit visit) {
		Text answer = Lines.answer(invitation.response(), invitation.seminar(), invitation.position());
		boolean own = invitation.response().member().equals(visit.actor().member());
		return Text.of(own ? "responses.list.line" : "responses.list.line.for", "seminar", Lines.title(invitation),
				"start", invitation.seminar().startsAt(), "answer", answer, "member", invitation.member().salutation());
	}

	private static Set<MemberId> concerned(Actor actor) {
		Set<MemberId> concerned = new HashSet<>(actor.principals());
		if (actor.member() != null) {
			concerned.add(actor.member());
		}
		return concerned;
	}

}
