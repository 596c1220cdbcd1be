package kr.bridgebot.agenda.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.shared.CommitteeId;
import org.springframework.stereotype.Component;

/** Shows what is still to be done in a committee. */
@Component
class ActionsButton implements ButtonHandler<ActionsButton.Press> {

	private final ActionCards cards;

	ActionsButton(ActionCards cards) {
		this.cards = cards;
	}

	/** Whose, and which page. */
	@Payload.Code("gac")
	record Press(CommitteeId committee, int page) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		return AgendaRoom.shown(this.cards.open(press.committee(), press.page(), visit)).over();
	}

}
