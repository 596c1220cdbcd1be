package kr.bridgebot.files;

import java.nio.charset.StandardCharsets;

/** What the first bytes of a file tell of it. */
final class Content {

	private static final byte[] COMPOUND = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1,
			0x1A, (byte) 0xE1 };

	private static final byte[] JPEG = { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF };

	private static final byte[] PNG = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };

	private static final byte[] PDF = letters("%PDF-");

	/** Before the compound files of today, up to 1996. */
	private static final byte[] FORMER_HANGUL = letters("HWP Document File");

	/** Readers take a PDF that begins somewhat later. */
	private static final int LATEST_PDF = 1024;

	private Content() {
	}

	static boolean isPdf(byte[] content) {
		for (int at = 0; at < Math.min(LATEST_PDF, content.length); at++) {
			if (startsWith(content, at, PDF)) {
				return true;
			}
		}
		return false;
	}

	static boolean isOffice(byte[] content) {
		return startsWith(content, 0, COMPOUND);
	}

	static boolean isHangul(byte[] content) {
		return isOffice(content) || startsWith(content, 0, FORMER_HANGUL);
	}

	static boolean isJpeg(byte[] content) {
		return startsWith(content, 0, JPEG);
	}

	static boolean isPng(byte[] content) {
		return startsWith(content, 0, PNG);
	}

	/** Whether there are letters only, in whatever encoding but one that is marked. */
	static boolean isText(byte[] content) {
		if (content.length > 1 && isMarked(content)) {
			return true;
		}
		for (byte letter : content) {
			boolean control = letter >= 0 && letter < ' ' && letter != '\t' && letter != '\n' && letter != '\r'
					&& letter != '\f' && letter != 0x1A;
			if (control) {
				return false;
			}
		}
		return true;
	}

	/** Whether the order of bytes of 16-bit letters is marked. */
	private static boolean isMarked(byte[] content) {
		int first = content[0] & 0xFF;
		int second = content[1] & 0xFF;
		return (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
	}

	static boolean startsWith(byte[] content, int at, byte[] start) {
		if (at < 0 || content.length - at < start.length) {
			return false;
		}
		for (int i = 0; i < start.length; i++) {
			if (content[at + i] != start[i]) {
				return false;
			}
		}
		return true;
	}

	static byte[] letters(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

}
