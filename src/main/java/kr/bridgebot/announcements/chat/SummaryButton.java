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

/** Shows once more what sending a draft would come to. */
@Component
class SummaryButton implements ButtonHandler<SummaryButton.Press> {

	private final AnnouncementDesk desk;

	private final AnnouncementRoom room;

	private final Previews previews;

	SummaryButton(AnnouncementDesk desk, AnnouncementRoom room, Previews previews) {
		this.desk = desk;
		this.room = room;
		this.previews = previews;
	}

	/** Of which draft. */
	@Payload.Code("npr")
	record Press(AnnouncementId announcement) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		AnnouncementView view = this.room.look(press.announcement(), visit);
		return (view.state() == AnnouncementState.DRAFT)
				? AnnouncementRoom
					.shown(this.previews.summary(this.desk.preview(press.announcement(), visit.actor()), visit))
				: this.room.stale(view, false, visit);
	}

}
