package kr.bridgebot.seminars.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.delivery.Departure;
import kr.bridgebot.seminars.PlanView;
import kr.bridgebot.seminars.PlanningDesk;
import kr.bridgebot.seminars.SeminarId;
import org.springframework.stereotype.Component;

/** Asks once, then tells the members what changed. */
@Component
class RescheduleButton implements ButtonHandler<RescheduleButton.Press> {

	private final PlanningDesk desk;

	private final PlanRoom room;

	private final AnnouncingCards cards;

	private final Departure departure;

	RescheduleButton(PlanningDesk desk, PlanRoom room, AnnouncingCards cards, Departure departure) {
		this.desk = desk;
		this.room = room;
		this.cards = cards;
		this.departure = departure;
	}

	/** Which meeting, as seen when, and whether the question was answered. */
	@Payload.Code("plr")
	record Press(SeminarId seminar, int version, boolean sure) implements Payload {
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
		if (!press.sure()) {
			return PlanRoom.shown(this.cards.rescheduling(plan, plan.change(), visit.at()));
		}
		return switch (this.desk.reschedule(press.seminar(), press.version(), visit.actor())) {
			case DONE -> this.room.shown(press.seminar(), visit)
				.andNotice(this.departure.named("seminar.reschedule.done", visit.at()));
			case ALREADY -> this.room.shown(press.seminar(), visit).andNotice(Text.of("seminar.reschedule.already"));
			case CHANGED -> this.room.shown(press.seminar(), visit).andNotice(Text.of("seminar.plan.moved"));
		};
	}

}
