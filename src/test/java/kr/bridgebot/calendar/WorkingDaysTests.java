package kr.bridgebot.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import kr.bridgebot.calendar.HolidaySettings.Deviation;
import org.junit.jupiter.api.Test;

class WorkingDaysTests {

	private final WorkingDays days = new WorkingDays(
			new HolidaySettings(List.of(new Deviation(LocalDate.of(2026, 6, 3), "지방선거", false),
					new Deviation(LocalDate.of(2026, 12, 25), "근무일", true),
					new Deviation(LocalDate.of(2026, 11, 28), "보충 근무", true))));

	@Test
	void restsOnWeekendsAndHolidays() {
		assertThat(this.days.isWorkingDay(LocalDate.of(2026, 11, 24))).isTrue();
		assertThat(this.days.isWorkingDay(LocalDate.of(2026, 11, 29))).isFalse();
		assertThat(this.days.isWorkingDay(LocalDate.of(2026, 10, 5))).isFalse();
	}

	@Test
	void restsOnDaysThatTheConfigurationAdds() {
		assertThat(this.days.isWorkingDay(LocalDate.of(2026, 6, 3))).isFalse();
		assertThat(this.days.holiday(LocalDate.of(2026, 6, 3))).contains("지방선거");
		assertThat(WorkingDays.byRule().isWorkingDay(LocalDate.of(2026, 6, 3))).isTrue();
	}

	@Test
	void worksOnDaysThatTheConfigurationTakesAway() {
		assertThat(this.days.isWorkingDay(LocalDate.of(2026, 12, 25))).isTrue();
		assertThat(this.days.holiday(LocalDate.of(2026, 12, 25))).isEmpty();
		assertThat(this.days.isWorkingDay(LocalDate.of(2026, 11, 28))).isTrue();
		assertThat(this.days.isWorkingDay(LocalDate.of(2027, 12, 25))).isFalse();
	}

	@Test
	void movesOverAWholeBlockOfHolidays() {
		assertThat(this.days.onOrAfter(LocalDate.of(2027, 2, 6))).isEqualTo("2027-02-10");
		assertThat(this.days.onOrBefore(LocalDate.of(2027, 2, 9))).isEqualTo("2027-02-05");
		assertThat(this.days.onOrAfter(LocalDate.of(2026, 11, 24))).isEqualTo("2026-11-24");
	}

	@Test
	void servesManyThreadsAtOnce() throws Exception {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Callable<Boolean>> questions = Stream
				.<Callable<Boolean>>generate(() -> () -> this.days.isWorkingDay(LocalDate.of(2031, 1, 1)))
				.limit(64)
				.toList();

			for (Future<Boolean> answer : threads.invokeAll(questions)) {
				assertThat(answer.get()).isFalse();
			}
		}
	}

}
