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

/** Settles whether it goes to the channel, too. */
@Component
class ChannelButton implements ButtonHandler<ChannelButton.Press> {

	private final AnnouncementDesk desk;

	private final AnnouncementRoom room;

	ChannelButton(AnnouncementDesk desk, AnnouncementRoom room) {
		this.desk = desk;
		this.room = room;
	}

	/** Whether it does. */
	@Payload.Code("nh")
	record Press(AnnouncementId announcement, boolean wanted) implements Payload {
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
		this.desk.toChannel(press.announcement(), press.wanted(), visit.actor());
		return this.room.shown(press.announcement(), visit).over();
	}

}
