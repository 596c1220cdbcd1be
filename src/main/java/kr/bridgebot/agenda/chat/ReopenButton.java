package kr.bridgebot.agenda.chat;

import kr.bridgebot.agenda.ItemId;
import kr.bridgebot.agenda.ItemLook;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** Asks why an ended item is taken up again. */
@Component
class ReopenButton implements ButtonHandler<ReopenButton.Press> {

	private final AgendaRoom room;

	private final ItemCards cards;

	ReopenButton(AgendaRoom room, ItemCards cards) {
		this.room = room;
		this.cards = cards;
	}

	/** Which item. */
	@Payload.Code("gz")
	record Press(ItemId item) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		ItemLook look = this.room.look(press.item(), visit);
		if (!look.reopenable()) {
			return this.room.stale(look, visit);
		}
		return AgendaRoom.shown(this.cards.reopening(look.item()))
			.andAsk(new ReasonDialog.Question(press.item(), look.item().state(), null));
	}

}
