package kr.bridgebot.calendar;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Cuts time into the windows of a cadence: a body owes one meeting in each. A window is
 * as long as the rule's interval, counted from the cadence's start.
 */
@Component
public class Windows {

	private final WorkingDays workingDays;

	public Windows(WorkingDays workingDays) {
		this.workingDays = workingDays;
	}

	/**
	 * One window.
	 *
	 * @param number counts from 0 at the cadence's start and never changes for a date
	 * @param from its first day
	 * @param until the first day of the next one
	 * @param proposed the rule's first day in it, moved to the next working day when it
	 * is none, or to the last one before when that would leave the window
	 */
	public record Window(int number, LocalDate from, LocalDate until, LocalDate proposed) {
	}

	/**
	 * The window that this day falls in; a day before the cadence's start falls in the
	 * first.
	 */
	public Window at(Cadence cadence, LocalDate day) {
		Rule rule = Rule.parse(cadence.rule());
		return window(rule, cadence, day.isBefore(cadence.since()) ? 0 : rule.window(cadence.since(), day));
	}

	public Window after(Cadence cadence, Window window) {
		return window(Rule.parse(cadence.rule()), cadence, window.number() + 1);
	}

	private Window window(Rule rule, Cadence cadence, int number) {
		LocalDate from = rule.start(cadence.since(), number);
		LocalDate until = rule.start(cadence.since(), number + 1);
		// A fifth Thursday may be missing from a window; the meeting is owed all the
		// same.
		LocalDate day = rule.firstDay(from, until).orElse(until.minusDays(1));
		LocalDate proposed = this.workingDays.onOrAfter(day);
		return new Window(number, from, until,
				proposed.isBefore(until) ? proposed : this.workingDays.onOrBefore(until.minusDays(1)));
	}

}
