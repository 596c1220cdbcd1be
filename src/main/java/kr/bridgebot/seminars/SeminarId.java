package kr.bridgebot.seminars;

import java.util.UUID;

/**
 * Identifies one dated meeting, however often its date moves.
 *
 * @param value time-ordered
 */
public record SeminarId(UUID value) {
}
