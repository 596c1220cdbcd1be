package kr.bridgebot.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * A recurrence rule (RFC 5545, 3.3.10) read for its days: the interval says how long a
 * window is, the rest which days of a window it means.
 */
final class Rule {

	private static final Map<Freq, ChronoUnit> UNITS = Map.of(Freq.WEEKLY, ChronoUnit.WEEKS, Freq.MONTHLY,
			ChronoUnit.MONTHS, Freq.YEARLY, ChronoUnit.YEARS);

	/** A rule has come round to all of its days after so many years. */
	private static final int YEARS = 28;

	private static final LocalDate LEAP_YEAR = LocalDate.of(2000, 1, 1);

	private final RecurrenceRule days;

	private final ChronoUnit unit;

	private final int interval;

	private Rule(RecurrenceRule parsed, ChronoUnit unit) {
		this.unit = unit;
		this.interval = parsed.getInterval();
		this.days = parsed;
		this.days.setInterval(1);
	}

	/**
	 * Reads a rule that recurs for ever, by week, month or year, names no hour, and has
	 * days at all: no 30th of February.
	 * @throws IllegalArgumentException when it is none
	 */
	static Rule parse(String text) {
		try {
			RecurrenceRule parsed = new RecurrenceRule(text, RfcMode.RFC5545_STRICT);
			ChronoUnit unit = UNITS.get(parsed.getFreq());
			if (unit == null || !parsed.isInfinite()
					|| Stream.of(Part.BYHOUR, Part.BYMINUTE, Part.BYSECOND).anyMatch(parsed::hasPart)) {
				throw new IllegalArgumentException(text);
			}
			Rule rule = new Rule(parsed, unit);
			if (rule.firstDay(LEAP_YEAR, LEAP_YEAR.plusYears(YEARS)).isEmpty()) {
				throw new IllegalArgumentException(text);
			}
			return rule;
		}
		catch (InvalidRecurrenceRuleException ex) {
			throw new IllegalArgumentException(text, ex);
		}
	}

	/** The first day of a window; they adjoin. */
	LocalDate start(LocalDate since, int window) {
		return since.plus((long) window * this.interval, this.unit);
	}

	/** The number of the window that a day not before the first one falls in. */
	int window(LocalDate since, LocalDate day) {
		int window = Math.toIntExact(this.unit.between(since, day) / this.interval);
		// From the 29th on a month may end before a full one has passed.
		return start(since, window + 1).isAfter(day) ? window : window + 1;
	}

	/** The first of the rule's days from one day on and before another. */
	Optional<LocalDate> firstDay(LocalDate from, LocalDate before) {
		RecurrenceRuleIterator days = this.days
			.iterator(new DateTime(from.getYear(), from.getMonthValue() - 1, from.getDayOfMonth()));
		while (days.hasNext()) {
			DateTime next = days.nextDateTime();
			LocalDate day = LocalDate.of(next.getYear(), next.getMonth() + 1, next.getDayOfMonth());
			if (!day.isBefore(before)) {
				break;
			}
			if (!day.isBefore(from)) {
				return Optional.of(day);
			}
		}
		return Optional.empty();
	}

}
