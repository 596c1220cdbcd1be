package kr.bridgebot.seminars;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.bridgebot.cluster.CacheNews;
import kr.bridgebot.reminders.ReminderBook;
import kr.bridgebot.seminars.Seminar.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Enters what became of a meeting: writes it, plans its hours anew, and lets everybody
 * know.
 */
@Component
class SeminarLedger {

	static final String START = "start";

	static final String END = "end";

	private static final String SECRETARIAT = "-secretariat-";

	private static final String THING = "seminar:";

	private final Seminars seminars;

	private final ReminderBook reminders;

	private final CacheNews caches;

	private final ApplicationEventPublisher events;

	private final SeminarSettings settings;

	SeminarLedger(Seminars seminars, ReminderBook reminders, CacheNews caches, ApplicationEventPublisher events,
			SeminarSettings settings) {
		this.seminars = seminars;
		this.reminders = reminders;
		this.caches = caches;
		this.events = events;
		this.settings = settings;
	}

	/** Which meeting a reminder belongs to; none when it is nothing of ours. */
	static Optional<SeminarId> meetingOf(String thing) {
		return thing.startsWith(THING) ? Optional.of(new SeminarId(UUID.fromString(thing.substring(THING.length()))))
				: Optional.empty();
	}

	/** Whether a reminder that no date stands is for the secretariat. */
	static boolean isForSecretariat(String kind) {
		return kind.contains(SECRETARIAT);
	}

	/**
	 * Opens the account of a new meeting.
	 * @return false when there is one for that window already; nobody is told then
	 */
	boolean open(Seminar seminar, SeminarEvent event, Instant now) {
		if (!this.seminars.add(seminar)) {
			return false;
		}
		this.events.publishEvent(event);
		this.reminders.replan(THING + seminar.id().value(), moments(seminar.snapshot(), now));
		return true;
	}

	/** Enters a change of a meeting that was taken for changing. */
	void enter(Seminar seminar, SeminarEvent event, Instant now) {
		this.seminars.save(seminar);
		this.caches.stale(SeminarCalendar.CACHE, seminar.id());
		this.events.publishEvent(event);
		if (!(event instanceof SeminarEvent.Drafted) || !seminar.steps().isEmpty()) {
			this.reminders.replan(THING + seminar.id().value(), moments(seminar.snapshot(), now));
		}
	}

	/** Lets everybody know of something that changes nothing. */
	void tell(SeminarEvent event) {
		this.events.publishEvent(event);
	}

	private Map<String, Instant> moments(Snapshot seminar, Instant now) {
		Map<String, Instant> moments = new LinkedHashMap<>();
		switch (seminar.state()) {
			case ANNOUNCED, IN_PROGRESS -> {
				put(moments, START, seminar.plan().start());
				put(moments, END, seminar.plan().end());
				if (seminar.state() == SeminarState.IN_PROGRESS) {
					moments.remove(START);
				}
			}
			case DUE, DRAFT, POSTPONED -> {
				if (seminar.announcedAt() != null) {
					newDate(moments, seminar.revision(), now);
				}
				else if (seminar.owed() != null) {
					owed(moments, seminar.owed().proposed(), now);
				}
			}
			case HELD, CLOSED, SKIPPED, CANCELLED -> moments.clear();
		}
		return moments;
	}

	private void owed(Map<String, Instant> moments, Instant proposed, Instant now) {
		SeminarSettings.OwedLeads leads = this.settings.owed();
		for (Occasion occasion : occasions("owed", leads.officers(), leads.secretariat())) {
			Instant moment = proposed.minus(occasion.distance());
			if (moment.isAfter(now)) {
				moments.put(occasion.kind(), moment);
			}
		}
	}

	private void newDate(Map<String, Instant> moments, int revision, Instant now) {
		SeminarSettings.NewDateDelays delays = this.settings.newDate();
		for (Occasion occasion : occasions("newdate" + revision, delays.officers(), delays.secretariat())) {
			moments.put(occasion.kind(), now.plus(occasion.distance()));
		}
	}

	private static List<Occasion> occasions(String prefix, List<Duration> officers, List<Duration> secretariat) {
		List<Occasion> occasions = new ArrayList<>();
		officers.forEach((distance) -> occasions.add(new Occasion(prefix + "-officers-" + distance, distance)));
		secretariat.forEach((distance) -> occasions.add(new Occasion(prefix + SECRETARIAT + distance, distance)));
		return occasions;
	}

	private static void put(Map<String, Instant> moments, String kind, @Nullable Instant moment) {
		if (moment != null) {
			moments.put(kind, moment);
		}
	}

	/**
	 * When somebody is told again that no date stands.
	 *
	 * @param kind the reminder's
	 * @param distance from the moment it is counted from
	 */
	private record Occasion(String kind, Duration distance) {
	}

}
