package kr.bridgebot.seminars;

import kr.bridgebot.calendar.Windows.Window;
import kr.bridgebot.chat.Span;
import kr.bridgebot.chat.Text;
import org.jspecify.annotations.Nullable;

/** The lines by which a meeting is spoken of, the same in every card. */
public final class SeminarTexts {

	private SeminarTexts() {
	}

	/** What it is, by its committee's name. */
	public static Text title(SeminarView seminar, Text committee) {
		return title(seminar.kind(), committee);
	}

	/** What a meeting of this kind is called, by its committee's name. */
	public static Text title(SeminarKind kind, Text committee) {
		return Text.of("seminar.title." + kind, "committee", committee);
	}

	/**
	 * Date, hours and mode in one line; null while no date stands.
	 */
	public static @Nullable Text when(SeminarView seminar) {
		if (seminar.start() == null || seminar.end() == null) {
			return null;
		}
		return Text.of("seminar.line.when", "span", new Span(seminar.start(), seminar.end()), "mode",
				mode(seminar.mode()));
	}

	/** The place with its sign; null when it is not known. */
	public static @Nullable Text where(SeminarView seminar) {
		return seminar.venue().isEmpty() ? null : Text.of("seminar.line.where", "venue", seminar.venue());
	}

	/** What it is about; null when it is not known. */
	public static @Nullable Text topic(SeminarView seminar) {
		return seminar.topic().isEmpty() ? null : Text.of("seminar.line.topic", "topic", seminar.topic());
	}

	/** How many seats there are; null for no limit. */
	public static @Nullable Text capacity(SeminarView seminar) {
		return (seminar.capacity() == null) ? null
				: Text.of("seminar.line.capacity", "mode", seminar.mode(), "count", seminar.capacity());
	}

	/** Until when to answer; null while no date stands. */
	public static @Nullable Text deadline(SeminarView seminar) {
		return (seminar.answerBy() == null) ? null : Text.of("seminar.line.deadline", "answerBy", seminar.answerBy());
	}

	/** The state's name. */
	public static Text state(SeminarState state) {
		return Text.of("seminar.state." + state);
	}

	/** Who has to act. */
	public static Text holder(ActionHolder holder) {
		return Text.of("seminar.holder." + holder);
	}

	/** The mode's name. */
	public static Text mode(Mode mode) {
		return Text.of("seminar.mode." + mode);
	}

	/** A window by its months. */
	public static Text window(Window window) {
		return Text.of("seminar.window.months", "from", window.from().getMonthValue(), "until",
				window.until().minusDays(1).getMonthValue(), "several",
				window.from().getMonth().equals(window.until().minusDays(1).getMonth()) ? "no" : "yes");
	}

}
