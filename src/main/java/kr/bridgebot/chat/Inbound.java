package kr.bridgebot.chat;

import org.jspecify.annotations.Nullable;

/** What a person did in chat. */
public sealed interface Inbound {

	Profile profile();

	Place place();

	/**
	 * Typed a message, a command or not.
	 *
	 * @param words as typed; a command that names another bot never comes here
	 */
	record Said(Profile profile, Place place, Words words) implements Inbound {

		/** Typed without any look. */
		public Said(Profile profile, Place place, String text) {
			this(profile, place, Words.plain(text));
		}

	}

	/**
	 * Pressed a button.
	 *
	 * @param data the encoded payload, not to be trusted
	 * @param card the message that carried the button; null when it is too old to be
	 * known
	 */
	record Pressed(Profile profile, Place place, String data, @Nullable Long card) implements Inbound {
	}

	/**
	 * Sent a file that a {@link FileHandler} or the open question had agreed to take.
	 *
	 * @param upload the file, already here
	 */
	record Handed(Profile profile, Place place, Upload upload) implements Inbound {
	}

}
