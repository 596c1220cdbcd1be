package kr.bridgebot.files;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.bridgebot.reminders.ReminderBook;
import kr.bridgebot.reminders.ReminderDue;
import kr.bridgebot.reminders.ReminderKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes at night the copies of which nobody knows. */
@Component
class NightlySweep {

	private static final Logger log = LoggerFactory.getLogger(NightlySweep.class);

	private static final ReminderKey NEXT = new ReminderKey("files", "sweep");

	private static final LocalTime HOUR = LocalTime.of(3, 30);

	/** Longer than any transaction that keeps a file, and than a message under way. */
	private static final Duration GRACE = Duration.ofDays(1);

	private final Copies copies;

	private final KeptFiles files;

	private final ReminderBook reminders;

	private final ZoneId zone;

	NightlySweep(Copies copies, KeptFiles files, ReminderBook reminders, ZoneId zone) {
		this.copies = copies;
		this.files = files;
		this.reminders = reminders;
		this.zone = zone;
	}

	@EventListener
	@Transactional
	public void on(ApplicationReadyEvent ready) {
		if (this.reminders.planned(NEXT.thing()).isEmpty()) {
			this.reminders.plan(NEXT, next(Instant.ofEpochMilli(ready.getTimestamp())));
		}
	}

	@EventListener
	@Transactional
	public void on(ReminderDue due) {
		if (due.key().equals(NEXT)) {
			int swept = sweep(due.now());
			log.info("{} copies of files that nobody knows were deleted", swept);
			this.reminders.plan(NEXT, next(due.now()));
		}
	}

	/**
	 * Deletes what is old and unknown. With no file known at all nothing is deleted: it
	 * is more likely another database's folder than nothing but orphans.
	 */
	int sweep(Instant now) {
		Map<Path, UUID> old = this.copies.olderThan(now.minus(GRACE));
		if (old.isEmpty() || this.files.isEmpty()) {
			return 0;
		}
		Set<UUID> known = this.files.known(Set.copyOf(old.values()));
		old.keySet().removeIf((path) -> !this.copies.isUnfinished(path) && known.contains(old.get(path)));
		old.keySet().forEach(this.copies::delete);
		return old.size();
	}

	private Instant next(Instant now) {
		ZonedDateTime today = now.atZone(this.zone).with(HOUR);
		return (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
	}

}
