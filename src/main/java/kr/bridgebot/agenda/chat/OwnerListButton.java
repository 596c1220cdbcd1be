package kr.bridgebot.agenda.chat;

import kr.bridgebot.agenda.ItemId;
import kr.bridgebot.agenda.ItemLook;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** Asks who is to do something about an item. */
@Component
class OwnerListButton implements ButtonHandler<OwnerListButton.Press> {

	private final AgendaRoom room;

	private final ActionCards cards;

	OwnerListButton(AgendaRoom room, ActionCards cards) {
		this.room = room;
		this.cards = cards;
	}

	/** About which item, and which page of the committee's members. */
	@Payload.Code("gw")
	record Press(ItemId item, int page) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		ItemLook look = this.room.look(press.item(), visit);
		if (!look.officer()) {
			return this.room.stale(look, visit);
		}
		return AgendaRoom.shown(this.cards.owners(look.item(), press.page(), visit)).over();
	}

}
