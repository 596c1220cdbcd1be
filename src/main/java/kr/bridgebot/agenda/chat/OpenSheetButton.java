package kr.bridgebot.agenda.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.seminars.SeminarId;
import org.springframework.stereotype.Component;

/** Shows a meeting's agenda below the card that tells of it. */
@Component
class OpenSheetButton implements ButtonHandler<OpenSheetButton.Press> {

	private final AgendaRoom room;

	OpenSheetButton(AgendaRoom room) {
		this.room = room;
	}

	/** Which meeting. */
	@Payload.Code("gh")
	record Press(SeminarId seminar) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		return this.room.saidSheet(press.seminar(), visit);
	}

}
