package kr.bridgebot.announcements.chat;

import kr.bridgebot.announcements.AnnouncementDesk;
import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** Begins an announcement with what an earlier one said, and to whom. */
@Component
class CopyButton implements ButtonHandler<CopyButton.Press> {

	private final AnnouncementDesk desk;

	private final AnnouncementRoom room;

	CopyButton(AnnouncementDesk desk, AnnouncementRoom room) {
		this.desk = desk;
		this.room = room;
	}

	/** Which earlier one. */
	@Payload.Code("nea")
	record Press(AnnouncementId announcement) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		return this.room.said(this.desk.draftFrom(press.announcement(), visit.actor()), visit)
			.andNotice(Text.of("announcement.started"))
			.over();
	}

}
