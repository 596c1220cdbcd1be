package kr.bridgebot.seminars.chat;

import java.time.LocalDate;
import java.util.List;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.seminars.PlanView;
import kr.bridgebot.seminars.PlanningDesk;
import kr.bridgebot.seminars.SeminarId;
import org.springframework.stereotype.Component;

/** Asks for one thing about a meeting. */
@Component
class FieldButton implements ButtonHandler<FieldButton.Press> {

	private final PlanningDesk desk;

	private final PlanRoom room;

	private final PlanCards cards;

	FieldButton(PlanningDesk desk, PlanRoom room, PlanCards cards) {
		this.desk = desk;
		this.room = room;
		this.cards = cards;
	}

	/** Which thing about which meeting. */
	@Payload.Code("plf")
	record Press(SeminarId seminar, Field field) implements Payload {
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
		List<LocalDate> offers = (press.field() == Field.DATE) ? this.desk.offers(press.seminar()) : List.of();
		Reply question = PlanRoom.shown(this.cards.question(press.field(), plan, offers));
		return (press.field() == Field.MODE) ? question
				: question.andAsk(new FieldDialog.Question(press.seminar(), press.field()));
	}

}
