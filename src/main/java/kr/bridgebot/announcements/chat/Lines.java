package kr.bridgebot.announcements.chat;

import java.util.ArrayList;
import java.util.List;
import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.announcements.AnnouncementKind;
import kr.bridgebot.announcements.RecipientState;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Text;
import org.jspecify.annotations.Nullable;

/** Lines and keys that several cards share. */
final class Lines {

	/** Of a text in a card that is not it. */
	static final int EXCERPT = 300;

	/** Of a text where it only has to be recognised. */
	static final int TITLE = 28;

	/** Of what stands on a key, in Latin letters, of which a Korean one takes two. */
	private static final int KEY = 28;

	private static final int FIRST_WIDE = 0x1100;

	private Lines() {
	}

	static Text kind(AnnouncementKind kind) {
		return Text.of("announcement.kind." + kind);
	}

	static Text kindLine(AnnouncementKind kind) {
		return Text.of("announcement.form.kind", "kind", kind(kind));
	}

	static Text state(RecipientState state) {
		return Text.of("announcement.recipient." + state);
	}

	/** By what an announcement is recognised: the first line of its words. */
	static Text title(String words, int length) {
		String line = words.strip().lines().findFirst().orElse("").replaceAll("\\s+", " ");
		return line.isEmpty() ? Text.of("announcement.untitled") : Text.literal(excerpt(line, length));
	}

	static Text title(String words) {
		return title(words, TITLE);
	}

	/** The same on a key, where a phone has room for so much. */
	static Text keyTitle(String words) {
		String line = words.strip().lines().findFirst().orElse("").replaceAll("\\s+", " ");
		int width = 0;
		int end = 0;
		while (end < line.length() && width <= KEY) {
			int letter = line.codePointAt(end);
			width += (letter < FIRST_WIDE) ? 1 : 2;
			end += Character.charCount(letter);
		}
		return line.isEmpty() ? Text.of("announcement.untitled") : Text
			.literal((width <= KEY) ? line : line.substring(0, line.offsetByCodePoints(end, -1)).stripTrailing() + "…");
	}

	/** The beginning of a text, with a sign where it goes on. */
	static String excerpt(String text, int limit) {
		return (text.codePointCount(0, text.length()) <= limit) ? text
				: text.substring(0, text.offsetByCodePoints(0, limit - 1)).stripTrailing() + "…";
	}

	static Button back(AnnouncementId announcement) {
		return Button.press(Text.of("announcement.button.form"), new OpenButton.Press(announcement));
	}

	static Text lines(List<@Nullable Text> lines) {
		List<Text> there = new ArrayList<>();
		for (Text line : lines) {
			if (line != null) {
				there.add(line);
			}
		}
		return Text.lines(there);
	}

	/** The keys in rows of so many. */
	static Card rows(Card card, List<Button> keys, int width) {
		Card more = card;
		for (int i = 0; i < keys.size(); i += width) {
			more = more.row(keys.subList(i, Math.min(i + width, keys.size())));
		}
		return more;
	}

}
