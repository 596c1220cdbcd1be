package kr.bridgebot.telegram;

import kr.bridgebot.chat.Inbound;
import kr.bridgebot.chat.Place;
import kr.bridgebot.chat.Profile;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Words;
import kr.bridgebot.delivery.Reachability.Standing;
import org.jspecify.annotations.Nullable;

/**
 * An update as this bot understands it.
 *
 * @param update the update's id
 * @param kind for the statistics
 * @param key updates of the same key take effect one after another: a message's chat, a
 * press's user
 * @param press the callback query to be answered, however it ends
 * @param happening what it means
 */
record Arrival(long update, Kind kind, long key, @Nullable String press, Happening happening) {

	Arrival meaning(Happening other) {
		return new Arrival(this.update, this.kind, this.key, this.press, other);
	}

	/** Sorts of updates, for the statistics. */
	enum Kind {

		MESSAGE, PRESS, MEMBERSHIP, OTHER

	}

	/** What an update means. */
	sealed interface Happening {

		/** Somebody said, pressed or handed something. */
		record Spoken(Inbound inbound) implements Happening {
		}

		/**
		 * Somebody sent a file, which is still at Telegram's.
		 *
		 * @param id by which Telegram knows it
		 * @param bytes its size as Telegram tells
		 * @param picture whether it came as a picture, which Telegram sends again as a
		 * picture only
		 * @param caption what stands below it; null for nothing
		 */
		record Offered(Profile profile, Place place, String id, String name, long bytes, boolean picture,
				@Nullable Words caption) implements Happening {
		}

		/** A file that is not taken. */
		record Declined(Profile profile, Place place, Text why) implements Happening {
		}

		/** A group has a new id. */
		record GroupMoved(long from, long to) implements Happening {
		}

		/** The bot is in that group no longer. */
		record GroupLeft(long chat) implements Happening {
		}

		/** A chat takes messages from the bot, or does not any more. */
		record StandingChanged(long chat, Standing standing) implements Happening {
		}

		/** Nothing to us. */
		record Nothing() implements Happening {
		}

	}

}
