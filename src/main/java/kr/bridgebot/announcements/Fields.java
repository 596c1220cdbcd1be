package kr.bridgebot.announcements;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.bridgebot.announcements.Pieces.Piece;
import kr.bridgebot.chat.Texts;
import kr.bridgebot.chat.Words;
import kr.bridgebot.shared.Language;
import org.springframework.stereotype.Component;

/**
 * Knows what may stand in braces, in all languages at once, and fills it in for each
 * recipient.
 */
@Component
class Fields {

	private static final Pattern BRACES = Pattern.compile("\\{([^{}\\n]{0,40})}");

	private final Map<String, Field> names = new HashMap<>();

	private final Pattern unclosed;

	Fields(Texts texts) {
		for (Language language : Language.values()) {
			for (Field field : Field.values()) {
				this.names.put(texts.plain(AnnouncementTexts.field(field), language, ZoneOffset.UTC, Instant.EPOCH)
					.toLowerCase(Locale.ROOT), field);
			}
		}
		String any = this.names.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
		this.unclosed = Pattern.compile("\\{\\s*(" + any + ")(?![^{}\\n]{0,40}})", Pattern.CASE_INSENSITIVE);
	}

	/** The name in braces as it is looked up. */
	static String nameIn(String braces) {
		return braces.substring(1, braces.length() - 1).strip().toLowerCase(Locale.ROOT);
	}

	List<Piece> pieces(String html) {
		return Pieces.of(html, this.names);
	}

	Set<Field> in(Words words) {
		EnumSet<Field> used = EnumSet.noneOf(Field.class);
		pieces(words.html()).forEach((piece) -> {
			if (piece.field() != null) {
				used.add(piece.field());
			}
		});
		return used;
	}

	/**
	 * What stands in braces and is no field, or is one that the formatting cuts through;
	 * each once, in order.
	 */
	List<String> unknown(Words words) {
		Map<String, Long> whole = pieces(words.html()).stream()
			.filter((piece) -> piece.field() != null)
			.collect(Collectors.groupingBy((piece) -> nameIn(piece.html()), Collectors.counting()));
		Map<String, Long> met = new HashMap<>();
		return BRACES.matcher(words.plain()).results().map((found) -> found.group(1).strip()).filter((name) -> {
			String sought = name.toLowerCase(Locale.ROOT);
			long so = met.merge(sought, 1L, Long::sum);
			return !this.names.containsKey(sought) || so > whole.getOrDefault(sought, 0L);
		}).distinct().toList();
	}

	/** Fields whose brace is opened and never closed; each once, in order. */
	List<String> unclosed(Words words) {
		return this.unclosed.matcher(words.plain()).results().map((found) -> found.group(1)).distinct().toList();
	}

	/** The words with each field's value in its place, escaped. */
	String fill(String html, Map<Field, String> values) {
		if (html.indexOf('{') < 0) {
			return html;
		}
		StringBuilder filled = new StringBuilder();
		for (Piece piece : pieces(html)) {
			filled.append((piece.field() == null) ? piece.html() : escaped(values.getOrDefault(piece.field(), "")));
		}
		return filled.toString();
	}

	/** Letters alone, with each field's value in its place. */
	String say(String plain, Map<Field, String> values) {
		return BRACES.matcher(plain).replaceAll((found) -> {
			Field field = this.names.get(nameIn(found.group()));
			return Matcher.quoteReplacement((field == null) ? found.group() : values.getOrDefault(field, ""));
		});
	}

	/** How long the words are for whoever's values are the longest. */
	int length(Words words, Map<Field, Integer> widths) {
		return pieces(words.html()).stream().mapToInt((piece) -> piece.width(widths)).sum();
	}

	static Map<Field, String> values(String name, String organisation, String committees) {
		Map<Field, String> values = new EnumMap<>(Field.class);
		values.put(Field.NAME, name);
		values.put(Field.ORGANISATION, organisation);
		values.put(Field.COMMITTEE, committees);
		return values;
	}

	private static String escaped(String value) {
		return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

}
