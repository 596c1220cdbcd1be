package kr.bridgebot.minutes;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.bridgebot.delivery.QuietHours;
import kr.bridgebot.reminders.ReminderBook;
import kr.bridgebot.reminders.ReminderDue;
import kr.bridgebot.seminars.SeminarCalendar;
import kr.bridgebot.seminars.SeminarEvent;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarState;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.MemberId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reminds that minutes are owed. Whom, is found out when a reminder fires; what would
 * come at a quiet hour waits for the next allowed minute and is judged again then.
 */
@Component
class MinutesReminders {

	private static final Logger log = LoggerFactory.getLogger(MinutesReminders.class);

	private static final String THING = "minutes:";

	private static final String CLERK = "minutes-clerk-";

	private static final String CHAIR = "minutes-chair-";

	private final ReminderBook book;

	private final MinutesSettings settings;

	private final MinutesDrafts drafts;

	private final MinutesDuty duty;

	private final MinutesNotices notices;

	private final SeminarCalendar calendar;

	private final QuietHours quietHours;

	private final ZoneId zone;

	MinutesReminders(ReminderBook book, MinutesSettings settings, MinutesDrafts drafts, MinutesDuty duty,
			MinutesNotices notices, SeminarCalendar calendar, QuietHours quietHours, ZoneId zone) {
		this.book = book;
		this.settings = settings;
		this.drafts = drafts;
		this.duty = duty;
		this.notices = notices;
		this.calendar = calendar;
		this.quietHours = quietHours;
		this.zone = zone;
	}

	/** What is past when a meeting is at last declared over is not made up for. */
	@EventListener
	void on(SeminarEvent.Held held) {
		SeminarView seminar = held.seminar();
		Map<String, Instant> moments = new LinkedHashMap<>();
		moments.putAll(moments(CLERK, this.settings.owed().clerk(), seminar.endsAt()));
		moments.putAll(moments(CHAIR, this.settings.owed().chair(), seminar.endsAt()));
		this.book.replan(THING + seminar.id().value(), moments);
	}

	@EventListener
	void on(MinutesEvent.Published published) {
		this.book.drop(THING + published.seminar().id().value());
	}

	@EventListener
	void on(ReminderDue due) {
		if (!due.key().thing().startsWith(THING)) {
			return;
		}
		SeminarId id = new SeminarId(UUID.fromString(due.key().thing().substring(THING.length())));
		SeminarView seminar = this.calendar.find(id).orElse(null);
		Instant allowed = this.quietHours.nextAllowed(due.now());
		if (seminar == null || seminar.state() != SeminarState.HELD || !this.drafts.published(List.of(id)).isEmpty()) {
			log.info("reminder {} of minutes of {} dropped: none are owed", due.key().kind(), id.value());
		}
		else if (allowed.isAfter(due.now())) {
			this.book.plan(due.key(), allowed);
		}
		else {
			Set<MemberId> owing = due.key().kind().startsWith(CLERK) ? this.duty.writers(seminar.committee(), due.now())
					: this.duty.chairs(seminar.committee(), due.now());
			this.notices.remind(seminar, due.key().kind(), owing);
		}
	}

	private Map<String, Instant> moments(String row, List<Duration> delays, Instant end) {
		Map<String, Instant> moments = new LinkedHashMap<>();
		for (int i = 0; i < delays.size(); i++) {
			moments.put(row + i, this.settings.owed().after(end, delays.get(i), this.zone));
		}
		return moments;
	}

}
