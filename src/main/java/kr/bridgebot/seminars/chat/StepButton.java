package kr.bridgebot.seminars.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.seminars.PlanView;
import kr.bridgebot.seminars.PlanningDesk;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarState;
import kr.bridgebot.seminars.SeminarTexts;
import org.springframework.stereotype.Component;

/** Takes a meeting one step on; asks for the reason where one is due. */
@Component
class StepButton implements ButtonHandler<StepButton.Press> {

	private final PlanningDesk desk;

	private final PlanRoom room;

	private final PlanCards cards;

	StepButton(PlanningDesk desk, PlanRoom room, PlanCards cards) {
		this.desk = desk;
		this.room = room;
		this.cards = cards;
	}

	/** Which meeting, and where to. */
	@Payload.Code("pls")
	record Press(SeminarId seminar, SeminarState to) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		PlanView plan = this.room.look(press.seminar(), visit);
		if (press.to() == SeminarState.CLOSED && !plan.obstacles().isEmpty()) {
			return PlanRoom.shown(this.cards.plan(plan)).andNotice(plan.obstacles().getFirst().words());
		}
		if (!plan.steps().contains(press.to())) {
			return this.room.stale(plan);
		}
		return switch (press.to()) {
			case IN_PROGRESS -> {
				this.desk.start(press.seminar(), visit.actor());
				yield done(press, visit);
			}
			case HELD -> {
				this.desk.hold(press.seminar(), visit.actor());
				yield done(press, visit);
			}
			case CLOSED -> {
				this.desk.close(press.seminar(), visit.actor());
				yield done(press, visit);
			}
			case POSTPONED, CANCELLED, SKIPPED -> PlanRoom.shown(this.cards.reason(press.to(), plan))
				.andAsk(new ReasonDialog.Question(press.seminar(), press.to()));
			case DUE, DRAFT, ANNOUNCED -> this.room.stale(plan);
		};
	}

	private Reply done(Press press, Visit visit) {
		return this.room.shown(press.seminar(), visit)
			.andNotice(Text.of("seminar.step.done", "state", SeminarTexts.state(press.to())));
	}

}
