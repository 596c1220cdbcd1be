package kr.bridgebot.agenda.chat;

import kr.bridgebot.agenda.AgendaDesk;
import kr.bridgebot.agenda.ItemId;
import kr.bridgebot.agenda.ItemLook;
import kr.bridgebot.agenda.MeetingDesk;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** Leaves one thing about an item open again. */
@Component
class ClearButton implements ButtonHandler<ClearButton.Press> {

	private final AgendaDesk desk;

	private final MeetingDesk meeting;

	private final AgendaRoom room;

	ClearButton(AgendaDesk desk, MeetingDesk meeting, AgendaRoom room) {
		this.desk = desk;
		this.meeting = meeting;
		this.room = room;
	}

	/** Which thing about which item. */
	@Payload.Code("gx")
	record Press(ItemId item, Field field) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		ItemLook look = this.room.look(press.item(), visit);
		if (!FieldButton.may(press.field(), look)) {
			return this.room.stale(look, visit);
		}
		switch (press.field()) {
			case LINK -> {
				this.desk.link(press.item(), "", visit.actor());
				this.desk.enclose(press.item(), null, visit.actor());
			}
			case WISH -> this.desk.wish(press.item(), "", visit.actor());
			case MINUTES -> this.meeting.allot(press.item(), null, visit.actor());
			case PRESENTER -> this.meeting.entrust(press.item(), "", visit.actor());
		}
		return this.room.shownItem(press.item(), visit).andNotice(Text.of("agenda.field.saved")).over();
	}

}
