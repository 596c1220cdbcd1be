package kr.bridgebot.seminars.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** Shows for which committees one may plan another meeting. */
@Component
class NewMeetingListButton implements ButtonHandler<NewMeetingListButton.Press> {

	private final PlanList list;

	NewMeetingListButton(PlanList list) {
		this.list = list;
	}

	/** Which page of them. */
	@Payload.Code("plx")
	record Press(int page) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		return PlanRoom.shown(this.list.choice(press.page(), visit.actor()));
	}

}
