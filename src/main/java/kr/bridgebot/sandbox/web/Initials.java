package kr.bridgebot.sandbox.web;

/** Makes of a name what stands in for a picture. */
final class Initials {

	private Initials() {
	}

	/** The last word's first two characters: what tells sample people apart. */
	static String of(String name) {
		return of(name, ' ');
	}

	/** The first two characters of what follows the last such sign. */
	static String of(String name, char sign) {
		String whole = name.strip();
		String last = whole.substring(whole.lastIndexOf(sign) + 1).strip();
		return last.substring(0, last.offsetByCodePoints(0, Math.min(2, last.codePointCount(0, last.length()))));
	}

}
