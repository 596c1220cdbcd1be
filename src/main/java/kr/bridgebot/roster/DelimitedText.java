package kr.bridgebot.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import kr.bridgebot.shared.Refusal;

/**
 * Reads tables in text as Korean and other spreadsheet programs write them: UTF-8 with or
 * without its mark, UTF-16 with a mark, MS949; separated by commas, tabs or semicolons.
 */
final class DelimitedText {

	private static final char MARK = '\uFEFF';

	private static final Charset MS949 = Charset.forName("MS949");

	private DelimitedText() {
	}

	static void read(byte[] content, Rows rows) {
		String text = decode(content);
		try (CsvReader<CsvRecord> reader = CsvReader.builder()
			.fieldSeparator(separator(text))
			.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
			.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
			.trimWhitespacesAroundQuotes(true)
			.ofCsvRecord(text)) {
			for (CsvRecord row : reader) {
				rows.add(new Line((int) row.getStartingLineNumber(), row.getFields(), List.of()));
			}
		}
		catch (CsvParseException | UncheckedIOException | IOException ex) {
			throw new Refusal(RosterReason.ROSTER_UNREADABLE);
		}
	}

	private static String decode(byte[] content) {
		String text = first(content, charsets(content));
		text = (!text.isEmpty() && text.charAt(0) == MARK) ? text.substring(1) : text;
		if (text.chars().anyMatch(DelimitedText::isOfNoText)) {
			throw new Refusal(RosterReason.ROSTER_NOT_A_TABLE);
		}
		return text;
	}

	/** What the bytes may be, most telling first: MS949 takes nearly any bytes. */
	private static List<Charset> charsets(byte[] content) {
		if (content.length >= 2 && content[0] == (byte) 0xFF && content[1] == (byte) 0xFE) {
			return List.of(StandardCharsets.UTF_16LE);
		}
		if (content.length >= 2 && content[0] == (byte) 0xFE && content[1] == (byte) 0xFF) {
			return List.of(StandardCharsets.UTF_16BE);
		}
		return List.of(StandardCharsets.UTF_8, MS949);
	}

	private static String first(byte[] content, List<Charset> charsets) {
		for (Charset charset : charsets) {
			try {
				return charset.newDecoder()
					.onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT)
					.decode(ByteBuffer.wrap(content))
					.toString();
			}
			catch (CharacterCodingException ex) {
				// the next one
			}
		}
		throw new Refusal(RosterReason.ROSTER_NOT_A_TABLE);
	}

	private static boolean isOfNoText(int letter) {
		return letter < ' ' && letter != '\t' && letter != '\n' && letter != '\r' && letter != '\f';
	}

	/** The separator that the first line has most of. */
	private static char separator(String text) {
		String first = text.lines().filter((line) -> !line.isBlank()).findFirst().orElse("");
		char best = ',';
		for (char candidate : new char[] { '\t', ';' }) {
			if (count(first, candidate) > count(first, best)) {
				best = candidate;
			}
		}
		return best;
	}

	private static long count(String line, char letter) {
		return line.chars().filter((other) -> other == letter).count();
	}

}
