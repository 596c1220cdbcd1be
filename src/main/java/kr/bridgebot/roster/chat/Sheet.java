package kr.bridgebot.roster.chat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Texts;
import kr.bridgebot.chat.Visit;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** Writes tables as spreadsheets in the reader's language. */
@Component
class Sheet {

	/** What a spreadsheet program takes for the beginning of a formula. */
	private static final String FORMULA = "=+-@\t\r";

	private static final int MOST_LETTERS = 60;

	private final Texts texts;

	Sheet(Texts texts) {
		this.texts = texts;
	}

	/** A workbook with one sheet, its header in bold. */
	byte[] write(List<Text> header, List<List<Text>> rows, Visit visit) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (Workbook workbook = new Workbook(out, "BridgeBot", "1.0")) {
			Worksheet sheet = workbook.newWorksheet("1");
			sheet.freezePane(0, 1);
			write(sheet, 0, header, visit);
			sheet.range(0, 0, 0, Math.max(0, header.size() - 1)).style().bold().set();
			for (int i = 0; i < rows.size(); i++) {
				write(sheet, i + 1, rows.get(i), visit);
			}
			for (int column = 0; column < header.size(); column++) {
				sheet.width(column, width(column, rows));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private void write(Worksheet sheet, int row, List<Text> cells, Visit visit) {
		for (int column = 0; column < cells.size(); column++) {
			sheet.value(row, column, harmless(
					this.texts.plain(cells.get(column), visit.actor().language(), visit.actor().zone(), visit.at())));
		}
	}

	/** A cell that no program calculates. */
	static String harmless(String cell) {
		return (!cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0) ? "'" + cell : cell;
	}

	private static double width(int column, List<List<Text>> rows) {
		int longest = rows.stream()
			.map((row) -> row.get(column))
			.mapToInt((cell) -> (cell instanceof Text.Literal literal) ? literal.value().length() : MOST_LETTERS / 2)
			.max()
			.orElse(0);
		return Math.clamp(longest * 2L, 10, MOST_LETTERS);
	}

}
