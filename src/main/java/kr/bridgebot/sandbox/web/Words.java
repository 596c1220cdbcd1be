package kr.bridgebot.sandbox.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Texts;
import kr.bridgebot.shared.Language;

/** What the page says to the one who looks at it, in their language. */
record Words(Texts texts, Language language, ZoneId zone, Clock clock) {

	private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

	/** For the page's own language attribute. */
	public String tag() {
		return this.language.locale().getLanguage();
	}

	public String of(String key) {
		return say(Text.of(key));
	}

	/** A text with one argument. */
	public String of(String key, String name, Object value) {
		return say(Text.of(key, name, value));
	}

	public String say(Text text) {
		return this.texts.plain(text, this.language, this.zone, this.clock.instant());
	}

	public String hour(Instant moment) {
		return HOUR.format(moment.atZone(this.zone));
	}

}
