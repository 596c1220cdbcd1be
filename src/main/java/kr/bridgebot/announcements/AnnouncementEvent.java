package kr.bridgebot.announcements;

import java.time.Instant;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;

/** What happened to an announcement; published within the transaction. */
public sealed interface AnnouncementEvent {

	AnnouncementId announcement();

	/**
	 * It leaves by itself at that time.
	 *
	 * @param by who sent it
	 */
	record Scheduled(AnnouncementId announcement, Instant leaves, MemberId by) implements AnnouncementEvent {
	}

	/**
	 * It is on its way: recipients, their rows and its messages are written, and the
	 * sender's status card is posted.
	 *
	 * @param sender who sent it, also when it left by itself; null when that is nobody's
	 * business any more
	 */
	record Sent(AnnouncementId announcement, int version, int people,
			@Nullable MemberId sender) implements AnnouncementEvent {
	}

	/** A later version is on its way to the same people. */
	record Corrected(AnnouncementId announcement, int version, int people,
			MemberId sender) implements AnnouncementEvent {
	}

	/**
	 * What was scheduled is a draft again, since it could not leave as it was.
	 *
	 * @param problem why
	 * @param sender who scheduled it; null when that is nobody's business any more
	 */
	record Stranded(AnnouncementId announcement, Problem problem,
			@Nullable MemberId sender) implements AnnouncementEvent {
	}

	/** What has not left yet waits. */
	record Paused(AnnouncementId announcement, MemberId by) implements AnnouncementEvent {
	}

	/** What waited goes on. */
	record Resumed(AnnouncementId announcement, MemberId by) implements AnnouncementEvent {
	}

	/** It was called off; what had not left yet never will. */
	record Cancelled(AnnouncementId announcement, String reason, MemberId by) implements AnnouncementEvent {
	}

	/** Nothing of it waits any more. */
	record Finished(AnnouncementId announcement, int version, @Nullable MemberId sender) implements AnnouncementEvent {
	}

	/** Its deadline, or its time, is over. */
	record Closed(AnnouncementId announcement, int version, @Nullable MemberId sender) implements AnnouncementEvent {
	}

	/** Those who have not confirmed it were asked once more. */
	record Nudged(AnnouncementId announcement, int version, int number, int people,
			@Nullable MemberId by) implements AnnouncementEvent {
	}

}
