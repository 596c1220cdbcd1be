package kr.bridgebot.telegram;

import java.util.ArrayList;
import java.util.List;
import kr.bridgebot.chat.Mark;
import kr.bridgebot.chat.Mark.Style;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads from Telegram's entities how a text looks. What says nothing of the look, as a
 * mention or a hashtag, is left out; what cannot be read becomes a mark that makes no
 * sense.
 */
final class Marks {

	private Marks() {
	}

	/**
	 * The marks in the order of the entities.
	 * @param entities as they came over the wire, not to be trusted
	 */
	static List<Mark> of(@Nullable JsonNode entities) {
		List<Mark> marks = new ArrayList<>();
		if (entities != null) {
			for (JsonNode entity : entities) {
				Style style = styleOf(entity.path("type").asString(""));
				int start = entity.path("offset").asInt(-1);
				int length = entity.path("length").asInt(-1);
				if (style != null) {
					marks.add(new Mark(start, start + length, style, detailOf(style, entity)));
				}
			}
		}
		return marks;
	}

	private static @Nullable Style styleOf(String type) {
		return switch (type) {
			case "bold" -> Style.BOLD;
			case "italic" -> Style.ITALIC;
			case "underline" -> Style.UNDERLINE;
			case "strikethrough" -> Style.STRIKETHROUGH;
			case "spoiler" -> Style.SPOILER;
			case "code" -> Style.CODE;
			case "pre" -> Style.PRE;
			case "blockquote" -> Style.QUOTE;
			case "expandable_blockquote" -> Style.FOLDED_QUOTE;
			case "text_link" -> Style.LINK;
			default -> null;
		};
	}

	private static @Nullable String detailOf(Style style, JsonNode entity) {
		return switch (style) {
			case LINK -> entity.path("url").asString("");
			case PRE -> entity.path("language").asString("");
			default -> null;
		};
	}

}
