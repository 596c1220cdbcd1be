package kr.bridgebot.seminars.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.seminars.PlanKey;
import org.springframework.stereotype.Component;

/** Shows the plan of one meeting. */
@Component
class OpenPlanButton implements ButtonHandler<PlanKey> {

	private final PlanRoom room;

	OpenPlanButton(PlanRoom room) {
		this.room = room;
	}

	@Override
	public Class<PlanKey> payload() {
		return PlanKey.class;
	}

	@Override
	public Reply on(PlanKey press, Visit visit) {
		return this.room.shown(press.seminar(), visit).over();
	}

}
