package kr.bridgebot.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import kr.bridgebot.delivery.OutboxRows.Depth;
import org.springframework.stereotype.Component;

/**
 * How much waits in the outbox and for how long. Looks at the database once in a few
 * seconds at most, however often it is asked.
 */
@Component
class OutboxDepth implements MeterBinder {

	private static final Duration REMEMBERED = Duration.ofSeconds(5);

	private final OutboxRows rows;

	private final Clock clock;

	private volatile Sounding sounding = new Sounding(Instant.MIN, Map.of());

	OutboxDepth(OutboxRows rows, Clock clock) {
		this.rows = rows;
		this.clock = clock;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		for (Lane lane : Lane.values()) {
			String tag = lane.name().toLowerCase(Locale.ROOT);
			Gauge.builder("bridgebot.outbox.depth", () -> depth(lane)).tag("lane", tag).register(registry);
			Gauge.builder("bridgebot.outbox.oldest.seconds", () -> age(lane).toMillis() / 1000.0)
				.tag("lane", tag)
				.register(registry);
		}
	}

	long depth(Lane lane) {
		Depth depth = now().depths().get(lane);
		return (depth != null) ? depth.waiting() : 0;
	}

	/** For how long the first of those that are due has waited. */
	Duration age(Lane lane) {
		Depth depth = now().depths().get(lane);
		return (depth != null && depth.oldest() != null) ? Duration.between(depth.oldest(), this.clock.instant())
				: Duration.ZERO;
	}

	private Sounding now() {
		Instant now = this.clock.instant();
		Sounding known = this.sounding;
		if (now.isBefore(known.at()) || Duration.between(known.at(), now).compareTo(REMEMBERED) > 0) {
			known = new Sounding(now, this.rows.depths(now));
			this.sounding = known;
		}
		return known;
	}

	private record Sounding(Instant at, Map<Lane, Depth> depths) {
	}

}
