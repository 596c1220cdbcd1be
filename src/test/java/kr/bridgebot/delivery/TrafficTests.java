package kr.bridgebot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import kr.bridgebot.chat.Place;
import org.junit.jupiter.api.Test;

class TrafficTests {

	private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

	private static final Place GROUP = new Place(-100, null, true);

	private final Traffic traffic = new Traffic(
			settings(new DeliverySettings.Rate(30, 1, 3, 20, Duration.ofMillis(50))));

	private static DeliverySettings settings(DeliverySettings.Rate rate) {
		return new DeliverySettings(false, rate, false, 32, Duration.ofSeconds(3), Duration.ofSeconds(1),
				Duration.ofSeconds(60), Duration.ofDays(30), Duration.ofMinutes(5));
	}

	private void sends(Place place, Instant at) {
		this.traffic.depart(place, at);
	}

	@Test
	void keepsAShareOfWhatMayBeUnderWayForReplies() {
		for (int chat = 1; chat <= 27; chat++) {
			this.traffic.reserve(Place.privately(chat));
		}

		assertThat(this.traffic.room(Lane.BROADCAST, NOW)).isZero();
		assertThat(this.traffic.room(Lane.INTERACTIVE, NOW)).isEqualTo(5);
	}

	@Test
	void wakesWhenTheNextMessageMayLeave() {
		sends(Place.privately(1), NOW);
		sends(Place.privately(2), NOW);

		assertThat(this.traffic.room(Lane.BROADCAST, NOW)).isZero();
		assertThat(this.traffic.opens(NOW)).isBetween(NOW.plusMillis(16), NOW.plusMillis(17));
	}

	@Test
	void slowsOneChatDownAfterABurstButNoOther() {
		for (int burst = 0; burst < 3; burst++) {
			sends(Place.privately(1), NOW);
		}

		assertThat(this.traffic.admits(Place.privately(1), NOW.plusMillis(2999))).isFalse();
		assertThat(this.traffic.admits(Place.privately(1), NOW.plusMillis(3000))).isTrue();
		assertThat(this.traffic.admits(Place.privately(2), NOW)).isTrue();
		assertThat(this.traffic.closed(NOW)).containsExactly(1L);
	}

	@Test
	void givesAGroupTwentyAMinute() {
		for (int second = 0; second < 20; second++) {
			sends(GROUP, NOW.plusSeconds(second));
		}

		assertThat(this.traffic.admits(GROUP, NOW.plusSeconds(59))).isFalse();
		assertThat(this.traffic.admits(GROUP, NOW.plusSeconds(60))).isTrue();
	}

	@Test
	void sendsOneAtATimeToAChat() {
		this.traffic.reserve(GROUP);

		boolean meanwhile = this.traffic.admits(GROUP, NOW);
		this.traffic.arrive(GROUP);

		assertThat(meanwhile).isFalse();
		assertThat(this.traffic.admits(GROUP, NOW)).isTrue();
	}

	@Test
	void waitsAsLongAsItWasTold() {
		this.traffic.pause(1, NOW.plusSeconds(9));
		this.traffic.pauseAll(NOW.plusSeconds(5));

		assertThat(this.traffic.room(Lane.INTERACTIVE, NOW.plusSeconds(4))).isZero();
		assertThat(this.traffic.opens(NOW)).isEqualTo(NOW.plusSeconds(5));
		this.traffic.at(NOW.plusSeconds(5));
		assertThat(this.traffic.room(Lane.INTERACTIVE, NOW.plusSeconds(5))).isEqualTo(30);
		assertThat(this.traffic.admits(Place.privately(1), NOW.plusSeconds(5))).isFalse();
		this.traffic.at(NOW.plusSeconds(9));
		assertThat(this.traffic.admits(Place.privately(1), NOW.plusSeconds(9))).isTrue();
	}

	@Test
	void forgetsWhatWasMeasuredByAClockThatWasSetBack() {
		this.traffic.at(NOW);
		this.traffic.pauseAll(NOW.plusSeconds(60));
		for (int chat = 1; chat <= 30; chat++) {
			sends(Place.privately(chat), NOW);
		}

		this.traffic.at(NOW.minusSeconds(3600));

		assertThat(this.traffic.room(Lane.INTERACTIVE, NOW.minusSeconds(3600))).isEqualTo(30);
	}

}
