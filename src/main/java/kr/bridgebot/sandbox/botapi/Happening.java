package kr.bridgebot.sandbox.botapi;

import org.jspecify.annotations.Nullable;

/**
 * Something happened that somebody could see; the details are asked for by the ids.
 *
 * @param sequence counts up from 1 without gaps
 * @param kind what sort of thing
 * @param chat where; 0 when it concerns no chat
 * @param message which message; null when it concerns none
 * @param person who did it or may see it; null for the bot and for everybody
 */
public record Happening(long sequence, Kind kind, long chat, @Nullable Integer message, @Nullable Long person) {

	/** What sort of thing happened. */
	public enum Kind {

		POSTED, EDITED, DELETED, PRESSED, NOTIFIED, TYPING, MENU_CHANGED, CHAT_CHANGED, TROUBLE_CHANGED

	}

}
