package kr.bridgebot.telegram;

import java.util.Map;
import kr.bridgebot.chat.BotName;
import org.jspecify.annotations.Nullable;

/** Asks Telegram once what the bot is called, and remembers it. */
final class BotIdentity implements BotName {

	private final Line line;

	private volatile @Nullable String name;

	BotIdentity(Line line) {
		this.line = line;
	}

	@Override
	public String userName() {
		String known = this.name;
		if (known != null) {
			return known;
		}
		try {
			String told = this.line.call("getMe", Map.of()).path("username").asString("");
			if (told.isEmpty()) {
				throw new IllegalStateException("the messenger names no bot");
			}
			this.name = told;
			return told;
		}
		catch (ApiFailure ex) {
			throw new IllegalStateException("the messenger does not tell the bot's name", ex);
		}
	}

	/**
	 * Whether a command addressed to this name is ours. While the own name is unknown
	 * every name counts as ours: better an answer too many than silence.
	 */
	boolean isCalled(String other) {
		try {
			return other.equalsIgnoreCase(userName());
		}
		catch (IllegalStateException ex) {
			return true;
		}
	}

}
