package kr.bridgebot.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class KoreanYearTests {

	@ParameterizedTest
	@CsvSource({ "2020, 1/1 1/24 1/25 1/26 1/27 3/1 4/30 5/5 6/6 8/15 9/30 10/1 10/2 10/3 10/9 12/25",
			"2021, 1/1 2/11 2/12 2/13 3/1 5/5 5/19 6/6 8/15 8/16 9/20 9/21 9/22 10/3 10/4 10/9 10/11 12/25",
			"2022, 1/1 1/31 2/1 2/2 3/1 5/5 5/8 6/6 8/15 9/9 9/10 9/11 9/12 10/3 10/9 10/10 12/25",
			"2023, 1/1 1/21 1/22 1/23 1/24 3/1 5/5 5/27 5/29 6/6 8/15 9/28 9/29 9/30 10/3 10/9 12/25",
			"2024, 1/1 2/9 2/10 2/11 2/12 3/1 5/5 5/6 5/15 6/6 8/15 9/16 9/17 9/18 10/3 10/9 12/25",
			"2025, 1/1 1/28 1/29 1/30 3/1 3/3 5/5 5/6 6/6 8/15 10/3 10/5 10/6 10/7 10/8 10/9 12/25",
			"2026, 1/1 2/16 2/17 2/18 3/1 3/2 5/1 5/5 5/24 5/25 6/6 7/17 8/15 8/17 9/24 9/25 9/26 10/3 10/5 10/9 12/25",
			"2027, 1/1 2/6 2/7 2/8 2/9 3/1 5/1 5/3 5/5 5/13 6/6 7/17 7/19 8/15 8/16 9/14 9/15 9/16 10/3 10/4 10/9 10/11 "
					+ "12/25 12/27",
			"2028, 1/1 1/26 1/27 1/28 3/1 5/1 5/2 5/5 6/6 7/17 8/15 10/2 10/3 10/4 10/5 10/9 12/25",
			"2029, 1/1 2/12 2/13 2/14 3/1 5/1 5/5 5/7 5/20 5/21 6/6 7/17 8/15 9/21 9/22 9/23 9/24 10/3 10/9 12/25",
			"2030, 1/1 2/2 2/3 2/4 2/5 3/1 5/1 5/5 5/6 5/9 6/6 7/17 8/15 9/11 9/12 9/13 10/3 10/9 12/25" })
	void knowsTheHolidaysOfTheDecade(int year, String expected) {
		String found = KoreanYear.holidays(year)
			.keySet()
			.stream()
			.sorted()
			.map(DateTimeFormatter.ofPattern("M/d", Locale.ROOT)::format)
			.collect(Collectors.joining(" "));

		assertThat(found).isEqualTo(expected);
	}

	@ParameterizedTest
	@MethodSource("yearsToCome")
	void givesEachYearItsHolidaysAndFreeDaysForLostOnes(int year) {
		Map<LocalDate, String> holidays = KoreanYear.holidays(year);

		assertThat(holidays).containsEntry(LocalDate.of(year, 12, 25), "holiday.christmas");
		assertThat(holidays.keySet()).allMatch((day) -> day.getYear() == year).hasSizeBetween(17, 26);
		assertThat(days(holidays, "holiday.seollal")).singleElement()
			.satisfies((day) -> assertThat(day).isBetween(LocalDate.of(year, 1, 20), LocalDate.of(year, 2, 21)));
		assertThat(days(holidays, "holiday.chuseok")).singleElement()
			.satisfies((day) -> assertThat(day).isBetween(LocalDate.of(year, 9, 7), LocalDate.of(year, 10, 9)));
		assertThat(days(holidays, "holiday.substitute")).noneMatch(KoreanYear::isWeekend);
	}

	@ParameterizedTest
	@CsvSource({ "2025-05-05, holiday.children", "2025-05-06, holiday.substitute", "2028-10-03, holiday.chuseok",
			"2026-02-16, holiday.seollal-eve" })
	void namesADayByTheFirstOfItsHolidays(LocalDate day, String key) {
		assertThat(KoreanYear.holidays(day.getYear())).containsEntry(day, key);
	}

	@ParameterizedTest
	@MethodSource("yearsToCome")
	void makesUpForNeitherNewYearNorMemorialDay(int year) {
		List<LocalDate> substitutes = days(KoreanYear.holidays(year), "holiday.substitute");

		assertThat(substitutes)
			.noneMatch((day) -> day.getMonth() == Month.JUNE || day.isBefore(LocalDate.of(year, 1, 20)));
	}

	static IntStream yearsToCome() {
		return IntStream.rangeClosed(2026, 2060);
	}

	private static List<LocalDate> days(Map<LocalDate, String> holidays, String key) {
		Stream<Map.Entry<LocalDate, String>> named = holidays.entrySet()
			.stream()
			.filter((day) -> day.getValue().equals(key));
		return named.map(Map.Entry::getKey).toList();
	}

}
