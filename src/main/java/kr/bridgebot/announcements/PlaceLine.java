package kr.bridgebot.announcements;

import java.time.Instant;
import kr.bridgebot.shared.CommitteeId;
import org.jspecify.annotations.Nullable;

/**
 * What became of an announcement in a group chat or a channel.
 *
 * @param committee whose group it is; null for the channel
 * @param state of the latest version there; never acknowledged, and nothing runs out
 * @param reason as delivery told it; empty when there is none
 */
public record PlaceLine(@Nullable CommitteeId committee, RecipientState state, Instant at, String reason) {
}
