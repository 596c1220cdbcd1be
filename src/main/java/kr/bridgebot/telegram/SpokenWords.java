package kr.bridgebot.telegram;

import java.time.Clock;
import kr.bridgebot.chat.Switchboard;
import kr.bridgebot.chat.Texts;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.Discreet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renders toasts like all other texts. */
final class SpokenWords implements ToastWords {

	private static final Logger log = LoggerFactory.getLogger(SpokenWords.class);

	private static final int LENGTH = 200;

	private final Switchboard switchboard;

	private final Texts texts;

	private final Clock clock;

	SpokenWords(Switchboard switchboard, Texts texts, Clock clock) {
		this.switchboard = switchboard;
		this.texts = texts;
		this.clock = clock;
	}

	@Override
	public @Nullable String of(Toast toast) {
		if (toast.notice() == null || toast.reader() == null) {
			return null;
		}
		try {
			Actor reader = this.switchboard.whoIs(toast.reader());
			return shortened(this.texts.plain(toast.notice(), reader.language(), reader.zone(), this.clock.instant()));
		}
		catch (RuntimeException ex) {
			// The person must not be left waiting for want of a word.
			log.error("The notice of a press has no words", Discreet.of(ex));
			return null;
		}
	}

	private static String shortened(String words) {
		if (words.codePointCount(0, words.length()) <= LENGTH) {
			return words;
		}
		return words.substring(0, words.offsetByCodePoints(0, LENGTH - 1)) + "…";
	}

}
