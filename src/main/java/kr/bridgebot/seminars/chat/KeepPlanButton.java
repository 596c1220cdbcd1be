package kr.bridgebot.seminars.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.seminars.PlanView;
import kr.bridgebot.seminars.PlanningDesk;
import kr.bridgebot.seminars.SeminarId;
import org.springframework.stereotype.Component;

/** Forgets the changes that nobody has been told of. */
@Component
class KeepPlanButton implements ButtonHandler<KeepPlanButton.Press> {

	private final PlanningDesk desk;

	private final PlanRoom room;

	KeepPlanButton(PlanningDesk desk, PlanRoom room) {
		this.desk = desk;
		this.room = room;
	}

	/** Which meeting. */
	@Payload.Code("plk")
	record Press(SeminarId seminar) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		PlanView plan = this.room.look(press.seminar(), visit);
		if (plan.change() == null) {
			return this.room.stale(plan);
		}
		this.desk.keep(press.seminar(), visit.actor());
		return this.room.shown(press.seminar(), visit).andNotice(Text.of("seminar.reschedule.kept"));
	}

}
