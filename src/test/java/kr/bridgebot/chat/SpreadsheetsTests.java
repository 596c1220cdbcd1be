package kr.bridgebot.chat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import kr.bridgebot.chat.Spreadsheets.Column;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.Language;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpreadsheetsTests {

	private static final Visit VISIT = new Visit(
			new Actor(1, null, Language.EN, ZoneId.of("Asia/Seoul"), true, Map.of(), Set.of()),
			new Profile(1, "x", null), Place.privately(1), Instant.parse("2026-11-24T01:00:00Z"));

	private final Spreadsheets spreadsheets = new Spreadsheets(new Texts());

	private List<Row> rows(Consumer<Spreadsheets.Lines> content) throws IOException {
		byte[] file = this.spreadsheets.write(Text.literal("sheet"), List.of(new Column(Text.literal("name"), 20)),
				VISIT, VISIT.actor().zone(), content);
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
			return workbook.getFirstSheet().read();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1" })
	void writesNoCellThatIsCalculated(String hostile) throws IOException {
		Row row = rows((lines) -> lines.add(List.of(Text.literal(hostile), hostile))).get(1);

		assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
		assertThat(row.getCellText(0)).startsWith("'");
		assertThat(row.getCellText(1)).startsWith("'");
	}

	@Test
	void leavesOtherCellsAsTheyAre() throws IOException {
		List<Row> rows = rows((lines) -> lines
			.add(Arrays.asList("A=1", null, 1.5, LocalDate.of(2026, 12, 10), Instant.parse("2026-11-24T01:00:00Z"))));

		assertThat(rows.get(0).getCellText(0)).isEqualTo("name");
		assertThat(rows.get(1).getCellText(0)).isEqualTo("A=1");
		assertThat(rows.get(1).getOptionalCell(1)).isEmpty();
		assertThat(rows.get(1).getCellAsNumber(2)).hasValue(new BigDecimal("1.5"));
		assertThat(rows.get(1).getCellAsDate(3)).hasValue(LocalDate.of(2026, 12, 10).atStartOfDay());
		assertThat(rows.get(1).getCellAsDate(4)).hasValue(LocalDateTime.of(2026, 11, 24, 10, 0));
	}

	@Test
	void keepsTheOrderOfManyLines() throws IOException {
		List<Row> rows = rows((lines) -> IntStream.range(0, 1201).forEach((line) -> lines.add(List.of(line))));

		assertThat(rows).hasSize(1202);
		assertThat(rows.getLast().getCellAsNumber(0)).hasValue(new BigDecimal(1200));
	}

}
