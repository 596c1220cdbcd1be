package kr.bridgebot.roster;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kr.bridgebot.shared.Refusal;
import org.springframework.stereotype.Component;

/** Finds the roster in a table: its header, and the rows below. */
@Component
class RosterFile {

	/** The header is looked for in so many rows. */
	private static final int ROWS_SEARCHED = 10;

	private static final int LONGEST_CELL = 1000;

	private final Tables tables;

	private final Vocabulary vocabulary;

	private final RosterLimits limits;

	RosterFile(Tables tables, Vocabulary vocabulary, RosterLimits limits) {
		this.tables = tables;
		this.vocabulary = vocabulary;
		this.limits = limits;
	}

	/**
	 * The rows of a file.
	 * @throws Refusal when it is no roster
	 */
	List<RosterRow> read(byte[] content) {
		List<Line> lines = this.tables.read(content);
		for (int i = 0; i < Math.min(lines.size(), ROWS_SEARCHED); i++) {
			Map<Column, Integer> columns = this.vocabulary.columns(lines.get(i));
			if (columns.containsKey(Column.NAME) && columns.size() > 1) {
				return Rows.below(lines, i, this.limits.rows()).stream().map((line) -> row(line, columns)).toList();
			}
		}
		throw new Refusal(RosterReason.ROSTER_WITHOUT_HEADER);
	}

	private static RosterRow row(Line line, Map<Column, Integer> columns) {
		Map<Column, String> cells = new EnumMap<>(Column.class);
		columns.forEach((column, place) -> {
			String cell = line.cell(place).strip();
			if (!cell.isEmpty()) {
				cells.put(column, cell.substring(0, Math.min(cell.length(), LONGEST_CELL)));
			}
		});
		return new RosterRow(line.number(), cells, columns.values().stream().anyMatch(line.formulas()::contains));
	}

}
