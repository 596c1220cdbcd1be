package kr.bridgebot.responses;

import java.time.Instant;
import kr.bridgebot.seminars.Mode;

/** What stood before a meeting moved. */
public record Move(Instant start, Instant end, Mode mode, String venue) {
}
