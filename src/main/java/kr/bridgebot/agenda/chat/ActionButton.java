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

/** Says that something is done, or not done after all. */
@Component
class ActionButton implements ButtonHandler<ActionButton.Press> {

	private final ActionDesk desk;

	private final ActionCards cards;

	ActionButton(ActionDesk desk, ActionCards cards) {
		this.desk = desk;
		this.cards = cards;
	}

	/** What, and whether it is done from now on. */
	@Payload.Code("gq")
	record Press(ActionId action, boolean done) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		boolean changed = press.done() ? this.desk.finish(press.action(), visit.actor())
				: this.desk.resume(press.action(), visit.actor());
		ActionView action = this.desk.find(List.of(press.action())).get(press.action());
		Text notice = Text
			.of(!changed ? "agenda.action.same" : press.done() ? "agenda.action.done" : "agenda.action.resumed");
		return (action == null) ? Reply.notice(notice)
				: Reply.replace(this.cards.action(action, visit.actor().member())).andNotice(notice);
	}

}
