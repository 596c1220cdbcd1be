package kr.bridgebot.telegram;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes the bot's token out of what is written down. */
final class Redaction {

	private static final Pattern TOKEN = Pattern.compile("bot\\d+(?::|%3A)[\\w-]+");

	private Redaction() {
	}

	static String of(@Nullable String text) {
		return (text == null) ? "" : TOKEN.matcher(text).replaceAll("bot<token>");
	}

	/** What went wrong, in one line without secrets. */
	static String of(Throwable failure) {
		return failure.getClass().getSimpleName() + ": " + of(failure.getMessage());
	}

}
