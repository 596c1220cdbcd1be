package kr.bridgebot.roster;

import kr.bridgebot.shared.Reason;

/** Why a roster file is not taken. */
enum RosterReason implements Reason {

	/** Only the secretariat changes the roster. */
	ROSTER_BY_SECRETARIAT,
	/** More bytes than a roster has. */
	ROSTER_FILE_TOO_BIG,
	/** More rows than a roster has. */
	ROSTER_TOO_MANY_ROWS,
	/** Neither a spreadsheet nor a table in text. */
	ROSTER_NOT_A_TABLE,
	/** The old binary format, or one with a password. */
	ROSTER_OLD_SPREADSHEET,
	/** Broken. */
	ROSTER_UNREADABLE,
	/** No row that names the columns. */
	ROSTER_WITHOUT_HEADER,
	/** A header and nothing below. */
	ROSTER_EMPTY,
	/** The file was dropped, or is too old. */
	ROSTER_PREVIEW_GONE

}
