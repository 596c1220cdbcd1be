package kr.bridgebot.agenda.chat;

import kr.bridgebot.agenda.ItemId;
import kr.bridgebot.agenda.ItemLook;
import kr.bridgebot.agenda.MeetingDesk;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.seminars.SeminarId;
import org.springframework.stereotype.Component;

/** Moves an item one place up or down its agenda. */
@Component
class MoveButton implements ButtonHandler<MoveButton.Press> {

	private final MeetingDesk desk;

	private final AgendaRoom room;

	MoveButton(MeetingDesk desk, AgendaRoom room) {
		this.desk = desk;
		this.room = room;
	}

	/** Which item, where to, and from which page. */
	@Payload.Code("gmo")
	record Press(ItemId item, boolean up, int page) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		ItemLook look = this.room.look(press.item(), visit);
		SeminarId seminar = look.item().seminar();
		if (!look.arranges() || seminar == null) {
			return this.room.stale(look, visit);
		}
		boolean moved = this.desk.move(press.item(), press.up(), visit.actor());
		return this.room.shownSheet(seminar, press.page(), visit)
			.andNotice(Text.of(moved ? "agenda.move.done" : press.up() ? "agenda.move.first" : "agenda.move.last"));
	}

}
