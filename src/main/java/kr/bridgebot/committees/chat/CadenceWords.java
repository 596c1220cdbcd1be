package kr.bridgebot.committees.chat;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.bridgebot.calendar.Cadence;
import kr.bridgebot.chat.Text;

/** Says a recurrence rule in words, as far as people use such rules. */
final class CadenceWords {

	private static final Pattern DAY = Pattern.compile("([+-]?\\d)?(MO|TU|WE|TH|FR|SA|SU)");

	private static final Map<String, String> ORDINALS = Map.of("1", "FIRST", "2", "SECOND", "3", "THIRD", "4", "FOURTH",
			"5", "FIFTH", "-1", "LAST");

	private static final Map<String, DayOfWeek> WEEKDAYS = Arrays.stream(DayOfWeek.values())
		.collect(Collectors.toUnmodifiableMap((day) -> day.name().substring(0, 2), (day) -> day));

	private CadenceWords() {
	}

	/** How often, on which day, at what time and for how long. */
	static Text of(Cadence cadence) {
		Map<String, String> parts = new HashMap<>();
		for (String part : cadence.rule().split(";", -1)) {
			int equals = part.indexOf('=');
			if (equals > 0) {
				parts.put(part.substring(0, equals), part.substring(equals + 1));
			}
		}
		Text often = Text.of("committees.cadence.often", "frequency", parts.getOrDefault("FREQ", "NONE"), "interval",
				interval(parts.getOrDefault("INTERVAL", "1")));
		return Text.of("committees.cadence.words", "often", often, "day", day(parts), "time", cadence.time(), "length",
				cadence.length());
	}

	private static int interval(String digits) {
		return digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : 1;
	}

	private static Text day(Map<String, String> parts) {
		Matcher day = DAY.matcher(parts.getOrDefault("BYDAY", ""));
		if (day.matches()) {
			String ordinal = (day.group(1) != null) ? day.group(1).replace("+", "")
					: parts.getOrDefault("BYSETPOS", "");
			return Text.of("committees.cadence.weekday", "ordinal", ORDINALS.getOrDefault(ordinal, "EVERY"), "weekday",
					WEEKDAYS.getOrDefault(day.group(2), DayOfWeek.MONDAY));
		}
		String date = parts.getOrDefault("BYMONTHDAY", "");
		return date.matches("\\d{1,2}") ? Text.of("committees.cadence.date", "day", Integer.parseInt(date))
				: Text.empty();
	}

}
