package kr.bridgebot.telegram;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import kr.bridgebot.delivery.Carrier.Why;

/** What this module counts, for those who watch the service. */
final class Meters {

	private final MeterRegistry registry;

	private final Map<Arrival.Kind, Map<Taken.Outcome, Timer>> updates = new EnumMap<>(Arrival.Kind.class);

	private final DistributionSummary batches;

	private final Counter throttled;

	Meters(MeterRegistry registry) {
		this.registry = registry;
		for (Arrival.Kind kind : Arrival.Kind.values()) {
			Map<Taken.Outcome, Timer> timers = new EnumMap<>(Taken.Outcome.class);
			for (Taken.Outcome outcome : Taken.Outcome.values()) {
				timers.put(outcome, timer(kind, outcome));
			}
			this.updates.put(kind, timers);
		}
		this.batches = DistributionSummary.builder("telegram.batch.size")
			.description("presses that shared one transaction")
			.register(registry);
		this.throttled = Counter.builder("telegram.throttled")
			.description("answers 429, too many requests")
			.register(registry);
	}

	private Timer timer(Arrival.Kind kind, Taken.Outcome outcome) {
		return Timer.builder("telegram.updates")
			.description("updates from their arrival to the commit")
			.tag("kind", lower(kind))
			.tag("outcome", lower(outcome))
			.serviceLevelObjectives(Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(25),
					Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(250), Duration.ofSeconds(1),
					Duration.ofSeconds(5))
			.register(this.registry);
	}

	private static String lower(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}

	Timer.Sample start() {
		return Timer.start(this.registry);
	}

	@SuppressWarnings("NullAway") // each kind and outcome has its timer from the start
	void settled(Timer.Sample since, Arrival.Kind kind, Taken.Outcome outcome) {
		since.stop(this.updates.get(kind).get(outcome));
	}

	void batch(int presses) {
		this.batches.record(presses);
	}

	void throttled() {
		this.throttled.increment();
	}

	void refused(Why why) {
		this.registry.counter("telegram.refused", "why", lower(why)).increment();
	}

}
