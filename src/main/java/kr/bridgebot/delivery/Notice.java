package kr.bridgebot.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.bridgebot.chat.Attachment;
import kr.bridgebot.chat.Card;
import org.jspecify.annotations.Nullable;

/**
 * Something to be brought to members or to a group.
 *
 * @param key what makes it this notice and no other, e.g. {@code nudge-1/<seminar>};
 * posting the same key twice to the same recipient brings it once
 * @param lane its precedence
 * @param content what is brought
 * @param expires after which it no longer makes sense and is not sent; null for never
 * @param mailing with what else it is held, withdrawn and counted by {@link Mailings};
 * null when with nothing
 */
public record Notice(String key, Lane lane, Content content, @Nullable Instant expires, @Nullable UUID mailing) {

	public Notice(String key, Lane lane, Content content, @Nullable Instant expires) {
		this(key, lane, content, expires, null);
	}

	/** What is brought. */
	public sealed interface Content {

	}

	/**
	 * Words that stay as they are, rendered in each recipient's language when posted.
	 *
	 * @param card the message
	 * @param attachments files that follow it
	 */
	public record Fixed(Card card, List<Attachment> attachments) implements Content {
	}

	/**
	 * A card painted when it is sent and kept up to date afterwards; each recipient gets
	 * the one about themselves.
	 *
	 * @param kind the painter
	 * @param subject the thing it shows
	 */
	public record Living(String kind, UUID subject) implements Content {
	}

	/**
	 * Living cards, one after the other, and files after them. The last card is the main
	 * one: what becomes of it is what became of the notice.
	 *
	 * @param cards at least one
	 */
	public record Series(List<Living> cards, List<Attachment> files) implements Content {

		public Series {
			if (cards.isEmpty()) {
				throw new IllegalArgumentException("says nothing");
			}
		}

	}

	/** A notice of fixed words in the reminder lane. */
	public static Notice of(String key, Card card) {
		return new Notice(key, Lane.REMINDER, new Fixed(card, List.of()), null);
	}

	/** A living card in the reminder lane. */
	public static Notice living(String key, String kind, UUID subject) {
		return new Notice(key, Lane.REMINDER, new Living(kind, subject), null);
	}

	public Notice in(Lane other) {
		return new Notice(this.key, other, this.content, this.expires, this.mailing);
	}

	public Notice expiring(Instant instant) {
		return new Notice(this.key, this.lane, this.content, instant, this.mailing);
	}

	public Notice mailing(UUID id) {
		return new Notice(this.key, this.lane, this.content, this.expires, id);
	}

}
