package kr.bridgebot.chat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kr.bridgebot.shared.Language;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Finds the words: language, plural, particle, date and escaping. Safe for use by many
 * threads at once.
 */
@Component
public class Texts {

	private static final Logger log = LoggerFactory.getLogger(Texts.class);

	private final Map<Language, Map<String, Message>> messages = new EnumMap<>(Language.class);

	private final Set<String> missed = ConcurrentHashMap.newKeySet();

	/**
	 * Reads and checks all messages, so that a malformed one stops the start.
	 * @throws IllegalStateException when a message is malformed or there twice
	 */
	public Texts() {
		for (Language language : Language.values()) {
			Map<String, Message> compiled = new HashMap<>();
			TextFiles.read(language).forEach((key, message) -> compiled.put(key, compile(key, message)));
			this.messages.put(language, Map.copyOf(compiled));
		}
	}

	/**
	 * Renders a text as the messenger's HTML subset, every argument escaped.
	 * @param zone where the reader reads times
	 * @param now what "today" means
	 */
	public String html(Text text, Language language, ZoneId zone, Instant now) {
		return new Telling(this, new Telling.Reading(language, zone, now, true)).say(text);
	}

	/** Renders a text without markup: button labels, notices, spreadsheets. */
	public String plain(Text text, Language language, ZoneId zone, Instant now) {
		return new Telling(this, new Telling.Reading(language, zone, now, false)).say(text);
	}

	/** Whether there are words for this key. */
	public boolean knows(String key, Language language) {
		return messagesOf(language).containsKey(key);
	}

	/** Null when there are no words for this key, which is logged once. */
	@Nullable Phrasing phrasing(String key, Language language, boolean markup) {
		Message message = messagesOf(language).get(key);
		if (message == null) {
			misses(key);
			return null;
		}
		return markup ? message.html() : message.plain();
	}

	/** Logs once that a key or an argument is missing. */
	void misses(String name) {
		if (this.missed.add(name)) {
			log.warn("No words for {}", name);
		}
	}

	private Map<String, Message> messagesOf(Language language) {
		return this.messages.getOrDefault(language, Map.of());
	}

	private static Message compile(String key, String message) {
		try {
			Phrasing html = Phrasing.of(message);
			String plain = Phrasing.withoutMarkup(message);
			return new Message(html, plain.equals(message) ? html : Phrasing.of(plain));
		}
		catch (RuntimeException ex) {
			throw new IllegalStateException("The text " + key + " is malformed: " + ex.getMessage(), ex);
		}
	}

	/** One message with and without its markup. */
	private record Message(Phrasing html, Phrasing plain) {
	}

}
