package kr.bridgebot.seminars.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.seminars.PlanChange;
import kr.bridgebot.seminars.PlanView;
import kr.bridgebot.seminars.PlanningDesk;
import kr.bridgebot.seminars.SeminarId;
import org.springframework.stereotype.Component;

/** Leaves one thing open again. */
@Component
class ClearButton implements ButtonHandler<ClearButton.Press> {

	private final PlanningDesk desk;

	private final PlanRoom room;

	ClearButton(PlanningDesk desk, PlanRoom room) {
		this.desk = desk;
		this.room = room;
	}

	/** Which thing about which meeting. */
	@Payload.Code("plc")
	record Press(SeminarId seminar, Field field) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		PlanView plan = this.room.look(press.seminar(), visit);
		if (!plan.isChangeable() || !press.field().isClearable()) {
			return this.room.stale(plan);
		}
		this.desk.settle(press.seminar(), open(press.field()), visit.actor());
		return this.room.shown(press.seminar(), visit)
			.andNotice(this.room.echo(press.field(), press.seminar(), visit))
			.over();
	}

	private static PlanChange open(Field field) {
		return switch (field) {
			case VENUE -> new PlanChange.Venue("");
			case LINK -> new PlanChange.Link("");
			case TOPIC -> new PlanChange.Topic("");
			case CAPACITY -> new PlanChange.Capacity(null);
			case DATE, TIME, LENGTH, MODE, DEADLINE -> throw new IllegalArgumentException(field.name());
		};
	}

}
