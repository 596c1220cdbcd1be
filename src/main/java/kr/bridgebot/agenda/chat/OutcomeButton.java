package kr.bridgebot.agenda.chat;

import kr.bridgebot.agenda.ItemId;
import kr.bridgebot.agenda.ItemLook;
import kr.bridgebot.agenda.ItemState;
import kr.bridgebot.agenda.Outcome;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** Asks for the outcome in words. */
@Component
class OutcomeButton implements ButtonHandler<OutcomeButton.Press> {

	private final AgendaRoom room;

	private final ItemCards cards;

	OutcomeButton(AgendaRoom room, ItemCards cards) {
		this.room = room;
		this.cards = cards;
	}

	/** What was concluded about which item. */
	@Payload.Code("gd")
	record Press(ItemId item, Outcome outcome) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		ItemLook look = this.room.look(press.item(), visit);
		if (!look.steps().contains(ItemState.CONCLUDED)) {
			return this.room.stale(look, visit);
		}
		return AgendaRoom.shown(this.cards.conclusion(look.item(), press.outcome()))
			.andAsk(new OutcomeDialog.Question(press.item(), press.outcome()));
	}

}
