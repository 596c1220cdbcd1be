package kr.bridgebot.chat;

import java.util.ArrayList;
import java.util.List;

/**
 * What a person wrote, with the look they gave it. Both forms read the same: the one is
 * the other without its tags, and neither has letters that no keyboard has.
 *
 * @param plain the letters alone
 * @param html the same in Telegram's subset of HTML, escaped, well-formed and balanced
 * @param broken whether it was marked in a way that makes no sense, so that this is not
 * the look that was meant
 */
public record Words(String plain, String html, boolean broken) {

	/** Words with the look that was meant. */
	public Words(String plain, String html) {
		this(plain, html, false);
	}

	/** Words without any look. */
	public static Words plain(String typed) {
		return marked(typed, List.of());
	}

	/**
	 * Words as typed, without broken letters and without blanks around them. A mark that
	 * makes no sense is left out, whatever is wrong with it; marks that cross each other
	 * come out nested. Either makes the words broken.
	 * @param marks by where they stand in what was typed
	 */
	public static Words marked(String typed, List<Mark> marks) {
		String whole = Doorman.mended(typed);
		String plain = whole.strip();
		int blanks = whole.indexOf(plain);
		List<Mark> moved = new ArrayList<>();
		for (Mark mark : marks) {
			if (mark.isSound(typed)) {
				int start = mendedLength(typed, mark.start()) - blanks;
				int end = mendedLength(typed, mark.end()) - blanks;
				moved.add(mark.at(Math.clamp(start, 0, plain.length()), Math.clamp(end, 0, plain.length())));
			}
		}
		return new Words(plain, new Markup(plain, moved.stream().filter((mark) -> mark.isSound(plain)).toList()).html(),
				isBroken(typed, marks));
	}

	private static boolean isBroken(String typed, List<Mark> marks) {
		return marks.stream().anyMatch((mark) -> !mark.isSound(typed) || marks.stream().anyMatch(mark::crosses));
	}

	private static int mendedLength(String typed, int end) {
		return Doorman.mended(typed.substring(0, end)).length();
	}

	/** These words and, from a new line on, those. */
	public Words then(Words rest) {
		return new Words(this.plain + "\n" + rest.plain, this.html + "\n" + rest.html, this.broken || rest.broken);
	}

	public boolean isEmpty() {
		return this.plain.isEmpty();
	}

}
