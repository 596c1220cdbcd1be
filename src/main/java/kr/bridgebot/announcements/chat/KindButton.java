package kr.bridgebot.announcements.chat;

import kr.bridgebot.announcements.AnnouncementDesk;
import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.announcements.AnnouncementKind;
import kr.bridgebot.announcements.AnnouncementState;
import kr.bridgebot.announcements.AnnouncementView;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** Settles what kind of announcement it is. */
@Component
class KindButton implements ButtonHandler<KindButton.Press> {

	private final AnnouncementDesk desk;

	private final AnnouncementRoom room;

	KindButton(AnnouncementDesk desk, AnnouncementRoom room) {
		this.desk = desk;
		this.room = room;
	}

	/** Which kind for which draft. */
	@Payload.Code("nk")
	record Press(AnnouncementId announcement, AnnouncementKind kind) implements Payload {
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
		this.desk.choose(press.announcement(), press.kind(), visit.actor());
		return this.room.shown(press.announcement(), visit)
			.andNotice(Text.of("announcement.saved", "line", Lines.kindLine(press.kind())))
			.over();
	}

}
