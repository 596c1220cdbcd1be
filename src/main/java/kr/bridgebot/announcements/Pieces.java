package kr.bridgebot.announcements;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words in Telegram's HTML taken apart: tags, letters and the fields between them.
 */
final class Pieces {

	private static final Pattern PIECE = Pattern.compile(
			"(?<tag><[^<>]*>)|(?<field>\\{[^{}<>\\n]{1,40}})|(?<entity>&[a-zA-Z0-9#]{1,10};)|(?<letter>.)",
			Pattern.DOTALL);

	private Pieces() {
	}

	/** What a piece is. */
	enum Sort {

		OPENING, CLOSING, LETTER, FIELD

	}

	/**
	 * One of them.
	 *
	 * @param html as it stands
	 * @param field null where it is none
	 */
	record Piece(Sort sort, String html, @Nullable Field field) {

		/** The tag's name: what a closing tag is recognised by. */
		String tag() {
			return this.html.replaceAll("[</>]|\\s.*", "");
		}

		/**
		 * How much room it takes, in UTF-16 units once the messenger has read it.
		 * @param widths of the fields, at their longest
		 */
		int width(Map<Field, Integer> widths) {
			return switch (this.sort) {
				case OPENING, CLOSING -> 0;
				case FIELD -> widths.getOrDefault(this.field, 0);
				case LETTER -> (this.html.startsWith("&") && this.html.endsWith(";")) ? 1 : this.html.length();
			};
		}

	}

	/**
	 * In order.
	 * @param names what may stand in braces
	 */
	static List<Piece> of(String html, Map<String, Field> names) {
		List<Piece> pieces = new ArrayList<>();
		Matcher matcher = PIECE.matcher(html);
		int at = 0;
		while (at < html.length() && matcher.find(at)) {
			String found = matcher.group();
			if (matcher.group("tag") != null) {
				pieces.add(new Piece(found.startsWith("</") ? Sort.CLOSING : Sort.OPENING, found, null));
			}
			else if (matcher.group("field") != null) {
				Field field = names.get(Fields.nameIn(found));
				if (field == null) {
					found = "{";
				}
				pieces.add(new Piece((field != null) ? Sort.FIELD : Sort.LETTER, found, field));
			}
			else {
				pieces.add(new Piece(Sort.LETTER, found, null));
			}
			at += found.length();
		}
		return pieces;
	}

}
