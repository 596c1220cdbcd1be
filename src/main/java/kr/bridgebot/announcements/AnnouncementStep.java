package kr.bridgebot.announcements;

import java.time.Instant;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A row of an announcement's history.
 *
 * @param actor null for the clock, and for somebody who asked to be forgotten
 * @param from null at its beginning
 * @param version of the words, after the step; 0 before anybody was told
 * @param reason empty unless it was called off or could not leave
 */
public record AnnouncementStep(Instant at, @Nullable MemberId actor, @Nullable AnnouncementState from,
		AnnouncementState to, int version, String reason) {
}
