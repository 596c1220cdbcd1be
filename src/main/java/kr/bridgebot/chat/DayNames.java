package kr.bridgebot.chat;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.bridgebot.shared.Language;

/**
 * What months and weekdays are called, looked up once: the JDK builds a formatter for
 * each look-up, which was half the cost of a notice.
 */
final class DayNames {

	private static final Map<Language, Map<Month, String>> MONTHS = perLanguage(
			(language) -> Arrays.stream(Month.values())
				.collect(Collectors.toMap(Function.identity(),
						(month) -> month.getDisplayName(TextStyle.FULL, language.locale()), (a, b) -> a,
						() -> new EnumMap<>(Month.class))));

	private static final Map<Language, Map<DayOfWeek, String>> WEEKDAYS = perLanguage(
			(language) -> Arrays.stream(DayOfWeek.values())
				.collect(Collectors.toMap(Function.identity(),
						(day) -> day.getDisplayName(TextStyle.SHORT, language.locale()), (a, b) -> a,
						() -> new EnumMap<>(DayOfWeek.class))));

	private DayNames() {
	}

	static String of(Month month, Language language) {
		return MONTHS.getOrDefault(language, Map.of()).getOrDefault(month, "");
	}

	/** In its short form. */
	static String of(DayOfWeek day, Language language) {
		return WEEKDAYS.getOrDefault(language, Map.of()).getOrDefault(day, "");
	}

	private static <T> Map<Language, T> perLanguage(Function<Language, T> names) {
		return Arrays.stream(Language.values())
			.collect(Collectors.toMap(Function.identity(), names, (a, b) -> a, () -> new EnumMap<>(Language.class)));
	}

}
