package kr.bridgebot.agenda.chat;

import kr.bridgebot.agenda.ItemId;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** Shows one item in the place of the list in which it stood. */
@Component
class ItemButton implements ButtonHandler<ItemButton.Press> {

	private final AgendaRoom room;

	ItemButton(AgendaRoom room) {
		this.room = room;
	}

	/** Which item. */
	@Payload.Code("gb")
	record Press(ItemId item) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		return this.room.shownItem(press.item(), visit).over();
	}

}
