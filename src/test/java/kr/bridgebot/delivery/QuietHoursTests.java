package kr.bridgebot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import kr.bridgebot.calendar.WorkingDays;
import kr.bridgebot.testing.BotTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.beans.factory.annotation.Autowired;

@BotTest
class QuietHoursTests {

	private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

	@Autowired
	private WorkingDays workingDays;

	private static Instant at(String local) {
		return LocalDateTime.parse(local).atZone(SEOUL).toInstant();
	}

	private QuietHours quietHours(boolean enabled, String from, String until) {
		return new QuietHours(
				new QuietHoursSettings(enabled, LocalTime.parse(from), LocalTime.parse(until), true, true),
				this.workingDays, SEOUL);
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-24T10:00:07,2026-11-24T10:00:07", "2026-11-24T08:00,2026-11-24T08:00",
			"2026-11-24T07:59:59,2026-11-24T08:00", "2026-11-24T20:59:59,2026-11-24T20:59:59",
			"2026-11-24T21:00,2026-11-25T08:00", "2026-11-25T00:00,2026-11-25T08:00",
			"2026-11-27T21:00,2026-11-30T08:00", "2026-11-28T12:00,2026-11-30T08:00",
			"2026-12-24T22:00,2026-12-28T08:00", "2027-02-05T21:30,2027-02-10T08:00" })
	void waitsForTheNextAllowedMinute(String asked, String allowed) {
		Instant next = quietHours(true, "21:00", "08:00").nextAllowed(at(asked));

		assertThat(next).isEqualTo(at(allowed));
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-24T10:00,30m,2026-11-24T10:30", "2026-11-24T20:30,30m,2026-11-24T21:00",
			"2026-11-24T20:30,50m,2026-11-25T08:20", "2026-11-24T22:00,30m,2026-11-25T08:30",
			"2026-11-27T20:00,2h,2026-11-30T09:00", "2026-11-24T20:00,15h,2026-11-26T09:00" })
	void letsWorkRestInEveryQuietTime(String from, String work, String done) {
		Instant through = quietHours(true, "21:00", "08:00").through(at(from), DurationStyle.SIMPLE.parse(work));

		assertThat(through).isEqualTo(at(done));
	}

	@Test
	void letsWorkGoOnWhenItIsSwitchedOff() {
		Instant through = quietHours(false, "21:00", "08:00").through(at("2026-11-28T20:30"), Duration.ofHours(30));

		assertThat(through).isEqualTo(at("2026-11-30T02:30"));
	}

	@Test
	void mayBeQuietAtNoon() {
		Instant next = quietHours(true, "12:00", "13:00").nextAllowed(at("2026-11-24T12:30"));

		assertThat(next).isEqualTo(at("2026-11-24T13:00"));
	}

	@Test
	void mayBeSwitchedOff() {
		Instant next = quietHours(false, "21:00", "08:00").nextAllowed(at("2026-11-28T23:00"));

		assertThat(next).isEqualTo(at("2026-11-28T23:00"));
	}

}
