package kr.bridgebot.minutes.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.minutes.DraftView;
import kr.bridgebot.seminars.PlanningDesk;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarState;
import org.springframework.stereotype.Component;

/** Closes a meeting whose minutes are out: a second press finds it closed. */
@Component
class CloseButton implements ButtonHandler<CloseButton.Press> {

	private final MinutesRoom room;

	private final DraftCards cards;

	private final PlanningDesk planning;

	CloseButton(MinutesRoom room, DraftCards cards, PlanningDesk planning) {
		this.room = room;
		this.cards = cards;
		this.planning = planning;
	}

	/** Which meeting. */
	@Payload.Code("mic")
	record Press(SeminarId seminar) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		DraftView draft = this.room.look(press.seminar(), visit);
		if (draft.seminar().state() != SeminarState.CLOSED) {
			this.planning.close(press.seminar(), visit.actor());
		}
		return MinutesRoom.shown(this.cards.closed(draft));
	}

}
