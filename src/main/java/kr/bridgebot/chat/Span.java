package kr.bridgebot.chat;

import java.time.Instant;

/**
 * From when to when, as an argument of a text: the end says only what the start has not
 * said yet.
 *
 * @param from its start
 * @param until its end
 */
public record Span(Instant from, Instant until) {
}
