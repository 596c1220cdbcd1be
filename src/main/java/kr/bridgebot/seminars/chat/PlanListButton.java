package kr.bridgebot.seminars.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** Turns the pages of the meetings that somebody plans. */
@Component
class PlanListButton implements ButtonHandler<PlanListButton.Press> {

	private final PlanList list;

	PlanListButton(PlanList list) {
		this.list = list;
	}

	/** Which list, and which page of it. */
	@Payload.Code("pll")
	record Press(boolean past, int page) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		return PlanRoom.shown(this.list.page(press.past(), press.page(), visit.actor())).over();
	}

}
