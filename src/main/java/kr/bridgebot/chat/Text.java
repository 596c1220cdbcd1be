package kr.bridgebot.chat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something to be said, before it has a language. Features name keys and arguments;
 * {@link Texts} finds the words.
 */
public sealed interface Text {

	/**
	 * A phrase from {@code texts/*.properties}.
	 *
	 * @param key {@code <module>.<situation>.<outcome>}
	 * @param details arguments by name: {@code String} (escaped), {@code Text}, whole
	 * numbers, {@code Instant}, {@code Span}, {@code LocalDate}, {@code LocalTime},
	 * {@code Duration} or an enum constant (its name, for {@code select})
	 */
	record Phrase(String key, Map<String, Object> details) implements Text {
	}

	/**
	 * What a person typed or is called: said as it stands, escaped.
	 *
	 * @param value plain characters, never markup
	 */
	record Literal(String value) implements Text {
	}

	/**
	 * What a person wrote, with the look they gave it: said as it stands.
	 *
	 * @param html of {@link Words}, and of nothing else
	 */
	record Formatted(String html) implements Text {
	}

	/**
	 * Several texts one after another.
	 *
	 * @param parts in reading order; a part that renders to nothing leaves no separator
	 * @param separator plain characters, mostly a line break
	 */
	record Joined(List<Text> parts, String separator) implements Text {
	}

	/**
	 * What will be read on other days too: dates in full, never "today".
	 *
	 * @param text what is said
	 */
	record Lasting(Text text) implements Text {
	}

	static Text of(String key) {
		return new Phrase(key, Map.of());
	}

	/**
	 * A phrase with arguments.
	 * @param details names and values in turn
	 */
	static Text of(String key, Object... details) {
		Map<String, Object> named = new LinkedHashMap<>();
		for (int i = 0; i < details.length; i += 2) {
			named.put((String) details[i], details[i + 1]);
		}
		return new Phrase(key, Map.copyOf(named));
	}

	static Text literal(String value) {
		return new Literal(value);
	}

	/**
	 * What a person wrote, with its look where the reader's screen has any.
	 * @param html made by {@link Words}, which vouches for it
	 */
	static Text formatted(String html) {
		return new Formatted(html);
	}

	static Text empty() {
		return new Literal("");
	}

	static Text lasting(Text text) {
		return new Lasting(text);
	}

	/** One text a line; a null is a line that is not there. */
	static Text lines(@Nullable Text... lines) {
		return new Joined(Arrays.stream(lines).<Text>mapMulti((line, sink) -> {
			if (line != null) {
				sink.accept(line);
			}
		}).toList(), "\n");
	}

	static Text lines(List<Text> lines) {
		return new Joined(List.copyOf(lines), "\n");
	}

	/** Texts within one line. */
	static Text joined(String separator, List<Text> parts) {
		return new Joined(List.copyOf(parts), separator);
	}

}
