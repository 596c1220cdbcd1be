package kr.bridgebot.agenda.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.shared.CommitteeId;
import org.springframework.stereotype.Component;

/** Shows what a committee has to discuss. */
@Component
class RoomButton implements ButtonHandler<RoomButton.Press> {

	private final AgendaRoom room;

	RoomButton(AgendaRoom room) {
		this.room = room;
	}

	/** Whose, and which page of what waits. */
	@Payload.Code("gr")
	record Press(CommitteeId committee, int page) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		return this.room.shown(press.committee(), press.page(), visit).over();
	}

}
