package kr.bridgebot.committees.chat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import kr.bridgebot.calendar.Cadence;
import kr.bridgebot.chat.Texts;
import kr.bridgebot.shared.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CadenceWordsTests {

	private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

	private final Texts texts = new Texts();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			FREQ=MONTHLY;INTERVAL=2;BYDAY=2TH   | every second month on the second Thursday at 14:00, 2 hours
			FREQ=MONTHLY;BYDAY=-1FR             | every month on the last Friday at 14:00, 2 hours
			FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1    | every month on the first Monday at 14:00, 2 hours
			FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15 | every quarter on day 15 at 14:00, 2 hours
			FREQ=WEEKLY;BYDAY=WE                | every week on Wednesday at 14:00, 2 hours
			""")
	void saysARuleInWords(String rule, String words) {
		assertThat(words(rule, Language.EN)).isEqualTo(words);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			FREQ=MONTHLY;INTERVAL=2;BYDAY=2TH   | 격월 둘째 목요일 오후 2시, 2시간
			FREQ=MONTHLY;BYDAY=-1FR             | 매월 마지막 금요일 오후 2시, 2시간
			""")
	void saysARuleInKorean(String rule, String words) {
		assertThat(words(rule, Language.KO)).isEqualTo(words);
	}

	private String words(String rule, Language language) {
		Cadence cadence = new Cadence(rule, LocalDate.of(2026, 2, 1), LocalTime.of(14, 0), Duration.ofHours(2));
		return this.texts.plain(CadenceWords.of(cadence), language, ZoneId.of("Asia/Seoul"), NOW);
	}

}
