package kr.bridgebot.calendar;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Cuts time into the windows of a cadence: a body owes one meeting in each. */
@Component
public class Windows {

	/**
	 * One window.
	 *
	 * @param number counts from 0 at the cadence's start and never changes for a date
	 * @param from its first day
	 * @param until the first day of the next one
	 * @param proposed the rule's day, moved to the next working day when it is none
	 */
	public record Window(int number, LocalDate from, LocalDate until, LocalDate proposed) {
	}

	/**
	 * The window that this day falls in; a day before the cadence's start falls in the
	 * first.
	 */
	public Window at(Cadence cadence, LocalDate day) {
		throw new UnsupportedOperationException();
	}

	public Window after(Cadence cadence, Window window) {
		throw new UnsupportedOperationException();
	}

}
