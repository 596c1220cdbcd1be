package kr.bridgebot.chat;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a text that looks different.
 *
 * @param start of its first letter, in UTF-16 units
 * @param end after its last letter
 * @param style how it looks
 * @param detail a link's address, or the language of a block of code; null for none
 */
public record Mark(int start, int end, Style style, @Nullable String detail) {

	private static final Pattern ADDRESS = Pattern.compile("(https?://|tg://|mailto:)[^\\s\\p{Cntrl}]{1,2000}",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern LANGUAGE = Pattern.compile("[\\w+#.-]{1,30}");

	/** How a stretch looks; those that hold others come first. */
	public enum Style {

		QUOTE("blockquote"), FOLDED_QUOTE("blockquote"), CODE("code"), PRE("pre"), LINK("a"), BOLD("b"), ITALIC("i"),
		UNDERLINE("u"), STRIKETHROUGH("s"), SPOILER("tg-spoiler");

		private final String tag;

		Style(String tag) {
			this.tag = tag;
		}

		boolean isQuote() {
			return this == QUOTE || this == FOLDED_QUOTE;
		}

		/** Whether it shows letters as they stand, and so holds no other style. */
		boolean isVerbatim() {
			return this == CODE || this == PRE;
		}

		/** Whether it holds nothing of that other style, which comes after it. */
		boolean excludes(Style other) {
			return this == other || isVerbatim() || (isQuote() && other.isQuote());
		}

	}

	/** Whether it lies within the text, cuts no character, and leads nowhere harmful. */
	boolean isSound(String text) {
		return this.start >= 0 && this.start < this.end && this.end <= text.length() && isBoundary(text, this.start)
				&& isBoundary(text, this.end)
				&& (this.style != Style.LINK || (this.detail != null && ADDRESS.matcher(this.detail).matches()));
	}

	/** Whether the other begins within this one and ends after it. */
	boolean crosses(Mark other) {
		return this.start < other.start && other.start < this.end && this.end < other.end;
	}

	private static boolean isBoundary(String text, int at) {
		return at == 0 || at == text.length() || !Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
	}

	Mark at(int from, int until) {
		return new Mark(from, until, this.style, this.detail);
	}

	String opening() {
		return switch (this.style) {
			case FOLDED_QUOTE -> "<blockquote expandable>";
			case LINK -> "<a href=\"" + Markup.escaped((this.detail != null) ? this.detail : "") + "\">";
			case PRE -> isLanguage() ? "<pre><code class=\"language-" + this.detail + "\">" : "<pre>";
			default -> "<" + this.style.tag + ">";
		};
	}

	String closing() {
		return (isLanguage() ? "</code>" : "") + "</" + this.style.tag + ">";
	}

	private boolean isLanguage() {
		return this.style == Style.PRE && this.detail != null && LANGUAGE.matcher(this.detail).matches();
	}

}
