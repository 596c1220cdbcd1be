package kr.bridgebot.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFileTests {

	private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

	private static final Instant START = Instant.parse("2026-12-10T05:00:00Z");

	@Test
	void isReadBackAsItWasMeant() {
		ICalendar calendar = read(file("비대면 진단기기의 해외 인허가", "서울 중구 회의실 A", false, SEOUL));

		VEvent meeting = calendar.getEvents().getFirst();
		assertThat(calendar.getMethod().getValue()).isEqualTo("REQUEST");
		assertThat(meeting.getUid().getValue()).isEqualTo("seminar-1@bridgebot");
		assertThat(meeting.getSequence().getValue()).isEqualTo(3);
		assertThat(meeting.getSummary().getValue()).isEqualTo("비대면 진단기기의 해외 인허가");
		assertThat(meeting.getLocation().getValue()).isEqualTo("서울 중구 회의실 A");
		assertThat(meeting.getDateStart().getValue().toInstant()).isEqualTo(START);
		assertThat(meeting.getDateEnd().getValue().toInstant()).isEqualTo(START.plus(Duration.ofHours(2)));
		assertThat(meeting.getDateTimeStamp().getValue().toInstant()).isEqualTo("2026-11-24T01:00:00Z");
		assertThat(meeting.getOrganizer().getCommonName()).isEqualTo("포럼: 사무국, '연락'");
		assertThat(meeting.getStatus().isConfirmed()).isTrue();
	}

	@Test
	void tellsThatAMeetingIsOff() {
		ICalendar calendar = read(file("세미나", null, true, SEOUL));

		assertThat(calendar.getMethod().getValue()).isEqualTo("CANCEL");
		assertThat(calendar.getEvents().getFirst().getStatus().isCancelled()).isTrue();
		assertThat(calendar.getEvents().getFirst().getLocation()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "쉼표, 쌍반점; 역빗금\\ 줄\n바꿈", "📅📍👩‍🔬 그림 문자", "END:VEVENT\nBEGIN:VEVENT", "끝에 빈칸 ",
			"가나다라마바사아자차카타파하 가나다라마바사아자차카타파하 가나다라마바사아자차카타파하 가나다라마바사아자차카타파하", "\\n, \\N, \\;" })
	void keepsWhateverATitleHolds(String title) {
		assertThat(read(file(title, title, false, SEOUL)).getEvents()).singleElement()
			.satisfies((meeting) -> assertThat(meeting.getSummary().getValue().replace("\r\n", "\n")).isEqualTo(title))
			.satisfies(
					(meeting) -> assertThat(meeting.getLocation().getValue().replace("\r\n", "\n")).isEqualTo(title));
	}

	@Test
	void endsEachLineByCrlfAfterAtMost75OctetsOfWholeCharacters() {
		String text = text(file("x가📅".repeat(60), "가".repeat(200), false, SEOUL));

		assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContain("\uFFFD");
		assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
		assertThat(text.split("\r\n"))
			.allSatisfy((line) -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
		assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + "x가📅".repeat(60) + "\r\n");
	}

	@Test
	void dropsCharactersThatNoCalendarMayHold() {
		assertThat(read(file("종\u0007소리\u0000", null, false, SEOUL)).getEvents().getFirst().getSummary().getValue())
			.isEqualTo("종소리");
	}

	@Test
	void describesAZoneWhoseClocksStandStill() {
		assertThat(text(file("세미나", null, false, SEOUL))).contains("TZID:Asia/Seoul\r\n", "TZOFFSETTO:+0900\r\n",
				"DTSTART;TZID=Asia/Seoul:20261210T140000\r\n");
	}

	@Test
	void tellsTheTimesOfAnyOtherZoneInUtc() {
		String text = text(file("세미나", null, false, ZoneId.of("Europe/Berlin")));

		assertThat(text).contains("DTSTART:20261210T050000Z\r\n").doesNotContain("VTIMEZONE");
	}

	private static CalendarFile file(String title, String location, boolean cancelled, ZoneId zone) {
		return new CalendarFile("seminar-1@bridgebot", 3, cancelled, title, "", location, START,
				START.plus(Duration.ofHours(2)), zone, "포럼: 사무국, \"연락\"", Instant.parse("2026-11-24T01:00:00Z"));
	}

	private static ICalendar read(CalendarFile file) {
		return Biweekly.parse(text(file)).first();
	}

	private static String text(CalendarFile file) {
		return new String(file.bytes(), StandardCharsets.UTF_8);
	}

}
