package kr.bridgebot.files;

/**
 * The table of contents of a ZIP archive. Nothing is unpacked: an archive may be made to
 * burst.
 */
final class Archive {

	private static final byte[] END = { 'P', 'K', 5, 6 };

	private static final byte[] ENTRY = { 'P', 'K', 1, 2 };

	private static final int END_LENGTH = 22;

	private static final int ENTRY_LENGTH = 46;

	private static final int LONGEST_COMMENT = 0xFFFF;

	private Archive() {
	}

	/** Whether this is an archive that has an entry whose path starts so. */
	static boolean has(byte[] content, String start) {
		int end = end(content);
		if (end < 0) {
			return false;
		}
		byte[] wanted = Content.letters(start);
		int at = (int) number(content, end + 16, 4);
		while (at >= 0 && at < end && Content.startsWith(content, at, ENTRY) && at + ENTRY_LENGTH <= end) {
			if (Content.startsWith(content, at + ENTRY_LENGTH, wanted)) {
				return true;
			}
			at += ENTRY_LENGTH
					+ (int) (number(content, at + 28, 2) + number(content, at + 30, 2) + number(content, at + 32, 2));
		}
		return false;
	}

	private static int end(byte[] content) {
		int last = content.length - END_LENGTH;
		for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
			if (Content.startsWith(content, at, END)) {
				return at;
			}
		}
		return -1;
	}

	private static long number(byte[] content, int at, int bytes) {
		long number = 0;
		for (int i = bytes - 1; i >= 0; i--) {
			number = (number << 8) | (content[at + i] & 0xFF);
		}
		return number;
	}

}
