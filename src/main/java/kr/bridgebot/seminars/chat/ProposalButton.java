package kr.bridgebot.seminars.chat;

import java.time.LocalDate;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.seminars.PlanChange;
import kr.bridgebot.seminars.PlanView;
import kr.bridgebot.seminars.PlanningDesk;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarState;
import kr.bridgebot.seminars.SeminarTexts;
import org.springframework.stereotype.Component;

/** Takes the day that the bot proposed for an owed meeting. */
@Component
class ProposalButton implements ButtonHandler<ProposalButton.Press> {

	private final PlanningDesk desk;

	private final PlanRoom room;

	ProposalButton(PlanningDesk desk, PlanRoom room) {
		this.desk = desk;
		this.room = room;
	}

	/** Which day for which meeting. */
	@Payload.Code("plp")
	record Press(SeminarId seminar, LocalDate day) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		PlanView plan = this.room.look(press.seminar(), visit);
		if (!plan.isChangeable() || plan.seminar().state() == SeminarState.ANNOUNCED) {
			return this.room.said(press.seminar(), visit)
				.andNotice(Text.of("seminar.plan.stale", "state", SeminarTexts.state(plan.seminar().state())));
		}
		this.desk.settle(press.seminar(), new PlanChange.Date(press.day(), null), visit.actor());
		return this.room.said(press.seminar(), visit).andNotice(this.room.echo(Field.DATE, press.seminar(), visit));
	}

}
