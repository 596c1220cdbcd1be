package kr.bridgebot.agenda.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.seminars.SeminarId;
import org.springframework.stereotype.Component;

/** Shows a meeting's agenda. */
@Component
class SheetButton implements ButtonHandler<SheetButton.Press> {

	private final AgendaRoom room;

	SheetButton(AgendaRoom room) {
		this.room = room;
	}

	/** Which meeting, and which page of its agenda. */
	@Payload.Code("ga")
	record Press(SeminarId seminar, int page) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		return this.room.shownSheet(press.seminar(), press.page(), visit).over();
	}

}
