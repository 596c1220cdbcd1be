package kr.bridgebot.announcements;

import java.time.Instant;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * One announcement in a list.
 *
 * @param state by the clock
 * @param title how its words begin; empty while there are none
 * @param at since when it is in its state; of a scheduled one, when it leaves
 * @param people how many recipients; 0 before it left
 * @param confirmed how many of them have confirmed the latest version
 */
public record AnnouncementLine(AnnouncementId id, CommitteeId scope, AnnouncementKind kind, AnnouncementState state,
		String title, Instant at, @Nullable Instant due, @Nullable MemberId author, int people, int confirmed) {
}
