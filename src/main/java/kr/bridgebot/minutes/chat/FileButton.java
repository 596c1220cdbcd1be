package kr.bridgebot.minutes.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.minutes.DraftView;
import kr.bridgebot.seminars.SeminarId;
import org.springframework.stereotype.Component;

/** Asks for a file to be attached to minutes. */
@Component
class FileButton implements ButtonHandler<FileButton.Press> {

	private final MinutesRoom room;

	private final DraftCards cards;

	FileButton(MinutesRoom room, DraftCards cards) {
		this.room = room;
		this.cards = cards;
	}

	/** To which meeting's minutes. */
	@Payload.Code("mif")
	record Press(SeminarId seminar) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		DraftView draft = this.room.look(press.seminar(), visit);
		return draft.writable()
				? MinutesRoom.shown(this.cards.file(draft)).andAsk(new MinutesFileDialog.Question(press.seminar()))
				: this.room.shown(press.seminar(), visit).andNotice(Text.of("minutes.stale"));
	}

}
