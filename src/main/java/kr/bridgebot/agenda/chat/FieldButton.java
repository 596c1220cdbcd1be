package kr.bridgebot.agenda.chat;

import kr.bridgebot.agenda.ItemId;
import kr.bridgebot.agenda.ItemLook;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** Asks for one thing about an item. */
@Component
class FieldButton implements ButtonHandler<FieldButton.Press> {

	private final AgendaRoom room;

	private final ItemCards cards;

	FieldButton(AgendaRoom room, ItemCards cards) {
		this.room = room;
		this.cards = cards;
	}

	/** Which thing about which item. */
	@Payload.Code("gf")
	record Press(ItemId item, Field field) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		ItemLook look = this.room.look(press.item(), visit);
		if (!may(press.field(), look)) {
			return this.room.stale(look, visit);
		}
		return AgendaRoom.shown(this.cards.question(press.field(), look.item()))
			.andAsk(new FieldDialog.Question(press.item(), press.field()));
	}

	/** Whether this person may say this now. */
	static boolean may(Field field, ItemLook look) {
		return field.isArranging() ? look.arranges() : look.rewordable();
	}

}
