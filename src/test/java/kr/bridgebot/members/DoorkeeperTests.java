package kr.bridgebot.members;

import java.time.Duration;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@BotTest
@Transactional
class DoorkeeperTests {

	private static final long GUESSER = 5_110_001;

	@Autowired
	private Doorkeeper doorkeeper;

	@Autowired
	private TestClock clock;

	@BeforeEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void letsNobodyGuessMoreThanFiveTimes() {
		for (int i = 0; i < 4; i++) {
			this.doorkeeper.turnedAway(GUESSER);
		}
		assertThat(this.doorkeeper.closedUntil(GUESSER)).isEmpty();

		this.doorkeeper.turnedAway(GUESSER);

		assertThat(this.doorkeeper.closedUntil(GUESSER)).contains(TestClock.START.plus(Duration.ofMinutes(10)));
		assertThat(this.doorkeeper.closedUntil(GUESSER + 1)).isEmpty();
	}

	@Test
	void opensAgainAfterAWhile() {
		for (int i = 0; i < 5; i++) {
			this.doorkeeper.turnedAway(GUESSER);
		}

		this.clock.advance(Duration.ofMinutes(10));

		assertThat(this.doorkeeper.closedUntil(GUESSER)).isEmpty();
		this.doorkeeper.turnedAway(GUESSER);
		assertThat(this.doorkeeper.closedUntil(GUESSER)).isEmpty();
	}

}
