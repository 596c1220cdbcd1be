package kr.bridgebot.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import kr.bridgebot.shared.WrongSetting;

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
	 * Refuses what is no cadence.
	 * @throws WrongSetting naming the component
	 */
	public Cadence {
		Rule.parse(rule);
		if (!length.isPositive()) {
			throw new WrongSetting("length", length, "duration.positive");
		}
	}

}
