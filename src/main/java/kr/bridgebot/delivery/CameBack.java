package kr.bridgebot.delivery;

/**
 * A chat that took no messages takes them again, as when somebody no longer blocks the
 * bot. What could not be brought there may be posted anew, under the same key too.
 * Published within the transaction.
 *
 * @param chat which
 */
public record CameBack(long chat) {
}
