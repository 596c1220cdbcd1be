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
import org.springframework.stereotype.Component;

/** Takes one step out of how the audience is chosen. */
@Component
class DropStepButton implements ButtonHandler<DropStepButton.Press> {

	private final AnnouncementDesk desk;

	private final AnnouncementRoom room;

	private final AudienceCards cards;

	DropStepButton(AnnouncementDesk desk, AnnouncementRoom room, AudienceCards cards) {
		this.desk = desk;
		this.room = room;
		this.cards = cards;
	}

	/** Which step, from 0, of a draft as seen when. */
	@Payload.Code("nd")
	record Press(AnnouncementId announcement, int step, int revision) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		AnnouncementView view = this.room.look(press.announcement(), visit);
		if (view.state() != AnnouncementState.DRAFT) {
			return this.room.stale(view, false, visit);
		}
		if (view.revision() != press.revision()) {
			return AnnouncementRoom.shown(this.cards.chosen(view));
		}
		this.desk.dropStep(press.announcement(), press.step(), visit.actor());
		AnnouncementView now = this.room.look(press.announcement(), visit);
		return AnnouncementRoom.shown(this.cards.chosen(now))
			.andNotice(Text.of("announcement.audience.dropped", "count", now.people()));
	}

}
