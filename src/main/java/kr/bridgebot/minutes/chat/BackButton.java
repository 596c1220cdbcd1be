package kr.bridgebot.minutes.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.seminars.SeminarId;
import org.springframework.stereotype.Component;

/** Turns a card about minutes back into the one at which they are written. */
@Component
class BackButton implements ButtonHandler<BackButton.Press> {

	private final MinutesRoom room;

	BackButton(MinutesRoom room) {
		this.room = room;
	}

	/** Of which meeting. */
	@Payload.Code("mik")
	record Press(SeminarId seminar) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		return this.room.shown(press.seminar(), visit).over();
	}

}
