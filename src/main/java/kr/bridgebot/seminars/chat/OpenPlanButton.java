package kr.bridgebot.seminars.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.seminars.SeminarId;
import org.springframework.stereotype.Component;

/** Shows the plan of one meeting. */
@Component
class OpenPlanButton implements ButtonHandler<OpenPlanButton.Press> {

	private final PlanRoom room;

	OpenPlanButton(PlanRoom room) {
		this.room = room;
	}

	/** Which meeting. */
	@Payload.Code("pl")
	record Press(SeminarId seminar) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		return this.room.shown(press.seminar(), visit).over();
	}

}
