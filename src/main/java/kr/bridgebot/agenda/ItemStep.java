package kr.bridgebot.agenda;

import java.time.Instant;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * One row of an item's history.
 *
 * @param at when
 * @param actor who did it; null for the clock, and for somebody since erased
 * @param onBehalfOf in whose name, when it was another's
 * @param from null for the first
 * @param to the state from then on
 * @param reason empty where none was needed
 */
public record ItemStep(Instant at, @Nullable MemberId actor, @Nullable MemberId onBehalfOf, @Nullable ItemState from,
		ItemState to, String reason) {

}
