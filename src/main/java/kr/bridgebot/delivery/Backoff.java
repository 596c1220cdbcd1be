package kr.bridgebot.delivery;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before trying again: twice as long each time, with jitter. */
final class Backoff {

	private static final Duration FIRST = Duration.ofSeconds(2);

	private static final int DOUBLINGS = 4;

	private Backoff() {
	}

	/** Between half of 2 s, 4 s, 8 s, 16 s, 32 s, 32 s … and the whole of it. */
	static Duration after(int attempts) {
		Duration longest = FIRST.multipliedBy(1L << Math.clamp(attempts - 1L, 0, DOUBLINGS));
		return Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest.toMillis() / 2, longest.toMillis() + 1));
	}

}
