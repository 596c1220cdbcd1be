package kr.bridgebot.responses.chat;

import java.util.List;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.ChatCommand;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
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

	private final ResponseBoard board;

	private final InvitationList list;

	private final InvitationDoor door;

	SeminarsCommand(ResponseBoard board, InvitationList list, InvitationDoor door) {
		this.board = board;
		this.list = list;
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
		List<Invitation> open = this.list.of(visit.actor());
		if (open.size() == 1) {
			this.door.show(open.getFirst(), visit.place());
			return Reply.nothing();
		}
		return Reply.say(this.list.card(open, 0, visit.actor()));
	}

	@Override
	public Reply on(Look payload, Visit visit) {
		this.door.show(this.board.open(visit.actor(), payload.seminar(), payload.member()), visit.place());
		return Reply.nothing();
	}

}
