package kr.bridgebot.announcements;

import java.time.Instant;
import java.util.UUID;

/**
 * What became of the latest version with one of those it was for.
 *
 * @param whom a member; for a place the committee, or the announcement for the channel
 */
record Fate(UUID whom, RecipientState state, Instant at, String reason) {
}
