package kr.bridgebot.roster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import kr.bridgebot.shared.Refusal;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Reads the first sheet of an XLSX workbook that is what it says it is. */
final class Workbooks {

	private static final int MOST_PARTS = 2000;

	/** A roster has eight columns; whatever lies far to the right of them is not read. */
	private static final int MOST_COLUMNS = 64;

	private final long mostBytes;

	Workbooks(long mostBytes) {
		this.mostBytes = mostBytes;
	}

	void read(byte[] content, Rows rows) {
		try {
			requireHarmless(content);
			try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content),
					new ReadingOptions(false, true)); Stream<Row> sheet = workbook.getFirstSheet().openStream()) {
				sheet.forEach((row) -> rows.add(line(row)));
			}
		}
		catch (Refusal refusal) {
			throw refusal;
		}
		catch (IOException | RuntimeException ex) {
			// the reader answers a broken workbook with whatever exception it runs into
			throw new Refusal(RosterReason.ROSTER_UNREADABLE);
		}
	}

	/**
	 * Unpacks everything once without keeping it: a bomb shows before the reader meets
	 * it.
	 */
	private void requireHarmless(byte[] content) throws IOException {
		byte[] buffer = new byte[8192];
		long bytes = 0;
		try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get()) {
			List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
			if (parts.size() > MOST_PARTS) {
				throw new Refusal(RosterReason.ROSTER_UNREADABLE);
			}
			for (ZipArchiveEntry part : parts) {
				try (InputStream in = zip.getInputStream(part)) {
					for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
						bytes += read;
						if (bytes > this.mostBytes) {
							throw new Refusal(RosterReason.ROSTER_UNREADABLE);
						}
					}
				}
			}
		}
	}

	private static Line line(Row row) {
		List<String> cells = new ArrayList<>();
		List<Integer> formulas = new ArrayList<>();
		for (int column = 0; column < Math.min(row.getCellCount(), MOST_COLUMNS); column++) {
			Cell cell = row.getOptionalCell(column).orElse(null);
			cells.add((cell == null) ? "" : text(cell));
			if (cell != null && (cell.getType() == CellType.FORMULA || cell.getType() == CellType.ERROR)) {
				formulas.add(column);
			}
		}
		return new Line(row.getRowNum(), cells, formulas);
	}

	private static String text(Cell cell) {
		return switch (cell.getType()) {
			case STRING -> cell.asString();
			case NUMBER -> cell.asNumber().toPlainString();
			case BOOLEAN -> cell.getText();
			case FORMULA, ERROR, EMPTY -> "";
		};
	}

}
