package kr.bridgebot.announcements.chat;

import java.time.LocalDate;
import java.time.LocalTime;
import kr.bridgebot.announcements.AnnouncementDesk;
import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.announcements.AnnouncementState;
import kr.bridgebot.announcements.AnnouncementView;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Settles what a key names about a draft, and shows the draft as it is then. */
@Component
class SettlePartButton implements ButtonHandler<SettlePart> {

	private final AnnouncementDesk desk;

	private final AnnouncementRoom room;

	private final Times times;

	SettlePartButton(AnnouncementDesk desk, AnnouncementRoom room, Times times) {
		this.desk = desk;
		this.room = room;
		this.times = times;
	}

	@Override
	public Class<SettlePart> payload() {
		return SettlePart.class;
	}

	@Override
	public Reply on(SettlePart part, Visit visit) {
		AnnouncementView view = this.room.look(part.announcement(), visit);
		if (view.state() != AnnouncementState.DRAFT) {
			return this.room.stale(view, false, visit).over();
		}
		settle(part, visit.actor());
		Reply reply = this.room.shown(part.announcement(), visit).over();
		Text told = told(part);
		return (told == null) ? reply : reply.andNotice(told);
	}

	private void settle(SettlePart part, Actor by) {
		AnnouncementId id = part.announcement();
		switch (part) {
			case SettlePart.Kind choice -> this.desk.choose(id, choice.kind(), by);
			case SettlePart.Departure choice -> {
				LocalDate day = choice.day();
				LocalTime time = choice.time();
				this.desk.schedule(id, (day == null || time == null) ? null : this.times.instant(day, time), by);
			}
			case SettlePart.Deadline choice -> this.desk.due(id, this.times.instant(choice.day(), choice.time()), by);
			case SettlePart.Groups choice -> this.desk.toGroups(id, choice.wanted(), by);
			case SettlePart.Channel choice -> this.desk.toChannel(id, choice.wanted(), by);
			case SettlePart.Without choice -> this.desk.detach(id, choice.file(), by);
		}
	}

	/** What the form itself does not make plain enough. */
	private static @Nullable Text told(SettlePart part) {
		return switch (part) {
			case SettlePart.Kind choice -> Text.of("announcement.saved", "line", Lines.kindLine(choice.kind()));
			case SettlePart.Without _ -> Text.of("announcement.files.removed");
			case SettlePart.Departure _, SettlePart.Deadline _, SettlePart.Groups _, SettlePart.Channel _ -> null;
		};
	}

}
