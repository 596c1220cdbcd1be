package kr.bridgebot.announcements.chat;

import kr.bridgebot.announcements.AnnouncementDesk;
import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.announcements.AnnouncementState;
import kr.bridgebot.announcements.AnnouncementView;
import kr.bridgebot.announcements.Preview;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** Shows a draft as recipients will see it, and what sending it would come to. */
@Component
class PreviewButton implements ButtonHandler<PreviewButton.Press> {

	private final AnnouncementDesk desk;

	private final AnnouncementRoom room;

	private final Previews previews;

	PreviewButton(AnnouncementDesk desk, AnnouncementRoom room, Previews previews) {
		this.desk = desk;
		this.room = room;
		this.previews = previews;
	}

	/** Of which draft. */
	@Payload.Code("np")
	record Press(AnnouncementId announcement) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		AnnouncementView view = this.room.look(press.announcement(), visit);
		if (view.state() != AnnouncementState.DRAFT || !FormCards.missing(view).isEmpty()) {
			return this.room.stale(view, false, visit);
		}
		Preview preview = this.desk.preview(press.announcement(), visit.actor());
		this.previews.show(preview, view.files(), visit);
		return AnnouncementRoom.below(Text.of("announcement.preview.below"), this.previews.summary(preview, visit));
	}

}
