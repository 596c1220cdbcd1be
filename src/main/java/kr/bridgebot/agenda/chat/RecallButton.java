package kr.bridgebot.agenda.chat;

import kr.bridgebot.agenda.ItemId;
import kr.bridgebot.agenda.ItemLook;
import kr.bridgebot.agenda.ItemState;
import kr.bridgebot.agenda.MeetingDesk;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** Takes an item up in the meeting that it left when the clock ended it. */
@Component
class RecallButton implements ButtonHandler<RecallButton.Press> {

	private final MeetingDesk desk;

	private final AgendaRoom room;

	RecallButton(MeetingDesk desk, AgendaRoom room) {
		this.desk = desk;
		this.room = room;
	}

	/** Which item, and the state it was seen in. */
	@Payload.Code("grc")
	record Press(ItemId item, ItemState seen) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		ItemLook look = this.room.look(press.item(), visit);
		if (!look.recallable() || look.item().state() != press.seen()) {
			return this.room.stale(look, visit);
		}
		this.desk.recall(press.item(), press.seen(), visit.actor());
		return this.room.shownItem(press.item(), visit).andNotice(Text.of("agenda.recall.done"));
	}

}
