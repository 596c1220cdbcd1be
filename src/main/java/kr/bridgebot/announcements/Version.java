package kr.bridgebot.announcements;

import java.time.Instant;
import java.util.UUID;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * What was sent at one time.
 *
 * @param mailing by which delivery knows it
 * @param number 1, and one more at each correction
 * @param due until when it is to be confirmed
 * @param people how many recipients
 * @param lookedAt when it was last written down what became of it
 * @param overAt since when nothing of it waits; null while something does
 */
record Version(UUID mailing, AnnouncementId announcement, int number, AnnouncementKind kind, String words,
		@Nullable Instant due, int people, Instant sentAt, @Nullable MemberId sentBy, Instant lookedAt,
		@Nullable Instant overAt) {
}
