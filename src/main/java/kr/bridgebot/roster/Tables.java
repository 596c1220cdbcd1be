package kr.bridgebot.roster;

import java.util.List;
import java.util.Map;
import kr.bridgebot.shared.Refusal;
import org.springframework.stereotype.Component;

/** Reads a table from whatever spreadsheet or text file people send. */
@Component
class Tables {

	private static final int[] ZIP = { 'P', 'K', 3, 4 };

	/** The container of the old binary formats, and of a workbook with a password. */
	private static final int[] OLE2 = { 0xD0, 0xCF, 0x11, 0xE0 };

	private final RosterLimits limits;

	Tables(RosterLimits limits) {
		this.limits = limits;
	}

	/**
	 * The rows that are not blank, in their order.
	 * @throws Refusal when the file is too big or no table
	 */
	List<Line> read(byte[] content) {
		if (content.length > this.limits.size().toBytes()) {
			throw new Refusal(RosterReason.ROSTER_FILE_TOO_BIG, Map.of("limit", this.limits.mostInWords()));
		}
		if (startsWith(content, OLE2)) {
			throw new Refusal(RosterReason.ROSTER_OLD_SPREADSHEET);
		}
		Rows rows = new Rows(this.limits.rows());
		if (startsWith(content, ZIP)) {
			new Workbooks(this.limits.unpacked().toBytes()).read(content, rows);
		}
		else {
			DelimitedText.read(content, rows);
		}
		return rows.lines();
	}

	private static boolean startsWith(byte[] content, int[] magic) {
		if (content.length < magic.length) {
			return false;
		}
		for (int i = 0; i < magic.length; i++) {
			if (Byte.toUnsignedInt(content[i]) != magic[i]) {
				return false;
			}
		}
		return true;
	}

}
