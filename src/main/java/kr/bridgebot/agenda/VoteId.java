package kr.bridgebot.agenda;

import java.util.UUID;

/**
 * Identifies a vote on a topic.
 *
 * @param value time-ordered, made by {@link kr.bridgebot.shared.Ids}
 */
public record VoteId(UUID value) {

}
