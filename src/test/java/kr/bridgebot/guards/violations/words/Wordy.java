package kr.bridgebot.guards.violations.words;

import kr.bridgebot.chat.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says to people what no code of the bot may say. 참석, in a comment, is nobody's business.
 */
class Wordy {

	private static final Logger log = LoggerFactory.getLogger(Wordy.class);

	private static final String HANGUL = "참석";

	private static final String[] SENTENCES = { "Thank you, stored.", "You cannot do this", "it is done." };

	private static final String[] HARMLESS = { "select id, name from member where id = ?", "[A-Z] [a-z] [0-9]",
			"EEE d MMMM yyyy", "Content-Type", "sample.kind." };

	Text says(boolean now, Enum<?> kind) {
		log.info("The log may have sentences.");
		if (kind == null) {
			throw new IllegalStateException("So may an exception, for instance.");
		}
		Text text = now ? Text.of("sample.said.plainly", "name", HANGUL) : Text.of("sample.said.never");
		return Text.joined(SENTENCES[0], java.util.List.of(text, Text.of("sample.kind." + kind)));
	}

	String harmless(int which) {
		return HARMLESS[which];
	}

}
