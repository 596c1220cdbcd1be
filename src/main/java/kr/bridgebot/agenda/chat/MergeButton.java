package kr.bridgebot.agenda.chat;

import kr.bridgebot.agenda.AgendaDesk;
import kr.bridgebot.agenda.AgendaTexts;
import kr.bridgebot.agenda.ItemId;
import kr.bridgebot.agenda.ItemLook;
import kr.bridgebot.agenda.ItemState;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.delivery.Departure;
import org.springframework.stereotype.Component;

/** Lets an item go on in another. */
@Component
class MergeButton implements ButtonHandler<MergeButton.Press> {

	private final AgendaDesk desk;

	private final AgendaRoom room;

	private final Departure departure;

	MergeButton(AgendaDesk desk, AgendaRoom room, Departure departure) {
		this.desk = desk;
		this.room = room;
		this.departure = departure;
	}

	/** Which item, and in which other. */
	@Payload.Code("gn")
	record Press(ItemId item, ItemId into) implements Payload {
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
		this.desk.merge(press.item(), look.item().state(), press.into(), visit.actor());
		return this.room.shownItem(press.item(), visit)
			.andNotice(this.departure.named("agenda.step.decided", visit.at(), "state",
					AgendaTexts.state(ItemState.MERGED)));
	}

}
