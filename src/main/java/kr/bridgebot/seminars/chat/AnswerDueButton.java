package kr.bridgebot.seminars.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.seminars.PlanView;
import kr.bridgebot.seminars.PlanningDesk;
import kr.bridgebot.seminars.SeminarId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the plan of an owed meeting below the card that asked for it. */
@Component
class AnswerDueButton implements ButtonHandler<AnswerDueButton.Press> {

	private final PlanningDesk desk;

	private final PlanRoom room;

	private final PlanCards cards;

	AnswerDueButton(PlanningDesk desk, PlanRoom room, PlanCards cards) {
		this.desk = desk;
		this.room = room;
		this.cards = cards;
	}

	/** Which meeting, and what to ask first. */
	@Payload.Code("plu")
	record Press(SeminarId seminar, @Nullable Field field) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		PlanView plan = this.room.look(press.seminar(), visit);
		if (press.field() == null || !plan.isChangeable()) {
			return this.room.said(press.seminar(), visit);
		}
		return PlanRoom.said(this.cards.question(press.field(), plan, this.desk.offers(press.seminar())))
			.andAsk(new FieldDialog.Question(press.seminar(), press.field()));
	}

}
