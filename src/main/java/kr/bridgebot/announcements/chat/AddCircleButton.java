package kr.bridgebot.announcements.chat;

import kr.bridgebot.announcements.AnnouncementDesk;
import kr.bridgebot.announcements.AnnouncementState;
import kr.bridgebot.announcements.AnnouncementView;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** Joins the circle of people that a key names, of whichever kind. */
@Component
class AddCircleButton implements ButtonHandler<AddCircle> {

	private final AnnouncementDesk desk;

	private final AnnouncementRoom room;

	private final AudienceCards cards;

	AddCircleButton(AnnouncementDesk desk, AnnouncementRoom room, AudienceCards cards) {
		this.desk = desk;
		this.room = room;
		this.cards = cards;
	}

	@Override
	public Class<AddCircle> payload() {
		return AddCircle.class;
	}

	@Override
	public Reply on(AddCircle press, Visit visit) {
		AnnouncementView view = this.room.look(press.announcement(), visit);
		if (view.state() != AnnouncementState.DRAFT) {
			return this.room.stale(view, false, visit).over();
		}
		this.desk.add(press.announcement(), press.joining(), press.circle(), visit.actor());
		AnnouncementView now = this.room.look(press.announcement(), visit);
		return AnnouncementRoom.shown(this.cards.chosen(now))
			.andNotice(Text.of("announcement.audience.added", "count", now.people()))
			.over();
	}

}
