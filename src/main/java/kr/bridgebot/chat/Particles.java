package kr.bridgebot.chat;

import java.util.Locale;

/**
 * Chooses the Korean particle that fits the word before it: by its last syllable, by how
 * its last digit is read, or, for Latin letters, by how Koreans mostly pronounce such an
 * ending. What stands in brackets after a word does not count, as the National Institute
 * of Korean Language has it.
 */
final class Particles {

	private static final int FIRST_SYLLABLE = 0xAC00;

	private static final int LAST_SYLLABLE = 0xD7A3;

	private static final int FINALS = 28;

	private static final int FINAL_RIEUL = 8;

	/** The vowel that some particles slip in after a consonant, but not after a ㄹ. */
	private static final char LINKING_VOWEL = 0xC73C;

	private static final String CLOSING_BRACKETS = ")]}\uFF09\u3015\u3009\u300B\u3011";

	private static final String OPENING_BRACKETS = "([{\uFF08\u3014\u3008\u300A\u3010";

	/** The longest entity that escaping writes. */
	private static final int ENTITY = 6;

	private Particles() {
	}

	/**
	 * The particle to be put after what has been said so far.
	 * @param markup whether tags and entities are to be overlooked
	 * @param closed the form after a consonant
	 * @param open the form after a vowel
	 * @return both forms when nobody can tell
	 */
	static String after(CharSequence said, boolean markup, String closed, String open) {
		boolean linking = closed.charAt(0) == LINKING_VOWEL && closed.substring(1).equals(open);
		return switch (ending(said, markup)) {
			case OPEN -> open;
			case RIEUL -> linking ? open : closed;
			case CLOSED -> closed;
			case UNKNOWN -> linking ? "(" + LINKING_VOWEL + ")" + open : closed + "(" + open + ")";
		};
	}

	private static Ending ending(CharSequence said, boolean markup) {
		int end = said.length();
		while (end > 0) {
			int letter = Character.codePointBefore(said, end);
			if (Character.isLetterOrDigit(letter)) {
				return ending(said, end, letter);
			}
			if (letter == '%') {
				return Ending.OPEN;
			}
			end = before(said, end, letter, markup);
		}
		return Ending.UNKNOWN;
	}

	/** Where to look on when the character that ends here is no letter. */
	private static int before(CharSequence said, int end, int letter, boolean markup) {
		int next = end - Character.charCount(letter);
		if (markup && letter == '>') {
			int tag = lastIndexOf(said, '<', next);
			return (tag < 0) ? next : tag;
		}
		if (markup && letter == ';') {
			int entity = lastIndexOf(said, '&', next);
			return (entity < 0 || end - entity > ENTITY) ? next : entity;
		}
		int bracket = CLOSING_BRACKETS.indexOf(letter);
		if (bracket >= 0) {
			int opening = opening(said, bracket, next);
			boolean followsAWord = opening > 0 && Character.isLetterOrDigit(Character.codePointBefore(said, opening));
			return followsAWord ? opening : next;
		}
		return next;
	}

	/** Where the bracket opens that is closed here; -1 when nowhere. */
	private static int opening(CharSequence said, int bracket, int end) {
		int depth = 1;
		for (int i = end - 1; i >= 0; i--) {
			if (said.charAt(i) == CLOSING_BRACKETS.charAt(bracket)) {
				depth++;
			}
			else if (said.charAt(i) == OPENING_BRACKETS.charAt(bracket)) {
				depth--;
			}
			if (depth == 0) {
				return i;
			}
		}
		return -1;
	}

	private static int lastIndexOf(CharSequence said, char letter, int end) {
		for (int i = end - 1; i >= 0; i--) {
			if (said.charAt(i) == letter) {
				return i;
			}
		}
		return -1;
	}

	private static Ending ending(CharSequence said, int end, int letter) {
		if (letter >= FIRST_SYLLABLE && letter <= LAST_SYLLABLE) {
			return switch ((letter - FIRST_SYLLABLE) % FINALS) {
				case 0 -> Ending.OPEN;
				case FINAL_RIEUL -> Ending.RIEUL;
				default -> Ending.CLOSED;
			};
		}
		if (Character.isDigit(letter)) {
			return switch (Character.digit(letter, 10)) {
				case 2, 4, 5, 9 -> Ending.OPEN;
				case 1, 7, 8 -> Ending.RIEUL;
				default -> Ending.CLOSED;
			};
		}
		return isLatin(letter) ? latin(said, end) : Ending.UNKNOWN;
	}

	private static Ending latin(CharSequence said, int end) {
		int start = end;
		while (start > 0 && isLatin(said.charAt(start - 1))) {
			start--;
		}
		String word = said.subSequence(start, end).toString();
		String lower = word.toLowerCase(Locale.ROOT);
		boolean spelt = word.length() == 1 || word.equals(word.toUpperCase(Locale.ROOT));
		return spelt ? spelt(lower.charAt(lower.length() - 1)) : pronounced(lower);
	}

	/** By the letter's Korean name: 엘, 엠, 엔 and 알 end in consonants. */
	private static Ending spelt(char letter) {
		return switch (letter) {
			case 'l', 'r' -> Ending.RIEUL;
			case 'm', 'n' -> Ending.CLOSED;
			default -> Ending.OPEN;
		};
	}

	private static Ending pronounced(String word) {
		if (word.endsWith("l") || (word.endsWith("le") && word.length() > 2)) {
			return Ending.RIEUL;
		}
		if (word.endsWith("m") || word.endsWith("n") || word.endsWith("ng")) {
			return Ending.CLOSED;
		}
		char last = word.charAt(word.length() - 1);
		char former = word.charAt(word.length() - 2);
		boolean silent = last == 'e' && (former == 'm' || former == 'n') && word.length() > 2
				&& isVowel(word.charAt(word.length() - 3));
		boolean cut = "bckpt".indexOf(last) >= 0 && isVowel(former)
				&& (word.length() == 2 || !isVowel(word.charAt(word.length() - 3)) || word.endsWith("ook"));
		return (silent || cut) ? Ending.CLOSED : Ending.OPEN;
	}

	private static boolean isLatin(int letter) {
		return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
	}

	private static boolean isVowel(char letter) {
		return "aeiou".indexOf(letter) >= 0;
	}

	private enum Ending {

		OPEN, RIEUL, CLOSED, UNKNOWN

	}

}
