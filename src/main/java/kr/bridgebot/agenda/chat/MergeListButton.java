package kr.bridgebot.agenda.chat;

import kr.bridgebot.agenda.ItemId;
import kr.bridgebot.agenda.ItemLook;
import kr.bridgebot.agenda.ItemState;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** Turns the pages of the items in which another may go on. */
@Component
class MergeListButton implements ButtonHandler<MergeListButton.Press> {

	private final AgendaRoom room;

	private final ItemCards cards;

	MergeListButton(AgendaRoom room, ItemCards cards) {
		this.room = room;
		this.cards = cards;
	}

	/** Which item, and which page. */
	@Payload.Code("gm")
	record Press(ItemId item, int page) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		ItemLook look = this.room.look(press.item(), visit);
		if (!look.steps().contains(ItemState.MERGED)) {
			return this.room.stale(look, visit);
		}
		return AgendaRoom.shown(this.cards.merging(look.item(), press.page()));
	}

}
