package kr.bridgebot.agenda.chat;

import kr.bridgebot.agenda.AgendaKey;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** Shows one item below the card, of whatever feature, that leads to it. */
@Component
class AgendaKeyButton implements ButtonHandler<AgendaKey> {

	private final AgendaRoom room;

	AgendaKeyButton(AgendaRoom room) {
		this.room = room;
	}

	@Override
	public Class<AgendaKey> payload() {
		return AgendaKey.class;
	}

	@Override
	public Reply on(AgendaKey key, Visit visit) {
		return this.room.saidItem(key.item(), visit);
	}

}
