package kr.bridgebot.seminars.chat;

import java.time.LocalDate;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.seminars.PlanChange;
import kr.bridgebot.seminars.PlanView;
import kr.bridgebot.seminars.PlanningDesk;
import kr.bridgebot.seminars.SeminarId;
import org.springframework.stereotype.Component;

/** Takes one of the offered days. */
@Component
class DateButton implements ButtonHandler<DateButton.Press> {

	private final PlanningDesk desk;

	private final PlanRoom room;

	DateButton(PlanningDesk desk, PlanRoom room) {
		this.desk = desk;
		this.room = room;
	}

	/** Which day for which meeting. */
	@Payload.Code("pld")
	record Press(SeminarId seminar, LocalDate day) implements Payload {
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
		this.desk.settle(press.seminar(), new PlanChange.Date(press.day(), null), visit.actor());
		return this.room.shown(press.seminar(), visit)
			.andNotice(this.room.echo(Field.DATE, press.seminar(), visit))
			.over();
	}

}
