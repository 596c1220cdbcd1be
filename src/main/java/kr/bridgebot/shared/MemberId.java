package kr.bridgebot.shared;

import java.util.UUID;

/**
 * Identifies a person on the roster, whether or not a chat account is linked.
 *
 * @param value time-ordered, made by {@link Ids}
 */
public record MemberId(UUID value) {
}
