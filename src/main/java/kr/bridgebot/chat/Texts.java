package kr.bridgebot.chat;

import java.time.Instant;
import java.time.ZoneId;
import kr.bridgebot.shared.Language;
import org.springframework.stereotype.Component;

/**
 * Finds the words: language, plural, particle, date and escaping. Safe for use by many
 * threads at once.
 */
@Component
public class Texts {

	/**
	 * Renders a text as the messenger's HTML subset, every argument escaped.
	 * @param zone where the reader reads times
	 * @param now what "today" means
	 */
	public String html(Text text, Language language, ZoneId zone, Instant now) {
		throw new UnsupportedOperationException();
	}

	/** Renders a text without markup: button labels, notices, spreadsheets. */
	public String plain(Text text, Language language, ZoneId zone, Instant now) {
		throw new UnsupportedOperationException();
	}

	/** Whether there are words for this key. */
	public boolean knows(String key, Language language) {
		throw new UnsupportedOperationException();
	}

}
