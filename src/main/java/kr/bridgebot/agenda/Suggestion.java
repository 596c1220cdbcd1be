package kr.bridgebot.agenda;

import java.util.Map;
import kr.bridgebot.shared.Refusal;

/**
 * What somebody wants to be discussed, in their words.
 *
 * @param title in one line, up to 200 characters
 * @param why may be empty, up to 1,000 characters
 * @param link may be empty
 * @param wish who should present it; may be empty
 */
public record Suggestion(String title, String why, String link, String wish) {

	/** Characters of a title. */
	public static final int TITLE = 200;

	/** Characters of a longer text. */
	public static final int TEXT = 1000;

	private static final int LINK = 500;

	private static final int NAME = 100;

	/**
	 * Tidies what was typed.
	 * @throws Refusal when the title is missing or something is too long or odd
	 */
	public Suggestion {
		title = line(title, TITLE, AgendaReason.ITEM_TITLE_TOO_LONG);
		if (title.isEmpty()) {
			throw new Refusal(AgendaReason.ITEM_TITLE_MISSING);
		}
		why = text(why);
		link = link(link);
		wish = name(wish);
	}

	public static Suggestion of(String title, String why) {
		return new Suggestion(title, why, "", "");
	}

	/** A text of several lines. */
	static String text(String typed) {
		return within(lines(typed), TEXT, AgendaReason.ITEM_TEXT_TOO_LONG);
	}

	/**
	 * What was typed, without marks that turn the words after them; nothing when none of
	 * it can be seen.
	 */
	static String lines(String typed) {
		boolean seen = !typed.replaceAll("\\p{Cf}", "").isBlank();
		return seen ? typed.replaceAll("[\\u202A-\\u202E\\u2066-\\u2069]", "").strip() : "";
	}

	/** What somebody is to do, in one line. */
	static String action(String typed) {
		String what = line(typed, TITLE, AgendaReason.ITEM_TEXT_TOO_LONG);
		if (what.isEmpty()) {
			throw new Refusal(AgendaReason.ACTION_WHAT_MISSING);
		}
		return what;
	}

	/** A person's name, with a title perhaps. */
	static String name(String typed) {
		return line(typed, NAME, AgendaReason.ITEM_TEXT_TOO_LONG);
	}

	/** An address that a phone can open, or nothing. */
	static String link(String typed) {
		String link = typed.strip();
		if (!link.isEmpty() && !link.matches("https?://[^\\s<>\"]+")) {
			throw new Refusal(AgendaReason.ITEM_LINK_ODD);
		}
		return within(link, LINK, AgendaReason.ITEM_TEXT_TOO_LONG);
	}

	private static String line(String typed, int limit, AgendaReason reason) {
		return within(typed.replaceAll("\\p{Cf}", "").replaceAll("\\s+", " ").strip(), limit, reason);
	}

	private static String within(String text, int limit, AgendaReason reason) {
		if (text.codePointCount(0, text.length()) > limit || text.length() > 2 * limit) {
			throw new Refusal(reason, Map.of("limit", limit));
		}
		return text;
	}

}
