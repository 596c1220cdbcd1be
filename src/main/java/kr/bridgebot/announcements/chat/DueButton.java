package kr.bridgebot.announcements.chat;

import java.time.LocalDate;
import java.time.LocalTime;
import kr.bridgebot.announcements.AnnouncementDesk;
import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.announcements.AnnouncementState;
import kr.bridgebot.announcements.AnnouncementView;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** Settles until when a draft is to be confirmed. */
@Component
class DueButton implements ButtonHandler<DueButton.Press> {

	private final AnnouncementDesk desk;

	private final AnnouncementRoom room;

	private final Times times;

	DueButton(AnnouncementDesk desk, AnnouncementRoom room, Times times) {
		this.desk = desk;
		this.room = room;
		this.times = times;
	}

	/** Which draft and until when. */
	@Payload.Code("nl")
	record Press(AnnouncementId announcement, LocalDate day, LocalTime time) implements Payload {
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
		this.desk.due(press.announcement(), this.times.instant(press.day(), press.time()), visit.actor());
		return this.room.shown(press.announcement(), visit).over();
	}

}
