package kr.bridgebot.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kr.bridgebot.shared.Refusal;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TablesTests {

	private static final String TABLE = "이름,기관\n표본 위원 07,표본연구원\n";

	private final RosterLimits limits = new RosterLimits("", DataSize.ofMegabytes(5), DataSize.ofMegabytes(8), 100,
			Duration.ofDays(7));

	private final Tables tables = new Tables(this.limits);

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "MS949", "UTF-16" })
	void readsWhatKoreanProgramsWrite(String charset) {
		assertThat(cells(TABLE.getBytes(Charset.forName(charset)))).containsExactly(List.of("이름", "기관"),
				List.of("표본 위원 07", "표본연구원"));
	}

	@Test
	void readsTheMarkedEncodings() {
		assertThat(cells(("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_8)).getFirst()).containsExactly("이름", "기관");
		assertThat(cells(("\uFEFF" + TABLE.replace(',', '\t')).getBytes(StandardCharsets.UTF_16LE)).getFirst())
			.containsExactly("이름", "기관");
	}

	@Test
	void readsQuotedCellsOverSeveralLinesAndNumbersRowsAsTheFileDoes() {
		List<Line> lines = this.tables
			.read(bytes("name;title\r\n\r\n\"A; B\";\"first\nsecond\"\r\nC;\"say \"\"so\"\"\"\r\n"));

		assertThat(lines).extracting(Line::number).containsExactly(1, 3, 5);
		assertThat(lines.get(1).cells()).containsExactly("A; B", "first\nsecond");
		assertThat(lines.get(2).cells()).containsExactly("C", "say \"so\"");
	}

	@Test
	void readsAWorkbook() throws IOException {
		byte[] workbook = workbook((sheet) -> {
			sheet.value(0, 0, "name");
			sheet.value(0, 1, "title");
			sheet.value(2, 0, "표본 위원 07");
			sheet.value(2, 1, 7);
		});

		List<Line> lines = this.tables.read(workbook);

		assertThat(lines).extracting(Line::number).containsExactly(1, 3);
		assertThat(lines.get(1).cells()).containsExactly("표본 위원 07", "7");
	}

	@Test
	void tellsCalculatedCells() throws IOException {
		byte[] workbook = workbook((sheet) -> {
			sheet.value(0, 0, "name");
			sheet.formula(1, 0, "HYPERLINK(\"x\")");
		});

		assertThat(this.tables.read(workbook).get(1).formulas()).containsExactly(0);
	}

	@Test
	void refusesWhatIsNoTable() {
		byte[] executable = new byte[4096];
		new Random(1).nextBytes(executable);
		System.arraycopy(bytes("MZ\u0000\u0003"), 0, executable, 0, 4);

		assertThat(refusal(executable)).isEqualTo(RosterReason.ROSTER_NOT_A_TABLE);
		assertThat(refusal(new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0 }))
			.isEqualTo(RosterReason.ROSTER_OLD_SPREADSHEET);
		assertThat(refusal(new byte[6 << 20])).isEqualTo(RosterReason.ROSTER_FILE_TOO_BIG);
	}

	@Test
	void refusesABrokenWorkbook() throws IOException {
		byte[] workbook = workbook((sheet) -> sheet.value(0, 0, "name"));

		assertThat(refusal(Arrays.copyOf(workbook, workbook.length / 2))).isEqualTo(RosterReason.ROSTER_UNREADABLE);
		assertThat(refusal(zip("anything.txt", 10))).isEqualTo(RosterReason.ROSTER_UNREADABLE);
	}

	@Test
	void refusesAZipBombBeforeTheReaderMeetsIt() throws IOException {
		byte[] bomb = zip("xl/worksheets/sheet1.xml", 64 << 20);

		assertThat(bomb.length).isLessThan(1 << 20);
		assertThat(refusal(bomb)).isEqualTo(RosterReason.ROSTER_UNREADABLE);
	}

	@Test
	void refusesMoreRowsThanARosterHas() {
		assertThat(refusal(bytes("name\n" + "A\n".repeat(200)))).isEqualTo(RosterReason.ROSTER_TOO_MANY_ROWS);
	}

	private Object refusal(byte[] content) {
		Refusal[] refusal = new Refusal[1];
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.tables.read(content))
			.satisfies((thrown) -> refusal[0] = thrown);
		return refusal[0].reason();
	}

	private List<List<String>> cells(byte[] content) {
		return this.tables.read(content).stream().map(Line::cells).toList();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] zip(String name, int zeros) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry(name));
			zip.write(new byte[zeros]);
			zip.closeEntry();
		}
		return out.toByteArray();
	}

	static byte[] workbook(Consumer<Worksheet> content) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (Workbook workbook = new Workbook(out, "test", "1.0")) {
			content.accept(workbook.newWorksheet("1"));
		}
		return out.toByteArray();
	}

}
