package kr.bridgebot.announcements.chat;

import kr.bridgebot.announcements.AnnouncementDesk;
import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.announcements.AnnouncementState;
import kr.bridgebot.announcements.AnnouncementView;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** Takes back what is scheduled, to be edited. */
@Component
class RecallButton implements ButtonHandler<RecallButton.Press> {

	private final AnnouncementDesk desk;

	private final AnnouncementRoom room;

	RecallButton(AnnouncementDesk desk, AnnouncementRoom room) {
		this.desk = desk;
		this.room = room;
	}

	/** Which one. */
	@Payload.Code("nr")
	record Press(AnnouncementId announcement) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		AnnouncementView view = this.room.look(press.announcement(), visit);
		if (view.state() != AnnouncementState.SCHEDULED) {
			return this.room.stale(view, false, visit);
		}
		this.desk.recall(press.announcement(), visit.actor());
		return this.room.shown(press.announcement(), visit);
	}

}
