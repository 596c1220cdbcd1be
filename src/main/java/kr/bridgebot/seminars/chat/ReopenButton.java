package kr.bridgebot.seminars.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.seminars.PlanView;
import kr.bridgebot.seminars.SeminarId;
import org.springframework.stereotype.Component;

/** Asks why a finished meeting is taken up again. */
@Component
class ReopenButton implements ButtonHandler<ReopenButton.Press> {

	private final PlanRoom room;

	private final PlanCards cards;

	ReopenButton(PlanRoom room, PlanCards cards) {
		this.room = room;
		this.cards = cards;
	}

	/** Which meeting. */
	@Payload.Code("plo")
	record Press(SeminarId seminar) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		PlanView plan = this.room.look(press.seminar(), visit);
		if (!plan.reopenable()) {
			return this.room.stale(plan);
		}
		return PlanRoom.shown(this.cards.reopening(plan)).andAsk(new ReasonDialog.Question(press.seminar(), null));
	}

}
