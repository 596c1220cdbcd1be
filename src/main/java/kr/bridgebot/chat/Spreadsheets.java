package kr.bridgebot.chat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes tables as spreadsheets (XLSX) in the reader's language. */
@Component
public class Spreadsheets {

	/** What a spreadsheet program takes for the beginning of a formula. */
	private static final String FORMULA = "=+-@\t\r";

	/** How many lines are kept before they go into the file. */
	private static final int LINES_AT_A_TIME = 500;

	private final Texts texts;

	Spreadsheets(Texts texts) {
		this.texts = texts;
	}

	/**
	 * A workbook with one sheet.
	 * @param name the sheet's
	 * @param columns what heads each column
	 * @param zone where instants are read
	 * @param content adds the lines, from top to bottom; they are not held in memory
	 */
	public byte[] write(Text name, List<Column> columns, Visit reader, ZoneId zone, Consumer<Lines> content) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (Workbook workbook = new Workbook(out, "BridgeBot", "1.0")) {
			Worksheet sheet = workbook.newWorksheet(said(name, reader));
			sheet.freezePane(0, 1);
			Lines lines = new Lines(sheet, reader, zone);
			for (int column = 0; column < columns.size(); column++) {
				sheet.width(column, columns.get(column).width());
				sheet.style(0, column).bold().set();
			}
			lines.add(columns.stream().map(Column::head).toList());
			content.accept(lines);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private String said(Text text, Visit reader) {
		return this.texts.plain(text, reader.actor().language(), reader.actor().zone(), reader.at());
	}

	/**
	 * One column.
	 *
	 * @param width in letters
	 */
	public record Column(Text head, int width) {
	}

	/** The lines of a sheet that is being written. */
	public final class Lines {

		private final Worksheet sheet;

		private final Visit reader;

		private final ZoneId zone;

		private int count;

		private Lines(Worksheet sheet, Visit reader, ZoneId zone) {
			this.sheet = sheet;
			this.reader = reader;
			this.zone = zone;
		}

		/**
		 * Adds a line.
		 * @param cells texts, strings, numbers, days or instants; a null leaves a cell
		 * empty. None of them is ever calculated
		 */
		public void add(List<? extends @Nullable Object> cells) {
			for (int column = 0; column < cells.size(); column++) {
				Object cell = cells.get(column);
				if (cell != null) {
					put(column, cell);
				}
			}
			this.count++;
			if (this.count % LINES_AT_A_TIME == 0) {
				flush();
			}
		}

		private void put(int column, Object cell) {
			switch (cell) {
				case Text text -> this.sheet.inlineString(this.count, column, harmless(said(text, this.reader)));
				case String text -> this.sheet.inlineString(this.count, column, harmless(text));
				case Number number -> this.sheet.value(this.count, column, number);
				case LocalDate day -> {
					this.sheet.value(this.count, column, day);
					this.sheet.style(this.count, column).format("yyyy-mm-dd").set();
				}
				case Instant instant -> {
					this.sheet.value(this.count, column, instant.atZone(this.zone).toLocalDateTime());
					this.sheet.style(this.count, column).format("yyyy-mm-dd hh:mm").set();
				}
				default -> throw new IllegalArgumentException("no cell takes a " + cell.getClass().getName());
			}
		}

		private void flush() {
			try {
				this.sheet.flush();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		/**
		 * A cell that a spreadsheet would take for a formula is kept as the text it is.
		 */
		private static String harmless(String cell) {
			return (!cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0) ? "'" + cell : cell;
		}

	}

}
