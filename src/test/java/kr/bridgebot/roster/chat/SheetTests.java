package kr.bridgebot.roster.chat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.bridgebot.chat.Place;
import kr.bridgebot.chat.Profile;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Texts;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.Language;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SheetTests {

	private static final Visit VISIT = new Visit(
			new Actor(1, null, Language.EN, ZoneId.of("Asia/Seoul"), true, Map.of(), Set.of()),
			new Profile(1, "x", null), Place.privately(1), Instant.parse("2026-11-24T01:00:00Z"));

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1" })
	void writesNoCellThatIsCalculated(String hostile) throws IOException {
		byte[] content = new Sheet(new Texts()).write(List.of(Text.literal("name")),
				List.of(List.of(Text.literal(hostile))), VISIT);

		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content))) {
			Row row = workbook.getFirstSheet().read().get(1);
			assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
			assertThat(row.getCellText(0)).startsWith("'");
		}
	}

	@Test
	void leavesOtherCellsAsTheyAre() {
		assertThat(Sheet.harmless("A=1")).isEqualTo("A=1");
		assertThat(Sheet.harmless("")).isEmpty();
	}

}
