package kr.bridgebot.sandbox.web;

import org.jspecify.annotations.Nullable;

/** Makes of a file's name what can be shown and stored anywhere. */
final class FileName {

	private static final int LONGEST = 120;

	private static final String NAMELESS = "file";

	private FileName() {
	}

	/**
	 * The last part of a path, without what is invisible, turns the direction of reading
	 * or means something to a file system; its ending survives a cut.
	 */
	static String harmless(@Nullable String given) {
		String name = (given == null) ? ""
				: given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
		name = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}<>:\"|?*]", "").replaceAll("^[.\\s]+|\\s+$", "");
		if (name.length() > LONGEST) {
			int dot = name.lastIndexOf('.');
			String ending = (dot > 0 && name.length() - dot <= 10) ? name.substring(dot) : "";
			name = name.substring(0, name.offsetByCodePoints(0, LONGEST - ending.length() - 1)) + "…" + ending;
		}
		return name.isEmpty() ? NAMELESS : name;
	}

}
