package kr.bridgebot.announcements.chat;

import kr.bridgebot.announcements.AnnouncementDesk;
import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.announcements.AnnouncementState;
import kr.bridgebot.announcements.AnnouncementView;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.files.FileId;
import org.springframework.stereotype.Component;

/** Takes a picture or file out of a draft. */
@Component
class RemoveFileButton implements ButtonHandler<RemoveFileButton.Press> {

	private final AnnouncementDesk desk;

	private final AnnouncementRoom room;

	RemoveFileButton(AnnouncementDesk desk, AnnouncementRoom room) {
		this.desk = desk;
		this.room = room;
	}

	/** Which file of which draft. */
	@Payload.Code("nx")
	record Press(AnnouncementId announcement, FileId file) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		AnnouncementView view = this.room.look(press.announcement(), visit);
		if (view.state() != AnnouncementState.DRAFT) {
			return this.room.stale(view, false, visit).over();
		}
		this.desk.detach(press.announcement(), press.file(), visit.actor());
		return this.room.shown(press.announcement(), visit).andNotice(Text.of("announcement.files.removed")).over();
	}

}
