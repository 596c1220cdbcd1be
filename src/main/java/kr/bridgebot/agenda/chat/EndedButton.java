package kr.bridgebot.agenda.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.shared.CommitteeId;
import org.springframework.stereotype.Component;

/** Shows what a committee is done with. */
@Component
class EndedButton implements ButtonHandler<EndedButton.Press> {

	private final RoomCards cards;

	EndedButton(RoomCards cards) {
		this.cards = cards;
	}

	/** Whose, and which page. */
	@Payload.Code("ge")
	record Press(CommitteeId committee, int page) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		return AgendaRoom.shown(this.cards.ended(press.committee(), press.page(), visit)).over();
	}

}
