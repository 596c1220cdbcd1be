package kr.bridgebot.minutes.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.files.FileId;
import kr.bridgebot.minutes.MinutesDesk;
import kr.bridgebot.seminars.SeminarId;
import org.springframework.stereotype.Component;

/** Takes a file away from minutes. */
@Component
class DetachButton implements ButtonHandler<DetachButton.Press> {

	private final MinutesDesk desk;

	private final MinutesRoom room;

	DetachButton(MinutesDesk desk, MinutesRoom room) {
		this.desk = desk;
		this.room = room;
	}

	/** Which file. */
	@Payload.Code("mid")
	record Press(SeminarId seminar, FileId file) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		MinutesDesk.Outcome outcome = this.desk.detach(press.seminar(), press.file(), visit.actor());
		return this.room.shown(press.seminar(), visit)
			.andNotice(Text.of((outcome == MinutesDesk.Outcome.DONE) ? "minutes.detached" : "minutes.detached.before"));
	}

}
