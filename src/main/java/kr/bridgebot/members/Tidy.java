package kr.bridgebot.members;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Makes one plain line of whatever somebody typed or is called. */
final class Tidy {

	/** Letters that Unicode counts as letters and nobody sees. */
	private static final Pattern UNSEEN = Pattern
		.compile("[\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\u115F\\u1160\\u3164\\uFFA0\\u034F\\u2800\\uFE00-\\uFE0F]");

	private static final Pattern GAP = Pattern.compile("[\\p{Cc}\\p{Z}]+");

	private static final Pattern HYPHEN = Pattern.compile("[\\p{Pd}\\u2212.()/]+");

	private static final Pattern NO_PART_OF_A_NUMBER = Pattern.compile("[^0-9+ -]|(?<!^)\\+");

	private static final int LONGEST_PHONE = 40;

	private Tidy() {
	}

	/** A telephone number as people write it, in digits of the keyboard; may be empty. */
	static String phone(String typed) {
		String line = Normalizer.normalize(line(typed, LONGEST_PHONE * 2), Normalizer.Form.NFKC);
		String hyphened = HYPHEN.matcher(line).replaceAll("-");
		String number = NO_PART_OF_A_NUMBER.matcher(hyphened)
			.replaceAll("")
			.replaceAll(" *-+ *", "-")
			.replaceAll("^[ -]+|[ -]+$", "");
		return line(number, LONGEST_PHONE);
	}

	/**
	 * The same in one line: composed letters, single blanks, nothing invisible and
	 * nothing that turns the direction of reading.
	 * @param most characters as people count them, an emoji being one
	 * @return empty when nothing visible was there
	 */
	static String line(String typed, int most) {
		// What is far too long is cut before it costs anything.
		String start = typed.substring(0, Math.min(typed.length(), most * 20));
		String composed = Normalizer.normalize(start, Normalizer.Form.NFC);
		String visible = GAP.matcher(UNSEEN.matcher(composed).replaceAll("")).replaceAll(" ").strip();
		int characters = visible.codePointCount(0, visible.length());
		return (characters <= most) ? visible : visible.substring(0, visible.offsetByCodePoints(0, most)).strip();
	}

}
