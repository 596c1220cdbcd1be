package kr.bridgebot.chat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import kr.bridgebot.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TextsTests {

	private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

	/** A Tuesday, ten in the morning in Seoul. */
	private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

	private final Texts texts = new Texts();

	@Test
	void saysDatesInFullInWhatIsReadOnOtherDays() {
		Text text = Text.of("chat.moment", "day", LocalDate.of(2026, 11, 24), "time", LocalTime.of(14, 0));

		assertThat(plain(Text.joined(" / ", List.of(text, Text.lasting(text), text)), Language.KO))
			.isEqualTo("오늘 오후 2시 / 11월 24일(화) 오후 2시 / 오늘 오후 2시");
	}

	@Test
	void escapesWhatPeopleWrote() {
		Text text = Text.of("sample.greeting", "name", "<Kim> & \"Lee\"");

		assertThat(html(text, Language.EN)).isEqualTo("<b>&lt;Kim&gt; &amp; &quot;Lee&quot;</b> &amp; friends");
		assertThat(plain(text, Language.EN)).isEqualTo("<Kim> & \"Lee\" & friends");
	}

	@Test
	void escapesTextsWithinTextsOnce() {
		Text text = Text.of("sample.greeting", "name", Text.of("sample.greeting", "name", Text.literal("A<B")));

		assertThat(html(text, Language.KO)).isEqualTo("<b><b>A&lt;B</b>는</b>은");
		assertThat(plain(text, Language.KO)).isEqualTo("A<B는은");
	}

	@Test
	void keepsHostileLettersOut() {
		Text text = Text.literal("a\u202Eb\u0000c\td\ne\u2069");

		assertThat(plain(text, Language.KO)).isEqualTo("abcd\ne");
	}

	@ParameterizedTest
	@CsvSource({ "0,none", "1,1 seminar", "2,2 seminars", "1234,'1,234 seminars'" })
	void counts(int count, String said) {
		assertThat(plain(Text.of("sample.counted", "count", count), Language.EN)).isEqualTo(said);
	}

	@Test
	void selectsByConstantsAndKeepsQuotedBraces() {
		assertThat(plain(Text.of("sample.selected", "day", DayOfWeek.FRIDAY), Language.EN)).isEqualTo("it's {done}");
		assertThat(plain(Text.of("sample.selected", "day", "MONDAY"), Language.EN)).isEqualTo("not yet");
	}

	@ParameterizedTest
	@CsvSource({ "2026-12-10T05:00:00Z,12월 10일(목) 오후 2시,'Thu 10 December, 14:00'",
			"2026-12-10T05:30:00Z,12월 10일(목) 오후 2시 30분,'Thu 10 December, 14:30'",
			"2027-01-14T00:05:00Z,2027년 1월 14일(목) 오전 9시 5분,'Thu 14 January 2027, 09:05'",
			"2026-11-24T09:00:00Z,오늘 오후 6시,'today, 18:00'", "2026-11-25T03:00:00Z,내일 낮 12시,'tomorrow, 12:00'",
			"2026-11-25T15:00:00Z,11월 26일(목) 0시,'Thu 26 November, 00:00'",
			"2026-11-24T00:12:00Z,11월 24일(화) 오전 9시 12분,'Tue 24 November, 09:12'" })
	void saysMomentsAsPeopleDo(Instant moment, String korean, String english) {
		assertThat(plain(Text.of("sample.argument", "it", moment), Language.KO)).isEqualTo(korean);
		assertThat(plain(Text.of("sample.argument", "it", moment), Language.EN)).isEqualTo(english);
	}

	@Test
	void saysMomentsWhereTheReaderIs() {
		Text text = Text.of("sample.argument", "it", Instant.parse("2026-12-10T05:00:00Z"));

		assertThat(this.texts.plain(text, Language.EN, ZoneId.of("Europe/Paris"), NOW))
			.isEqualTo("Thu 10 December, 06:00");
	}

	@Test
	void saysDaysTimesAndDurations() {
		assertThat(argument(LocalDate.of(2026, 12, 10))).isEqualTo("12월 10일(목)");
		assertThat(argument(LocalDate.of(2026, 11, 25))).isEqualTo("내일");
		assertThat(argument(LocalTime.of(0, 30))).isEqualTo("0시 30분");
		assertThat(argument(Duration.ofHours(2))).isEqualTo("2시간");
		assertThat(argument(Duration.ofMinutes(90))).isEqualTo("1시간 30분");
		assertThat(argument(Duration.ofDays(1))).isEqualTo("1일");
		assertThat(argument(Duration.ZERO)).isEqualTo("0분");
		assertThat(argument(Duration.ofSeconds(20))).isEqualTo("20초");
	}

	@Test
	void dropsEmptyPartsWithTheirSeparators() {
		Text text = Text.lines(Text.empty(), Text.literal("a"), null, Text.empty(),
				Text.joined(" & ", List.of(Text.literal("b"), Text.empty(), Text.literal("c"))), Text.empty());

		assertThat(html(text, Language.EN)).isEqualTo("a\nb &amp; c");
	}

	@Test
	void saysTheKeyWhereThereAreNoWords() {
		assertThat(html(Text.of("sample.nowhere"), Language.KO)).isEqualTo("sample.nowhere");
		assertThat(html(Text.of("sample.argument"), Language.KO)).isEqualTo("{it}");
		assertThat(this.texts.knows("sample.nowhere", Language.KO)).isFalse();
		assertThat(this.texts.knows("sample.argument", Language.KO)).isTrue();
	}

	@Test
	void refusesFormatsItDoesNotHave() {
		assertThatIllegalArgumentException().isThrownBy(() -> Phrasing.of("{when, date, short}"));
		assertThatIllegalArgumentException().isThrownBy(() -> Phrasing.of("{open"));
	}

	@Test
	void servesManyThreadsAtOnce() {
		Text text = Text.of("sample.greeting", "name", Text.of("sample.counted", "count", 3));

		List<String> said = IntStream.range(0, 20_000).parallel().mapToObj((i) -> html(text, Language.EN)).toList();

		assertThat(said).containsOnly("<b>3 seminars</b> &amp; friends");
	}

	private String argument(Object value) {
		return plain(Text.of("sample.argument", "it", value), Language.KO);
	}

	private String html(Text text, Language language) {
		return this.texts.html(text, language, SEOUL, NOW);
	}

	private String plain(Text text, Language language) {
		return this.texts.plain(text, language, SEOUL, NOW);
	}

}
