package kr.bridgebot.agenda.chat;

import java.util.List;
import kr.bridgebot.agenda.ActionDesk;
import kr.bridgebot.agenda.ActionId;
import kr.bridgebot.agenda.ActionView;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** Shows one thing to do, to those who may say that it is done. */
@Component
class ActionKeyButton implements ButtonHandler<ActionKeyButton.Press> {

	private final ActionDesk desk;

	private final ActionCards cards;

	ActionKeyButton(ActionDesk desk, ActionCards cards) {
		this.desk = desk;
		this.cards = cards;
	}

	/** Which. */
	@Payload.Code("gk")
	record Press(ActionId action) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		ActionView action = this.desk.find(List.of(press.action())).get(press.action());
		if (action == null || !this.desk.answersFor(action, visit.actor())) {
			return Reply.notice(Text.of("refusal.ACTION_NOT_YOURS"));
		}
		return AgendaRoom.said(this.cards.action(action, visit.actor().member()));
	}

}
