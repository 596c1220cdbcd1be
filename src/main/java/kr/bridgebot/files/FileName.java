package kr.bridgebot.files;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Makes a name that does no harm wherever it is shown or saved. */
final class FileName {

	private static final int LONGEST = 120;

	/**
	 * What cannot be seen, or turns the direction of reading: "gpj.exe" read backwards.
	 */
	private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]");

	private static final Pattern GAP = Pattern.compile("[\\p{Cc}\\p{Z}]+");

	private static final Pattern RESERVED = Pattern.compile("[<>:\"|?*]");

	private FileName() {
	}

	/** The last part of a path, tidied; its ending stays, whatever is cut. */
	static String harmless(String name) {
		String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		String visible = GAP.matcher(UNSEEN.matcher(Normalizer.normalize(last, Normalizer.Form.NFC)).replaceAll(""))
			.replaceAll(" ");
		String tidy = RESERVED.matcher(visible).replaceAll("_").strip();
		int dot = tidy.lastIndexOf('.');
		String ending = (dot < 0) ? "" : tidy.substring(dot);
		String stem = ((dot < 0) ? tidy : tidy.substring(0, dot)).replaceAll("^[. ]+", "");
		int room = LONGEST - ending.length();
		return (stem.isBlank() ? "file" : cut(stem, Math.max(1, room)).strip()) + ending;
	}

	private static String cut(String stem, int most) {
		if (stem.length() <= most) {
			return stem;
		}
		return stem.substring(0, Character.isHighSurrogate(stem.charAt(most - 1)) ? most - 1 : most);
	}

}
