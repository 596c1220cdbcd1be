package kr.bridgebot.seminars.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.seminars.PlanView;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarState;
import kr.bridgebot.seminars.SeminarTexts;
import org.springframework.stereotype.Component;

/** Asks below the card of an owed meeting why it is not to be held. */
@Component
class SkipDueButton implements ButtonHandler<SkipDueButton.Press> {

	private final PlanRoom room;

	private final PlanCards cards;

	SkipDueButton(PlanRoom room, PlanCards cards) {
		this.room = room;
		this.cards = cards;
	}

	/** Which meeting. */
	@Payload.Code("plw")
	record Press(SeminarId seminar) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		PlanView plan = this.room.look(press.seminar(), visit);
		if (!plan.steps().contains(SeminarState.SKIPPED)) {
			return this.room.said(press.seminar(), visit)
				.andNotice(Text.of("seminar.plan.stale", "state", SeminarTexts.state(plan.seminar().state())));
		}
		return PlanRoom.said(this.cards.reason(SeminarState.SKIPPED, plan))
			.andAsk(new ReasonDialog.Question(press.seminar(), SeminarState.SKIPPED));
	}

}
