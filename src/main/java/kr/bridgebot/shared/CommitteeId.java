package kr.bridgebot.shared;

import java.util.UUID;

/**
 * Identifies a body of the forum, however often it is renamed.
 *
 * @param value time-ordered, made by {@link Ids}
 */
public record CommitteeId(UUID value) {
}
