package kr.bridgebot.roster;

import kr.bridgebot.chat.Text;

/**
 * A row that is left out, and why.
 *
 * @param row its number in the file
 * @param name as written
 * @param organisation as written
 * @param kind what is wrong
 * @param detail the value that is, or the row it collides with; may be empty
 */
public record Fault(int row, String name, String organisation, Kind kind, String detail) {

	/** What may be wrong with a row. */
	public enum Kind {

		FORMULA, NAME_MISSING, EMAIL_WRONG, PHONE_WRONG, SECTOR_UNKNOWN, COMMITTEE_MISSING, COMMITTEE_UNKNOWN,
		ROLE_UNKNOWN, ROLES_DO_NOT_MATCH, ROLE_NOT_THERE, CODE_WRONG,
		/** The other row of that e-mail address has another name. */
		EMAIL_OF_ANOTHER,
		/** Another row of the person says another role in the same committee. */
		ROLE_OTHERWISE,
		/** Another row has this code for somebody else, or this person another code. */
		CODE_OTHERWISE,
		/** Several people fit. */
		AMBIGUOUS

	}

	static Fault of(RosterRow row, Kind kind, String detail) {
		return new Fault(row.number(), row.cell(Column.NAME), row.cell(Column.ORGANISATION), kind, detail);
	}

	/** The reason in words. */
	public Text reason() {
		return Text.of("roster.fault", "kind", this.kind, "detail", this.detail);
	}

}
