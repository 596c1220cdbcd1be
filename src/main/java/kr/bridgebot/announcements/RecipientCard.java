package kr.bridgebot.announcements;

import java.time.Instant;
import java.util.UUID;
import kr.bridgebot.chat.Attachment;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * What one message of an announcement shows one reader now. The words leave room for what
 * {@link Framing} says surrounds them.
 *
 * @param message which message
 * @param version to which version it belongs
 * @param first whether it is the version's first message: the one with the heading
 * @param last whether it is the version's last message: the one with the key
 * @param html the words, every field filled in; Telegram's HTML
 * @param picture above the words
 * @param audience for whom it is
 * @param recipient null in a group or channel
 * @param due until when it is to be confirmed; null when it need not be
 * @param look what it is by now
 * @param through whether all that its version had to bring was brought
 * @param receipt null while it is not confirmed
 */
public record RecipientCard(AnnouncementId announcement, CommitteeId scope, AnnouncementKind kind, UUID message,
		int version, boolean first, boolean last, String html, Attachment.@Nullable Kept picture, Audience audience,
		@Nullable MemberId recipient, @Nullable Instant due, Look look, boolean through, @Nullable Receipt receipt) {

	/** Of a message, in UTF-16 units without its tags. */
	static final int LONGEST = 4096;

	/** Of what stands below a picture. */
	static final int LONGEST_CAPTION = 1024;

	/** For whom a message is. */
	public enum Audience {

		PERSON, GROUP, CHANNEL

	}

	/** What a message is by now. */
	public enum Look {

		/** It holds. */
		PRESENT,
		/** Another version has taken its place. */
		REPLACED,
		/** It was called off. */
		WITHDRAWN

	}

	/**
	 * That it was confirmed.
	 *
	 * @param by who pressed; null when that is nobody's business any more
	 * @param late whether it was after the deadline
	 */
	public record Receipt(Instant at, @Nullable MemberId by, boolean late) {
	}

	/** How much the messenger takes of this message. */
	public int limit() {
		return (this.picture == null) ? LONGEST : LONGEST_CAPTION;
	}

	/** Whether its reader may confirm it now. */
	public boolean asks() {
		return this.last && this.kind == AnnouncementKind.RECEIPT && this.look == Look.PRESENT && this.receipt == null
				&& this.audience != Audience.CHANNEL;
	}

}
