package kr.bridgebot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTests {

	private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

	private static final Duration CATCH_UP = Duration.ofMillis(50);

	private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);

	private static int sends(Pace pace, Lane lane, Instant at) {
		int room = pace.room(lane, at);
		for (int message = 0; message < room; message++) {
			pace.depart(at);
		}
		return room;
	}

	/** A dispatcher that looks every now and then, between 5 and 45 ms apart. */
	private Instant looksAgain(Instant at) {
		return at.plusMillis(this.random.nextInt(5, 46));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 7, 30, 1000 })
	void losesNothingOfTheRateToADispatcherThatComesLate(int perSecond) {
		Pace pace = new Pace(perSecond, CATCH_UP);
		int sent = 0;

		for (Instant at = NOW; at.isBefore(NOW.plusSeconds(100)); at = looksAgain(at)) {
			sent += sends(pace, Lane.BROADCAST, at);
		}

		assertThat(sent).isBetween(99 * perSecond, 100 * perSecond + perSecond / 20 + 1);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 7, 30, 1000 })
	void takesNoMoreThanABucketOfOneSecondHolds(int perSecond) {
		Pace pace = new Pace(perSecond, CATCH_UP);
		double level = perSecond;
		double lowest = level;
		Instant before = NOW;

		for (Instant at = NOW; at.isBefore(NOW.plusSeconds(100)); at = looksAgain(at)) {
			double past = Duration.between(before, at).toNanos() / 1e9;
			level = Math.min(perSecond, level + past * perSecond);
			if (this.random.nextInt(10) == 0) {
				level -= sends(pace, Lane.INTERACTIVE, at);
			}
			level -= sends(pace, Lane.BROADCAST, at);
			lowest = Math.min(lowest, level);
			before = at;
		}

		assertThat(lowest).isGreaterThan(-0.06);
	}

	@Test
	void letsABroadcastLeaveEvenly() {
		Pace pace = new Pace(1000, CATCH_UP);
		List<Integer> tenths = new ArrayList<>();

		for (Instant tenth = NOW.plusSeconds(60); tenths.size() < 20; tenth = tenth.plusMillis(100)) {
			int sent = 0;
			for (int millis = 0; millis < 100; millis += 10) {
				sent += sends(pace, Lane.BROADCAST, tenth.plusMillis(millis));
			}
			tenths.add(sent);
		}

		assertThat(tenths.getFirst()).isLessThanOrEqualTo(151);
		assertThat(tenths.subList(1, 20)).containsOnly(100);
	}

	@Test
	void letsRepliesGoAheadOfABroadcastWhichThenWaits() {
		Pace pace = new Pace(30, CATCH_UP);
		for (int second = 0; second < 100; second++) {
			sends(pace, Lane.BROADCAST, NOW.plusMillis(second * 10L));
		}
		Instant now = NOW.plusSeconds(1);
		sends(pace, Lane.BROADCAST, now);

		int replies = sends(pace, Lane.INTERACTIVE, now);

		assertThat(replies).isEqualTo(3);
		assertThat(pace.room(Lane.BROADCAST, now.plusMillis(80))).isZero();
		assertThat(pace.opens(now)).isBetween(now.plusMillis(90), now.plusMillis(135));
	}

	@Test
	void repliesAtOnceToAllWhoPressInAQuietMoment() {
		Pace pace = new Pace(30, CATCH_UP);
		sends(pace, Lane.REMINDER, NOW);
		Instant later = NOW.plusSeconds(2);

		int replies = sends(pace, Lane.INTERACTIVE, later);

		assertThat(replies).isEqualTo(30);
		assertThat(pace.room(Lane.INTERACTIVE, later.plusMillis(700))).isZero();
		assertThat(pace.opens(later)).isBetween(later.plusMillis(940), later.plusMillis(960));
	}

	@Test
	void forgetsAClockThatWasSetBack() {
		Pace pace = new Pace(30, CATCH_UP);
		sends(pace, Lane.BROADCAST, NOW);

		Instant earlier = NOW.minusSeconds(3600);

		assertThat(pace.opens(earlier)).isBefore(earlier.plusMillis(250));
	}

}
