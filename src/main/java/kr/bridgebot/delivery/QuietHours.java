package kr.bridgebot.delivery;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import kr.bridgebot.calendar.WorkingDays;
import org.springframework.stereotype.Component;

/** When the forum does not disturb its members: nights, weekends and public holidays. */
@Component
public class QuietHours {

	private final QuietHoursSettings settings;

	private final WorkingDays workingDays;

	private final ZoneId zone;

	private volatile boolean lifted;

	QuietHours(QuietHoursSettings settings, WorkingDays workingDays, ZoneId zone) {
		this.settings = settings;
		this.workingDays = workingDays;
		this.zone = zone;
	}

	/**
	 * Lifts the quiet hours on this instance, or lets them hold again: for a rehearsal,
	 * where nobody is woken. What is held back already is sent by {@link Outbox#hasten}.
	 */
	public void lift(boolean wanted) {
		this.lifted = wanted;
	}

	public boolean isLifted() {
		return this.lifted;
	}

	/** The given instant when it is allowed, else the next allowed minute. */
	public Instant nextAllowed(Instant instant) {
		if (!this.settings.enabled() || this.lifted) {
			return instant;
		}
		LocalDateTime asked = LocalDateTime.ofInstant(instant, this.zone);
		LocalDateTime allowed = asked;
		while (true) {
			if (isQuiet(allowed.toLocalDate())) {
				allowed = allowed.toLocalDate().plusDays(1).atStartOfDay();
			}
			else if (isQuiet(allowed.toLocalTime())) {
				allowed = afterTheQuiet(allowed);
			}
			else {
				return allowed.equals(asked) ? instant : allowed.atZone(this.zone).toInstant();
			}
		}
	}

	/**
	 * When work is done that begins then, takes so long, and rests in every quiet time.
	 */
	Instant through(Instant from, Duration work) {
		Instant begins = nextAllowed(from);
		Duration left = work;
		Instant rests = nextBound(begins);
		while (left.compareTo(Duration.between(begins, rests)) > 0) {
			left = left.minus(Duration.between(begins, rests));
			begins = nextAllowed(rests);
			rests = nextBound(begins);
		}
		return begins.plus(left);
	}

	/** No quiet time begins before it: the quiet of that day, or the next midnight. */
	private Instant nextBound(Instant instant) {
		LocalDateTime time = LocalDateTime.ofInstant(instant, this.zone);
		LocalDateTime quiet = time.toLocalDate().atTime(this.settings.from());
		LocalDateTime bound = time.isBefore(quiet) ? quiet : time.toLocalDate().plusDays(1).atStartOfDay();
		return bound.atZone(this.zone).toInstant();
	}

	private LocalDateTime afterTheQuiet(LocalDateTime quiet) {
		boolean beforeMidnight = isOverNight() && !quiet.toLocalTime().isBefore(this.settings.from());
		return beforeMidnight ? quiet.toLocalDate().plusDays(1).atStartOfDay()
				: quiet.toLocalDate().atTime(this.settings.until());
	}

	private boolean isOverNight() {
		return this.settings.from().isAfter(this.settings.until());
	}

	private boolean isQuiet(LocalTime time) {
		boolean begun = !time.isBefore(this.settings.from());
		boolean notOver = time.isBefore(this.settings.until());
		return isOverNight() ? begun || notOver : begun && notOver;
	}

	private boolean isQuiet(LocalDate day) {
		if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
			return this.settings.weekends() || (this.settings.holidays() && this.workingDays.holiday(day).isPresent());
		}
		return this.settings.holidays() && !this.workingDays.isWorkingDay(day);
	}

}
