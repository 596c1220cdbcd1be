package kr.bridgebot.seminars.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.seminars.Mode;
import kr.bridgebot.seminars.PlanChange;
import kr.bridgebot.seminars.PlanView;
import kr.bridgebot.seminars.PlanningDesk;
import kr.bridgebot.seminars.SeminarId;
import org.springframework.stereotype.Component;

/** Takes how one can take part. */
@Component
class ModeButton implements ButtonHandler<ModeButton.Press> {

	private final PlanningDesk desk;

	private final PlanRoom room;

	ModeButton(PlanningDesk desk, PlanRoom room) {
		this.desk = desk;
		this.room = room;
	}

	/** Which way for which meeting. */
	@Payload.Code("plm")
	record Press(SeminarId seminar, Mode mode) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		PlanView plan = this.room.look(press.seminar(), visit);
		if (!plan.isChangeable()) {
			return this.room.stale(plan);
		}
		this.desk.settle(press.seminar(), new PlanChange.Way(press.mode()), visit.actor());
		return this.room.shown(press.seminar(), visit)
			.andNotice(this.room.echo(Field.MODE, press.seminar(), visit))
			.over();
	}

}
