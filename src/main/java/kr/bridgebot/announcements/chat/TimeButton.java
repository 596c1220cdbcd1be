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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Settles when a draft leaves. */
@Component
class TimeButton implements ButtonHandler<TimeButton.Press> {

	private final AnnouncementDesk desk;

	private final AnnouncementRoom room;

	private final Times times;

	TimeButton(AnnouncementDesk desk, AnnouncementRoom room, Times times) {
		this.desk = desk;
		this.room = room;
		this.times = times;
	}

	/**
	 * Which draft and when.
	 *
	 * @param day null for at once
	 * @param time null for at once
	 */
	@Payload.Code("nt")
	record Press(AnnouncementId announcement, @Nullable LocalDate day, @Nullable LocalTime time) implements Payload {
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
		LocalDate day = press.day();
		LocalTime time = press.time();
		this.desk.schedule(press.announcement(), (day == null || time == null) ? null : this.times.instant(day, time),
				visit.actor());
		return this.room.shown(press.announcement(), visit).over();
	}

}
