package kr.bridgebot.chat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.bridgebot.shared.Language;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * The words of dates and times in all languages at once: whoever speaks English here may
 * still type a Korean date.
 */
@Component
class SpokenWords {

	private final Texts texts;

	SpokenWords(Texts texts) {
		this.texts = texts;
	}

	/** The words of this kind, lower case. */
	List<String> all(String kind) {
		return Arrays.stream(Language.values()).flatMap((language) -> in(language, kind).stream()).distinct().toList();
	}

	/** The words of each language for a list whose places mean something. */
	List<List<String>> places(String kind) {
		List<List<String>> places = new ArrayList<>();
		for (Language language : Language.values()) {
			List<String> words = in(language, kind);
			for (int i = 0; i < words.size(); i++) {
				if (places.size() <= i) {
					places.add(new ArrayList<>());
				}
				places.get(i).add(words.get(i));
			}
		}
		return places;
	}

	/** Matches any of the words, the longest first. */
	String anyOf(String kind) {
		return anyOf(all(kind));
	}

	static String anyOf(List<String> words) {
		return words.stream()
			.sorted(Comparator.comparingInt(String::length).reversed())
			.map(Pattern::quote)
			.collect(Collectors.joining("|", "(?:", ")"));
	}

	private List<String> in(Language language, String kind) {
		String words = this.texts.plain(Text.of("chat.spoken." + kind), language, ZoneOffset.UTC, Instant.EPOCH);
		return Arrays.stream(StringUtils.commaDelimitedListToStringArray(words.toLowerCase(Locale.ROOT)))
			.map(String::strip)
			.toList();
	}

}
