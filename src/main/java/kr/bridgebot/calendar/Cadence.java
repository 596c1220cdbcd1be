package kr.bridgebot.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * How often a body meets: "every second month, second Thursday, 14:00, two hours".
 *
 * @param rule an iCalendar recurrence rule, {@code FREQ=MONTHLY;INTERVAL=2;BYDAY=2TH}; by
 * week, month or year
 * @param since the first day of the first window
 * @param time when a meeting starts
 * @param length how long it takes
 */
public record Cadence(String rule, LocalDate since, LocalTime time, Duration length) {

	/**
	 * Refuses a rule that does not recur for ever, by week, month or year, or that means
	 * no day at all.
	 * @throws IllegalArgumentException when it does not
	 */
	public Cadence {
		Rule.parse(rule);
	}

}
