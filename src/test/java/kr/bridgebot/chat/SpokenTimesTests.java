package kr.bridgebot.chat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import kr.bridgebot.chat.SpokenTimes.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpokenTimesTests {

	/** A Tuesday. */
	private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	private final SpokenTimes spoken = new SpokenTimes(new SpokenWords(new Texts()));

	@ParameterizedTest
	@CsvSource({ "12월 10일,2026-12-10", "12월10일,2026-12-10", "12월 10일(목),2026-12-10", "2026년 12월 10일,2026-12-10",
			"12/10,2026-12-10", "12.10,2026-12-10", "12. 10.,2026-12-10", "12-10,2026-12-10", "2026-12-10,2026-12-10",
			"2026. 12. 10.,2026-12-10", "2026/12/10,2026-12-10", "１２월 １０일,2026-12-10", "1월 15일,2027-01-15",
			"1/15,2027-01-15", "11월 1일,2026-11-01", "10일,2026-12-10", "24일,2026-11-24", "내일,2026-11-25",
			"모레,2026-11-26", "다음주 목요일,2026-12-03", "다음 주 목요일,2026-12-03", "이번 주 금요일,2026-11-27", "목요일,2026-11-26",
			"화요일,2026-12-01", "10 Dec,2026-12-10", "Dec 10,2026-12-10", "December 10th,2026-12-10",
			"10 December 2026,2026-12-10", "Dec 10 2027,2027-12-10", "tomorrow,2026-11-25",
			"next week Thursday,2026-12-03", "thursday,2026-11-26" })
	void readsDates(String typed, LocalDate day) {
		assertThat(this.spoken.moment(typed, TODAY)).contains(new Moment(day, null));
	}

	@ParameterizedTest
	@CsvSource({ "12월 10일 오후 2시,14:00", "12월 10일 14:00,14:00", "12월 10일(목) 오후 2시 30분,14:30", "12/10 14시,14:00",
			"12.10 오전 10시,10:00", "2026-12-10 14:00,14:00", "2026-12-10T14:00,14:00", "12월 10일 2시,14:00",
			"12월 10일 낮 12시,12:00", "오후 3시 12월 10일,15:00", "12/10 2pm,14:00", "10 Dec 2:30pm,14:30",
			"12월 10일 오후 2시 반,14:30" })
	void readsDatesWithATime(String typed, LocalTime time) {
		assertThat(this.spoken.moment(typed, TODAY)).contains(new Moment(LocalDate.of(2026, 12, 10), time));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "언젠가", "13월 40일", "2월 30일", "12월", "12/10 12/11", "12월 10일 25시", "99/99", "2026-13-10",
			"12월 10일 회의실", "<b>12월 10일</b>", "12월 10일 11일", "토론회 안건" })
	void doesNotGuess(String typed) {
		assertThat(this.spoken.moment(typed, TODAY)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "14:00,14:00", "오후 2시,14:00", "오후 2시 30분,14:30", "오후2시30분,14:30", "오전 10시,10:00", "2시,14:00",
			"9시,09:00", "14시,14:00", "오후 12시,12:00", "오전 12시,00:00", "정오,12:00", "2pm,14:00", "10 am,10:00",
			"오후 2:30,14:30", "2시 반,14:30", "0:30,00:30", "밤 11시,23:00", "밤 9시 30분,21:30", "9 at night,21:00" })
	void readsTimes(String typed, LocalTime time) {
		assertThat(this.spoken.time(typed)).contains(time);
	}

	@ParameterizedTest
	@ValueSource(strings = { "25:00", "14:99", "두 시", "14", "오후", "2시간", "14:00 15:00", "밤 12시", "밤 1시" })
	void doesNotGuessTimes(String typed) {
		assertThat(this.spoken.time(typed)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2시간,PT2H", "1시간 30분,PT1H30M", "90분,PT1H30M", "1시간 반,PT1H30M", "2,PT2H", "90,PT1H30M", "1:30,PT1H30M",
			"2h,PT2H", "1.5h,PT1H30M", "2 hours,PT2H", "45 min,PT45M" })
	void readsLengths(String typed, Duration length) {
		assertThat(this.spoken.length(typed)).contains(length);
	}

	@Test
	void readsSeatsAndNone() {
		assertThat(this.spoken.seats("40명")).contains(40);
		assertThat(this.spoken.seats("40")).contains(40);
		assertThat(this.spoken.seats("많이")).isEmpty();
		assertThat(this.spoken.isNone("제한 없음")).isTrue();
		assertThat(this.spoken.isNone("None")).isTrue();
	}

}
