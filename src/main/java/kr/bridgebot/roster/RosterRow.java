package kr.bridgebot.roster;

import java.util.Map;

/**
 * One row of a roster as it was sent, its cells by column; kept as JSON until it is
 * decided on.
 *
 * @param number in the file
 * @param cells what is not blank
 * @param formula whether a cell that counts is calculated or an error
 */
record RosterRow(int number, Map<Column, String> cells, boolean formula) {

	String cell(Column column) {
		return this.cells.getOrDefault(column, "");
	}

}
