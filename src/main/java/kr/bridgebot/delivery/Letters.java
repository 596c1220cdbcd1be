package kr.bridgebot.delivery;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import kr.bridgebot.chat.Attachment;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Payloads;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Texts;
import kr.bridgebot.delivery.Carrier.Letter;
import kr.bridgebot.shared.Language;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Turns cards into letters, and letters into what the outbox keeps. */
@Component
class Letters {

	private static final Pattern TAG = Pattern.compile("<[^<>]*>");

	private static final int LONGEST = 4096;

	private static final int LONGEST_CAPTION = 1024;

	private final Texts texts;

	private final JsonMapper json;

	Letters(Texts texts, JsonMapper json) {
		this.texts = texts;
		this.json = json;
	}

	/**
	 * Renders a card for one reader.
	 * @param at the minute it is meant for: what its "today" refers to
	 */
	Letter letter(Card card, Language language, ZoneId zone, Instant at) {
		List<List<Carrier.Key>> keyboard = card.rows()
			.stream()
			.map((row) -> row.stream().map((button) -> key(button, language, zone, at)).toList())
			.toList();
		return new Letter(this.texts.html(card.body(), language, zone, at), keyboard, card.picture());
	}

	Letter letter(Text text, Language language, ZoneId zone, Instant at) {
		return new Letter(this.texts.html(text, language, zone, at), List.of());
	}

	private Carrier.Key key(Button button, Language language, ZoneId zone, Instant at) {
		String label = this.texts.plain(button.label(), language, zone, at);
		return switch (button) {
			case Button.Press press ->
				new Carrier.Key(label, Payloads.encode(press.payload()), null, press.style().name());
			case Button.Link link -> new Carrier.Key(label, null, link.url(), Button.Style.PLAIN.name());
		};
	}

	String write(Letter letter) {
		return this.json.writeValueAsString(letter);
	}

	Letter read(String written) {
		return this.json.readValue(written, Letter.class);
	}

	/** Equal for letters that look the same, by whatever their pictures are found. */
	String hash(Letter letter) {
		Attachment.Kept picture = letter.picture();
		Letter look = (picture == null) ? letter : new Letter(letter.html(), letter.keyboard(),
				new Attachment.Kept(picture.copy(), null, picture.picture()));
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			return HexFormat.of().formatHex(digest.digest(write(look).getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The same words without any markup, cut to what the messenger takes: the last
	 * attempt with a letter that was found malformed.
	 */
	static Letter plainly(Letter letter) {
		return new Letter(plainly(letter.html(), (letter.picture() != null) ? LONGEST_CAPTION : LONGEST),
				letter.keyboard(), letter.picture());
	}

	/** The same for what stands below a file. */
	static Letter plainlyBelow(Letter letter) {
		return new Letter(plainly(letter.html(), LONGEST_CAPTION), letter.keyboard());
	}

	static String plainly(String html, int longest) {
		String words = TAG.matcher(html)
			.replaceAll("")
			.replace("&lt;", "<")
			.replace("&gt;", ">")
			.replace("&quot;", "\"")
			.replace("&amp;", "&");
		int end = words.length();
		if (end > longest) {
			end = Character.isHighSurrogate(words.charAt(longest - 1)) ? longest - 1 : longest;
		}
		return words.substring(0, end).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

}
