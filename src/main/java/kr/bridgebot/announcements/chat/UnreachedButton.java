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

/** Lists who of a draft's audience cannot be reached, and why. */
@Component
class UnreachedButton implements ButtonHandler<UnreachedButton.Press> {

	private final AnnouncementDesk desk;

	private final AnnouncementRoom room;

	private final Previews previews;

	UnreachedButton(AnnouncementDesk desk, AnnouncementRoom room, Previews previews) {
		this.desk = desk;
		this.room = room;
		this.previews = previews;
	}

	/** Which page of which draft's. */
	@Payload.Code("nw")
	record Press(AnnouncementId announcement, int page) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		AnnouncementView view = this.room.look(press.announcement(), visit);
		return (view.state() == AnnouncementState.DRAFT)
				? AnnouncementRoom.shown(
						this.previews.unreached(this.desk.preview(press.announcement(), visit.actor()), press.page()))
				: this.room.stale(view, false, visit);
	}

}
