package kr.bridgebot.responses.chat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Paging;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.responses.Invitation;
import kr.bridgebot.responses.ResponseBoard;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/**
 * The open invitations of a person and of those they assist, page by page, with what was
 * answered.
 */
@Component
class InvitationList implements ButtonHandler<InvitationList.Turn> {

	private static final int PAGE = 8;

	private final ResponseBoard board;

	InvitationList(ResponseBoard board) {
		this.board = board;
	}

	/** Wants another page. */
	@Payload.Code("slp")
	record Turn(int page) implements Payload {
	}

	@Override
	public Class<Turn> payload() {
		return Turn.class;
	}

	@Override
	public Reply on(Turn payload, Visit visit) {
		return Reply.replace(card(of(visit.actor()), payload.page(), visit.actor()));
	}

	/** By date. */
	List<Invitation> of(Actor actor) {
		Set<MemberId> concerned = new HashSet<>(actor.principals());
		if (actor.member() != null) {
			concerned.add(actor.member());
		}
		return this.board.open(concerned);
	}

	Card card(List<Invitation> open, int page, Actor reader) {
		if (open.isEmpty()) {
			return Card.of(Text.of("responses.list.none"));
		}
		Paging paging = Paging.of(open.size(), PAGE, page);
		List<Text> lines = new ArrayList<>();
		lines.add(Text.of("responses.list.head", "count", open.size()));
		paging.cut(open).forEach((invitation) -> lines.add(line(invitation, reader)));
		Card card = Card.of(Text.lasting(Text.lines(lines)));
		for (Invitation invitation : paging.cut(open)) {
			card = card.row(Button.press(
					Text.lasting(Text.of("responses.list.button", "seminar", Lines.title(invitation), "day",
							invitation.seminar().startsAt().atZone(reader.zone()).toLocalDate())),
					new SeminarsCommand.Look(invitation.seminar().id(), invitation.response().member())));
		}
		return paging.row(card, Turn::new);
	}

	private static Text line(Invitation invitation, Actor reader) {
		Text answer = Lines.answer(invitation.response(), invitation.seminar(), invitation.position());
		boolean own = invitation.response().member().equals(reader.member());
		return Text.of(own ? "responses.list.line" : "responses.list.line.for", "seminar", Lines.title(invitation),
				"start", invitation.seminar().startsAt(), "answer", answer, "member", invitation.member().salutation());
	}

}
