package kr.bridgebot.roster;

import java.util.List;

/**
 * One row of a table as it stands in the file.
 *
 * @param number as the reader's own program shows it, counted from 1
 * @param cells from left to right; an empty one for what is missing
 * @param formulas the columns whose cell is calculated or an error
 */
record Line(int number, List<String> cells, List<Integer> formulas) {

	boolean isBlank() {
		return this.formulas.isEmpty() && this.cells.stream().allMatch(String::isBlank);
	}

	String cell(int column) {
		return (column < this.cells.size()) ? this.cells.get(column) : "";
	}

}
