package kr.bridgebot.seminars;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.bridgebot.calendar.Windows.Window;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that needs a date, or needed one.
 *
 * @param seminar the meeting
 * @param window the window it is owed for; null for one planned freely
 * @param offers days that would fit, the best one first; none when a date stands
 */
public record DueView(SeminarView seminar, @Nullable Window window, List<Offer> offers) {

	/**
	 * A day that would fit.
	 *
	 * @param start at the committee's usual hour
	 */
	public record Offer(LocalDate day, Instant start) {
	}

}
