package kr.bridgebot.minutes.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.seminars.SeminarId;
import org.springframework.stereotype.Component;

/** Shows minutes as those invited will read them. */
@Component
class PreviewButton implements ButtonHandler<PreviewButton.Press> {

	private final MinutesRoom room;

	private final DraftCards cards;

	PreviewButton(MinutesRoom room, DraftCards cards) {
		this.room = room;
		this.cards = cards;
	}

	/** Which page of which meeting's minutes. */
	@Payload.Code("miv")
	record Press(SeminarId seminar, int page) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		return MinutesRoom.shown(this.cards.preview(this.room.look(press.seminar(), visit), press.page()));
	}

}
