package kr.bridgebot.announcements;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.bridgebot.announcements.Announcement.Snapshot;
import kr.bridgebot.calendar.Lead;
import kr.bridgebot.delivery.QuietHours;
import kr.bridgebot.reminders.ReminderBook;
import kr.bridgebot.reminders.ReminderKey;
import org.springframework.stereotype.Component;

/**
 * The moments at which an announcement comes back by itself: when it leaves, when those
 * who have not confirmed it are asked once more, and when its time is over. Planned anew
 * at each step, out of its dates.
 */
@Component
class AnnouncementDays {

	static final String LEAVE = "leave";

	static final String CLOSE = "close";

	private static final String THING = "announcement/";

	private static final String NUDGE = "nudge-";

	private final ReminderBook reminders;

	private final AnnouncementSettings settings;

	private final QuietHours quietHours;

	private final ZoneId zone;

	AnnouncementDays(ReminderBook reminders, AnnouncementSettings settings, QuietHours quietHours, ZoneId zone) {
		this.quietHours = quietHours;
		this.reminders = reminders;
		this.settings = settings;
		this.zone = zone;
	}

	/** Which announcement a reminder belongs to; none when it is nothing of ours. */
	static Optional<AnnouncementId> announcementOf(String thing) {
		return thing.startsWith(THING)
				? Optional.of(new AnnouncementId(UUID.fromString(thing.substring(THING.length())))) : Optional.empty();
	}

	static boolean isNudge(String kind) {
		return kind.startsWith(NUDGE);
	}

	void plan(Snapshot announcement, Instant now) {
		this.reminders.replan(THING + announcement.id().value(), moments(announcement, now));
	}

	/** Lets one that is due come back later. */
	void postpone(ReminderKey key, Instant to) {
		this.reminders.plan(key, to);
	}

	private Map<String, Instant> moments(Snapshot announcement, Instant now) {
		Map<String, Instant> moments = new LinkedHashMap<>();
		Instant leaves = announcement.leaves();
		if (announcement.state() == AnnouncementState.SCHEDULED && leaves != null) {
			moments.put(LEAVE, leaves);
		}
		Instant closes = announcement.closes(this.settings.open());
		boolean running = announcement.state() == AnnouncementState.SENDING
				|| announcement.state() == AnnouncementState.PAUSED || announcement.state() == AnnouncementState.SENT;
		if (running && closes != null) {
			if (closes.isAfter(now)) {
				moments.put(CLOSE, closes);
			}
			if (announcement.draft().isReceipt()) {
				nudges(closes, now, moments);
			}
		}
		return moments;
	}

	private void nudges(Instant due, Instant now, Map<String, Instant> moments) {
		List<Lead> leads = this.settings.nudges();
		for (int i = 0; i < leads.size(); i++) {
			Instant moment = this.quietHours.nextAllowed(leads.get(i).before(due, this.zone));
			if (moment.isAfter(now) && moment.isBefore(due)) {
				moments.put(NUDGE + i, moment);
			}
		}
	}

}
