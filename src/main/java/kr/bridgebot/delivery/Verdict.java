package kr.bridgebot.delivery;

import java.time.Duration;
import java.time.Instant;
import kr.bridgebot.delivery.Carrier.Outcome;
import kr.bridgebot.delivery.Carrier.Why;
import kr.bridgebot.delivery.Delivery.State;
import kr.bridgebot.delivery.Work.Parcel;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of a row of the outbox after an attempt.
 *
 * <p>
 * Nobody can ask the messenger whether a message arrived. So one whose answer never came
 * is sent once more, late, in the interactive and the reminder lane, where a gap is worse
 * than a repetition, and never by itself in the lanes to many. Edits are repeated freely.
 *
 * @param next the row as it is tried next
 * @param retryAt null when it is not tried again, or at once
 * @param message the messenger's id of what was sent
 */
record Verdict(Parcel next, State state, @Nullable Instant retryAt, @Nullable String reason, @Nullable Long message) {

	private static final Duration LATE = Duration.ofSeconds(30);

	private static final int MOVES = 5;

	private static final int LONGEST_REASON = 500;

	static Verdict on(Parcel parcel, Fate fate, Instant now) {
		return switch (fate) {
			case Fate.Carried carried -> on(parcel, carried.outcome(), now);
			case Fate.Pointless pointless -> dead(parcel, pointless.reason());
			case Fate.Unchanged() -> dead(parcel, "OBSOLETE");
			case Fate.Unwritten unwritten ->
				again(parcel, now.plus(Backoff.after(parcel.attempts())), unwritten.cause());
			case Fate.Withheld() -> atOnce(parcel, null);
		};
	}

	/** Whether the row would be tried again, or tried at all, without further ado. */
	boolean isOpen() {
		return this.state == State.PENDING || this.state == State.RETRY_AT;
	}

	/** The same for a row whose mailing was held or withdrawn while it was under way. */
	Verdict within(Mailing mailing) {
		if (!isOpen()) {
			return this;
		}
		String withdrawn = mailing.withdrawn();
		if (withdrawn != null) {
			return dead(this.next, withdrawn);
		}
		return mailing.held() ? new Verdict(this.next, State.HELD, this.retryAt, this.reason, this.message) : this;
	}

	private static Verdict on(Parcel parcel, Outcome outcome, Instant now) {
		return switch (outcome) {
			case Outcome.Done done -> new Verdict(parcel, State.SENT, null, null, done.message());
			case Outcome.Later later -> again(parcel, now.plus(later.after()), "THROTTLED");
			case Outcome.NotSent notSent -> again(parcel, now.plus(Backoff.after(parcel.attempts())), notSent.cause());
			case Outcome.Unknown unknown -> onDoubt(parcel, unknown.cause(), now);
			case Outcome.Moved moved ->
				(parcel.attempts() > MOVES) ? dead(parcel, "MOVED to " + moved.to()) : atOnce(parcel, null);
			case Outcome.Refused refused -> onRefusal(parcel, refused.why(), refused.description());
		};
	}

	private static Verdict onDoubt(Parcel parcel, String cause, Instant now) {
		if (parcel.kind() == Kind.EDIT || parcel.kind() == Kind.BARE) {
			return again(parcel, now.plus(Backoff.after(parcel.attempts())), cause);
		}
		if (!parcel.lane().isToMany() && parcel.doubts() == 0) {
			return again(parcel.doubted(), now.plus(LATE), cause);
		}
		return new Verdict(parcel, State.UNKNOWN, null, cut(cause), null);
	}

	private static Verdict onRefusal(Parcel parcel, Why why, String description) {
		return switch (why) {
			case MESSAGE_GONE ->
				(parcel.kind() == Kind.EDIT) ? atOnce(parcel.asNewMessage(), description) : dead(parcel, why.name());
			case MALFORMED ->
				parcel.plain() ? dead(parcel, why + ": " + description) : atOnce(parcel.plainly(), description);
			case TOPIC_GONE -> (parcel.place().thread() == null) ? dead(parcel, why.name())
					: atOnce(parcel.outsideOfTopics(), description);
			case UNAUTHORISED -> atOnce(parcel, why.name());
			case BLOCKED, DEACTIVATED, NEVER_STARTED, CHAT_GONE, FILE_GONE -> dead(parcel, why.name());
		};
	}

	private static Verdict dead(Parcel parcel, String reason) {
		return new Verdict(parcel, State.DEAD, null, cut(reason), null);
	}

	private static Verdict again(Parcel parcel, Instant at, String reason) {
		return new Verdict(parcel, State.RETRY_AT, at, cut(reason), null);
	}

	private static Verdict atOnce(Parcel parcel, @Nullable String reason) {
		return new Verdict(parcel, State.PENDING, null, (reason != null) ? cut(reason) : null, null);
	}

	private static String cut(String reason) {
		String writable = reason.replace("\0", "");
		return (writable.length() > LONGEST_REASON) ? writable.substring(0, LONGEST_REASON) : writable;
	}

}
