package kr.bridgebot.calendar;

/**
 * Lines as RFC 5545 wants them: ended by CRLF, and folded after at most 75 octets of
 * UTF-8 without cutting a character.
 */
final class FoldedLines {

	private static final int OCTETS = 75;

	private static final String END = "\r\n";

	private final StringBuilder text = new StringBuilder();

	void add(String line) {
		int octets = 0;
		for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
			int character = line.codePointAt(i);
			if (octets + octets(character) > OCTETS) {
				this.text.append(END).append(' ');
				octets = 1;
			}
			this.text.appendCodePoint(character);
			octets += octets(character);
		}
		this.text.append(END);
	}

	private static int octets(int character) {
		if (character < 0x80) {
			return 1;
		}
		if (character < 0x800) {
			return 2;
		}
		return (character < 0x10000) ? 3 : 4;
	}

	@Override
	public String toString() {
		return this.text.toString();
	}

}
