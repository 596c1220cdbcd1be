package kr.bridgebot.sandbox.web;

/** Makes of a name what stands in for a picture. */
final class Initials {

	private Initials() {
	}

	/** The last word's first two characters: what tells sample people apart. */
	static String of(String name) {
		String whole = name.strip();
		String last = whole.substring(whole.lastIndexOf(' ') + 1);
		return last.substring(0, last.offsetByCodePoints(0, Math.min(2, last.codePointCount(0, last.length()))));
	}

}
