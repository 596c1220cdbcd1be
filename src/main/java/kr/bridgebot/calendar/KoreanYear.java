package kr.bridgebot.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The public holidays of one year, substitutes included. Elections and holidays declared
 * for once cannot be computed; the configuration adds them.
 */
final class KoreanYear {

	private KoreanYear() {
	}

	/**
	 * Days to the keys of their names, in order; where two coincide, the earlier named.
	 */
	static Map<LocalDate, String> holidays(int year) {
		SortedMap<LocalDate, List<PublicHoliday>> days = new TreeMap<>();
		for (PublicHoliday holiday : PublicHoliday.values()) {
			if (holiday.isHoliday(year)) {
				days.computeIfAbsent(holiday.in(year), (day) -> new ArrayList<>()).add(holiday);
			}
		}
		Map<LocalDate, String> named = new LinkedHashMap<>();
		days.forEach((day, holidays) -> named.put(day, holidays.getFirst().key()));
		days.forEach((day, holidays) -> {
			for (int i = 0; i < lost(day, holidays); i++) {
				named.put(firstFreeAfter(day, named), PublicHoliday.SUBSTITUTE);
			}
		});
		return Map.copyOf(named);
	}

	/**
	 * How many of these holidays on one day were lost to the people and are made up for.
	 */
	private static long lost(LocalDate day, List<PublicHoliday> holidays) {
		if (isWeekend(day)) {
			return holidays.stream().filter((holiday) -> holiday.isReplacedFor(day)).count();
		}
		boolean replaced = holidays.stream().anyMatch((holiday) -> holiday.isReplaced(day.getYear()));
		return replaced ? holidays.size() - 1L : 0;
	}

	private static LocalDate firstFreeAfter(LocalDate holiday, Map<LocalDate, String> named) {
		LocalDate day = holiday.plusDays(1);
		while (isWeekend(day) || named.containsKey(day)) {
			day = day.plusDays(1);
		}
		return day;
	}

	static boolean isWeekend(LocalDate day) {
		return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
	}

}
