package kr.bridgebot.calendar;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Which days the forum works: no weekends, no Korean public holidays, no days the
 * configuration adds.
 */
@Component
public class WorkingDays {

	public boolean isWorkingDay(LocalDate day) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The public holiday of that day, substitutes included.
	 * @return the key of its name among the texts, {@code holiday.<name>}, or the name
	 * itself for one that the configuration adds
	 */
	public Optional<String> holiday(LocalDate day) {
		throw new UnsupportedOperationException();
	}

	/** The day itself when it is a working day, else the next one. */
	public LocalDate onOrAfter(LocalDate day) {
		throw new UnsupportedOperationException();
	}

}
