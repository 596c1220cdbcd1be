package kr.bridgebot.delivery;

import java.time.Instant;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * What became of one message to one recipient.
 *
 * @param key the notice's key
 * @param member null for a group
 * @param chat null when there was none to send to
 * @param state how far it came
 * @param reason why it is where it is: the dead and the unknown have one
 * @param at when it reached this state
 */
public record Delivery(String key, @Nullable MemberId member, @Nullable Long chat, State state, @Nullable String reason,
		Instant at) {

	/** How far a message came. */
	public enum State {

		/** Waits for its minute and its turn. */
		PENDING,
		/** Waits until its mailing goes on. */
		HELD,
		/** Handed to the messenger, which has not answered yet. */
		SENDING,
		/** Taken by the messenger. */
		SENT,
		/** Refused for the moment; will be tried again. */
		RETRY_AT,
		/** Handed over, never answered: it may have arrived. */
		UNKNOWN,
		/** Will not be sent; the reason says why. */
		DEAD

	}

}
