package kr.bridgebot.responses;

import java.time.Instant;
import kr.bridgebot.seminars.Mode;
import org.jspecify.annotations.Nullable;

/**
 * What had been announced before a meeting changed.
 *
 * @param capacity null for no limit
 */
public record Move(Instant start, Instant end, Mode mode, String venue, String link, String topic, Instant answersBy,
		@Nullable Integer capacity) {
}
