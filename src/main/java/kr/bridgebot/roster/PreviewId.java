package kr.bridgebot.roster;

import java.util.UUID;

/**
 * Identifies a roster file that waits for the decision.
 *
 * @param value time-ordered
 */
public record PreviewId(UUID value) {
}
