package kr.bridgebot.sandbox.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of hostile names. */
class FileNameTests {

	@ParameterizedTest
	@CsvSource({ "roster.csv, roster.csv", "../../etc/passwd, passwd", "'C:\\Temp\\roster.xlsx', roster.xlsx",
			"<img src=x>.csv, img src=x.csv", "..., file", ".htaccess, htaccess" })
	void keepsWhatIsHarmless(String given, String kept) {
		assertThat(FileName.harmless(given)).isEqualTo(kept);
	}

	@Test
	void takesAwayWhatTurnsOrHides() {
		assertThat(FileName.harmless("evil\u202Efdp.exe\u0000\r\nx.csv")).isEqualTo("evilfdp.exex.csv");
	}

	@Test
	void cutsTheMiddleAndKeepsTheEnding() {
		assertThat(FileName.harmless("x".repeat(500) + ".xlsx")).hasSize(120).endsWith("….xlsx");
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "/", "\u0000" })
	void namesTheNameless(String given) {
		assertThat(FileName.harmless(given)).isEqualTo("file");
	}

}
