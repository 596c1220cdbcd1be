package kr.bridgebot.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kr.bridgebot.chat.Attachment;
import kr.bridgebot.chat.Place;
import org.jspecify.annotations.Nullable;

/**
 * Carries one errand to the messenger. Blocks until it answers or the call times out;
 * called outside of transactions, by several threads at once.
 */
public interface Carrier {

	/** Does the errand and tells what became of it; throws nothing. */
	Outcome carry(Errand errand);

	/**
	 * Asks the messenger something that changes nothing, to learn whether it answers at
	 * all, be it by a refusal. Blocks and throws as little as {@link #carry}.
	 */
	boolean isAnswering();

	/** What is to be carried. */
	sealed interface Errand {

		Place place();

		/**
		 * A new message.
		 *
		 * @param paid whether it may be paid for, so that the messenger takes it beyond
		 * its free rate
		 */
		record Post(Place place, Letter letter, boolean paid) implements Errand {

			/** A message within the free rate. */
			public Post(Place place, Letter letter) {
				this(place, letter, false);
			}

		}

		/** A message that is to read differently. */
		record Edit(Place place, long message, Letter letter) implements Errand {
		}

		/** A message that loses its buttons and keeps its words. */
		record Bare(Place place, long message) implements Errand {
		}

		/**
		 * A new message that shows a file or a picture.
		 *
		 * @param letter what stands below it
		 * @param paid as for words
		 */
		record Send(Place place, Letter letter, Enclosure file, boolean paid) implements Errand {

			/** A file within the free rate. */
			public Send(Place place, Letter letter, Enclosure file) {
				this(place, letter, file, false);
			}

			Send with(Enclosure other) {
				return new Send(this.place, this.letter, other, this.paid);
			}

		}

	}

	/**
	 * A file or a picture.
	 *
	 * @param name with its ending
	 * @param content the bytes; none when the messenger finds it by its source
	 * @param source by which the messenger finds it; null when it does not
	 * @param copy where the bytes are found when the messenger does not take the source,
	 * or there is none; nothing to the carrier
	 * @param picture whether it is shown as a picture
	 */
	record Enclosure(String name, byte[] content, @Nullable String source, @Nullable UUID copy, boolean picture) {

		/** A document that is all here. */
		public Enclosure(String name, byte[] content) {
			this(name, content, null, null, false);
		}

		/** One that is kept elsewhere. */
		public Enclosure(String name, Attachment.Kept kept) {
			this(name, new byte[0], kept.source(), kept.copy(), kept.picture());
		}

		Enclosure from(String other) {
			return new Enclosure(this.name, new byte[0], other, this.copy, this.picture);
		}

		Enclosure holding(byte[] bytes) {
			return new Enclosure(this.name, bytes, null, this.copy, this.picture);
		}

	}

	/**
	 * A rendered card.
	 *
	 * @param html Telegram's subset
	 * @param keyboard rows of keys
	 * @param picture above the words; null for none
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Letter(String html, List<List<Key>> keyboard, Attachment.@Nullable Kept picture) {

		/** A letter without a picture. */
		public Letter(String html, List<List<Key>> keyboard) {
			this(html, keyboard, null);
		}

	}

	/**
	 * A rendered button: either data or url.
	 *
	 * @param style a {@code Button.Style} by name
	 */
	record Key(String label, @Nullable String data, @Nullable String url, String style) {
	}

	/** What became of an errand. */
	sealed interface Outcome {

		/**
		 * Done; an edit that changed nothing is done too.
		 *
		 * @param message the message's id, for edits the one given
		 * @param source by which the messenger finds the file that was sent; null when
		 * there was none, or it does not tell
		 */
		record Done(long message, @Nullable String source) implements Outcome {

			/** Done without a file. */
			public Done(long message) {
				this(message, null);
			}

		}

		/**
		 * Not now: neither this chat nor, when {@code everyone}, any other.
		 *
		 * @param after when to try again
		 */
		record Later(Duration after, boolean everyone) implements Outcome {
		}

		/** Surely not carried out, for a passing cause such as a refused connection. */
		record NotSent(String cause) implements Outcome {
		}

		/** Nobody knows: the answer never came. */
		record Unknown(String cause) implements Outcome {
		}

		/**
		 * Refused for good.
		 *
		 * @param why what stands in the way
		 * @param description the messenger's own words, for the log and the report
		 */
		record Refused(Why why, String description) implements Outcome {
		}

		/** The group has another id now; it is to be carried there. */
		record Moved(long to) implements Outcome {
		}

	}

	/** What stands in the way for good. */
	enum Why {

		/** The person has blocked the bot. */
		BLOCKED,
		/** The account is gone. */
		DEACTIVATED,
		/** The person has never pressed start. */
		NEVER_STARTED,
		/** The bot is not in that group, or the chat is not known. */
		CHAT_GONE,
		/** The topic was deleted; the group is still there. */
		TOPIC_GONE,
		/** The message to edit was deleted or is too old. */
		MESSAGE_GONE,
		/**
		 * The messenger does not know the file by this source, or its copy is there no
		 * longer.
		 */
		FILE_GONE,
		/** Our own mistake: broken markup, too long, bad button. */
		MALFORMED,
		/** The token is void. */
		UNAUTHORISED

	}

}
