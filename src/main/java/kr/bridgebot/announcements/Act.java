package kr.bridgebot.announcements;

import java.time.Instant;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Who lays hands on an announcement, and when.
 *
 * @param member null for the clock
 */
record Act(@Nullable MemberId member, Instant at) {
}
