package kr.bridgebot.announcements.chat;

import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** Shows an announcement as it is now; leads back from whatever was asked about it. */
@Component
class OpenButton implements ButtonHandler<OpenButton.Press> {

	private final AnnouncementRoom room;

	OpenButton(AnnouncementRoom room) {
		this.room = room;
	}

	/** Which one. */
	@Payload.Code("no")
	record Press(AnnouncementId announcement) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		return this.room.shown(press.announcement(), visit).over();
	}

}
