package kr.bridgebot.announcements;

import java.time.Instant;
import java.util.List;

/** What keeps a draft from being sent as it is. */
public sealed interface Problem {

	/** Whether it is refused whatever the sender says. */
	default boolean isFatal() {
		return true;
	}

	/** There are no words. */
	record NoWords() implements Problem {
	}

	/** The circles have nobody in common, and there is no group or channel either. */
	record Nobody() implements Problem {
	}

	/** Something stands in braces that is no field. */
	record UnknownField(String name) implements Problem {
	}

	/** A field's brace is opened and never closed. */
	record UnclosedField(String name) implements Problem {
	}

	/**
	 * A field has no value for these; it can be sent with a blank there.
	 *
	 * @param first the names of the first eight
	 */
	record EmptyField(Field field, int count, List<String> first) implements Problem {

		@Override
		public boolean isFatal() {
			return false;
		}

	}

	/** Fields have a value for a person only, not for a group or a channel. */
	record SharedField() implements Problem {
	}

	/**
	 * Words below a picture are too long for one message.
	 *
	 * @param length with every field at its longest
	 */
	record LongCaption(int length, int limit) implements Problem {
	}

	/** The chosen time is over. */
	record TimePast(Instant chosen) implements Problem {
	}

	/** It is to be confirmed, but nobody said until when. */
	record NoDeadline() implements Problem {
	}

	/** The deadline is over before it leaves. */
	record EarlyDeadline(Instant due, Instant leaves) implements Problem {
	}

	/** The sender may not send it as urgent. */
	record UrgentNotYours() implements Problem {
	}

	/** No channel is configured. */
	record NoChannel() implements Problem {
	}

}
