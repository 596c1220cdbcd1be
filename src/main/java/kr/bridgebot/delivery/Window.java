package kr.bridgebot.delivery;

import java.time.Duration;
import java.util.Arrays;

/**
 * A limit of so many in any stretch of so long, exactly: it remembers when each of the
 * last ones was. Instants are milliseconds; those that lie in the future, because the
 * clock was set back, do not count.
 */
final class Window {

	private final long[] stamps;

	private final long length;

	private int oldest;

	Window(int permits, Duration length) {
		this.stamps = new long[permits];
		Arrays.fill(this.stamps, Long.MIN_VALUE);
		this.length = length.toMillis();
	}

	/** How many may go now. */
	int room(long now) {
		int inside = 0;
		for (long stamp : this.stamps) {
			if (isInside(stamp, now)) {
				inside++;
			}
		}
		return this.stamps.length - inside;
	}

	boolean isOpen(long now) {
		return !isInside(this.stamps[this.oldest], now);
	}

	void stamp(long now) {
		this.stamps[this.oldest] = now;
		this.oldest = (this.oldest + 1) % this.stamps.length;
	}

	/** When there is room for one more; in the past when there is. */
	long opens() {
		long stamp = this.stamps[this.oldest];
		return (stamp == Long.MIN_VALUE) ? stamp : stamp + this.length;
	}

	/** Whether all of it lies behind, so that it may be forgotten. */
	boolean isIdle(long now) {
		int latest = (this.oldest + this.stamps.length - 1) % this.stamps.length;
		return !isInside(this.stamps[latest], now);
	}

	private boolean isInside(long stamp, long now) {
		return stamp != Long.MIN_VALUE && stamp <= now && now - stamp < this.length;
	}

}
