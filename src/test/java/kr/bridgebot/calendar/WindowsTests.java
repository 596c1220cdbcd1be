package kr.bridgebot.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import kr.bridgebot.calendar.Windows.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowsTests {

	private final Windows windows = new Windows(WorkingDays.byRule());

	private final Cadence secondThursday = cadence("FREQ=MONTHLY;INTERVAL=2;BYDAY=2TH", "2026-02-01");

	@ParameterizedTest
	@CsvSource({ "2026-02-01, 0, 2026-02-01, 2026-04-01, 2026-02-12",
			"2026-03-31, 0, 2026-02-01, 2026-04-01, 2026-02-12", "2026-04-01, 1, 2026-04-01, 2026-06-01, 2026-04-09",
			"2026-12-24, 5, 2026-12-01, 2027-02-01, 2026-12-10", "2025-07-07, 0, 2026-02-01, 2026-04-01, 2026-02-12" })
	void cutsTimeIntoWindowsOfTwoMonths(LocalDate day, int number, LocalDate from, LocalDate until,
			LocalDate proposed) {
		assertThat(this.windows.at(this.secondThursday, day)).isEqualTo(new Window(number, from, until, proposed));
	}

	@Test
	void followsOneWindowByTheNext() {
		Window window = this.windows.at(this.secondThursday, LocalDate.of(2026, 11, 24));

		Window next = this.windows.after(this.secondThursday, window);

		assertThat(next.from()).isEqualTo(window.until());
		assertThat(next).isEqualTo(this.windows.at(this.secondThursday, window.until()));
	}

	@Test
	void proposesTheNextWorkingDayInsteadOfAHoliday() {
		Cadence thirdOfOctober = cadence("FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=3", "2026-01-01");

		assertThat(this.windows.at(thirdOfOctober, LocalDate.of(2026, 5, 1)).proposed()).isEqualTo("2026-10-06");
	}

	@Test
	void proposesTheLastWorkingDayBeforeWhenTheNextIsInAnotherWindow() {
		Cadence lastDay = cadence("FREQ=MONTHLY;BYMONTHDAY=-1", "2026-01-01");

		assertThat(this.windows.at(lastDay, LocalDate.of(2026, 1, 15)).proposed()).isEqualTo("2026-01-30");
	}

	@Test
	void findsTheRulesDayAfterAStartInTheMiddleOfAMonth() {
		Cadence cadence = cadence("FREQ=MONTHLY;INTERVAL=2;BYDAY=2TH", "2026-02-15");

		assertThat(this.windows.at(cadence, LocalDate.of(2026, 2, 20)))
			.isEqualTo(new Window(0, LocalDate.of(2026, 2, 15), LocalDate.of(2026, 4, 15), LocalDate.of(2026, 3, 12)));
	}

	@Test
	void countsWeeksFromTheFirstDay() {
		Cadence cadence = cadence("FREQ=WEEKLY;INTERVAL=2;BYDAY=WE", "2026-11-02");

		assertThat(this.windows.at(cadence, LocalDate.of(2026, 11, 17))).isEqualTo(
				new Window(1, LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 30), LocalDate.of(2026, 11, 18)));
	}

	@Test
	void leavesNoDayBetweenWindowsThatStartOnThe31st() {
		Cadence cadence = cadence("FREQ=MONTHLY;BYDAY=1MO", "2026-01-31");

		for (LocalDate day = cadence.since(); day.isBefore(LocalDate.of(2028, 1, 1)); day = day.plusDays(1)) {
			Window window = this.windows.at(cadence, day);
			assertThat(day).isAfterOrEqualTo(window.from()).isBefore(window.until());
		}
	}

	@Test
	void owesAMeetingInAWindowThatHasNoneOfTheRulesDays() {
		Cadence fifthThursday = cadence("FREQ=MONTHLY;BYDAY=5TH", "2026-02-01");

		assertThat(this.windows.at(fifthThursday, LocalDate.of(2026, 2, 1)).proposed()).isEqualTo("2026-02-27");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "every second Thursday", "FREQ=SOMETIMES", "FREQ=MONTHLY;BYDAY=XX",
			"FREQ=MONTHLY;INTERVAL=0", "FREQ=DAILY", "FREQ=MINUTELY", "FREQ=MONTHLY;COUNT=3",
			"FREQ=MONTHLY;UNTIL=20301231", "FREQ=MONTHLY;BYHOUR=14", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
			"FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30" })
	void refusesARuleThatIsNoCadence(String rule) {
		assertThatIllegalArgumentException().isThrownBy(() -> cadence(rule, "2026-02-01"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "FREQ=YEARLY;BYYEARDAY=366",
			"FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO", "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=31" })
	void takesARuleWhoseDaysAreRare(String rule) {
		Cadence rare = cadence(rule, "2026-02-01");

		assertThat(this.windows.after(rare, this.windows.at(rare, LocalDate.of(2027, 6, 1))).number()).isPositive();
	}

	private static Cadence cadence(String rule, String since) {
		return new Cadence(rule, LocalDate.parse(since), LocalTime.of(14, 0), Duration.ofHours(2));
	}

}
