package kr.bridgebot.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FileTypeTests {

	private static final byte[] COMPOUND = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1,
			0x1A, (byte) 0xE1, 0, 0 };

	static Stream<Arguments> sound() throws IOException {
		return Stream.of(Arguments.of("a.pdf", bytes("%PDF-1.7")), Arguments.of("a.PDF", bytes("\n\n%PDF-1.4")),
				Arguments.of("a.hwp", COMPOUND), Arguments.of("a.hwp", bytes("HWP Document File V3.00")),
				Arguments.of("a.hwpx", zip("mimetype", "Contents/section0.xml")), Arguments.of("a.doc", COMPOUND),
				Arguments.of("a.docx", zip("[Content_Types].xml", "word/document.xml")),
				Arguments.of("a.xlsx", zip("xl/workbook.xml")), Arguments.of("a.pptx", zip("ppt/presentation.xml")),
				Arguments.of("a.odt", zip("mimetype", "content.xml")), Arguments.of("a.zip", zip("anything")),
				Arguments.of("a.csv", "이름,기관".getBytes(Charset.forName("x-windows-949"))),
				Arguments.of("a.txt", "회의록\r\n\t1.".getBytes(StandardCharsets.UTF_8)),
				Arguments.of("a.txt", "회의록".getBytes(StandardCharsets.UTF_16)),
				Arguments.of("a.jpg", new byte[] { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0 }),
				Arguments.of("a.png", new byte[] { (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10 }));
	}

	@ParameterizedTest
	@MethodSource
	void sound(String name, byte[] content) {
		FileType type = FileType.of(name);

		assertThat(type).isNotNull();
		assertThat(type.fits(content)).isTrue();
	}

	@ParameterizedTest
	@EnumSource(FileType.class)
	void takesNoProgramForADocument(FileType type) {
		byte[] program = { 'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0 };

		assertThat(type.fits(program)).isFalse();
	}

	@Test
	void takesNoSpreadsheetForALetter() throws IOException {
		assertThat(FileType.DOCX.fits(zip("xl/workbook.xml"))).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "a.exe", "pdf.", "''", "a.pdf.exe", "noending" })
	void knowsNoOtherEnding(String name) {
		assertThat(FileType.of(name)).isNull();
	}

	/** An archive whose table of contents points anywhere. */
	@Test
	void readsABrokenArchiveWithoutFail() throws IOException {
		byte[] broken = zip("word/document.xml");
		for (int at = broken.length - 6; at < broken.length; at++) {
			broken[at] = (byte) 0x7F;
		}

		assertThat(FileType.DOCX.fits(broken)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "회의록.pdf,회의록.pdf", "../../etc/회의록.pdf,회의록.pdf", "C:\\temp\\a.pdf,a.pdf",
			"'a\tb\u202Efdp.pdf',a bfdp.pdf", ".pdf,file.pdf", "a<b>:c.pdf,a_b__c.pdf" })
	void makesNamesHarmless(String name, String harmless) {
		assertThat(FileName.harmless(name)).isEqualTo(harmless);
	}

	@Test
	void keepsTheEndingOfALongName() {
		String name = FileName.harmless("가".repeat(500) + ".docx");

		assertThat(name).hasSize(120).endsWith("가.docx");
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

	static byte[] zip(String... entries) throws IOException {
		ByteArrayOutputStream written = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(written)) {
			for (String entry : entries) {
				zip.putNextEntry(new ZipEntry(entry));
				zip.write(1);
			}
		}
		return written.toByteArray();
	}

}
