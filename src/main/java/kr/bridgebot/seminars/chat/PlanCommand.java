package kr.bridgebot.seminars.chat;

import kr.bridgebot.chat.ChatCommand;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.shared.Actor;
import org.springframework.stereotype.Component;

/** Shows officers and the secretariat which meetings they owe and plan. */
@Component
class PlanCommand implements ChatCommand {

	private final PlanList list;

	PlanCommand(PlanList list) {
		this.list = list;
	}

	@Override
	public String name() {
		return "plan";
	}

	@Override
	public boolean isFor(Actor actor) {
		return actor.isOfficer();
	}

	@Override
	public int rank() {
		return 30;
	}

	@Override
	public Reply on(String argument, Visit visit) {
		return PlanRoom.said(this.list.page(false, 0, visit.actor()));
	}

}
