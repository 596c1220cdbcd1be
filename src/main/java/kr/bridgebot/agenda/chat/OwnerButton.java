package kr.bridgebot.agenda.chat;

import kr.bridgebot.agenda.ItemId;
import kr.bridgebot.agenda.ItemLook;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/** Asks what somebody is to do. */
@Component
class OwnerButton implements ButtonHandler<OwnerButton.Press> {

	private final AgendaRoom room;

	private final ItemCards cards;

	OwnerButton(AgendaRoom room, ItemCards cards) {
		this.room = room;
		this.cards = cards;
	}

	/** Who, about which item. */
	@Payload.Code("gy")
	record Press(ItemId item, MemberId owner) implements Payload {
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
		return AgendaRoom.shown(Card.of(Text.of("agenda.action.what", "who", this.cards.salutation(press.owner()),
				"title", look.item().title())))
			.andAsk(new ActionDialog.What(press.item(), press.owner()));
	}

}
