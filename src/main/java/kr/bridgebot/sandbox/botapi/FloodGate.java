package kr.bridgebot.sandbox.botapi;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/**
 * Telegram's published limits: about one message a second to a chat with a short burst,
 * twenty a minute to a group or channel, thirty a second over all, a thousand where it is
 * paid for. Guarded by the monitor.
 */
final class FloodGate {

	private static final long EVERYBODY = 0;

	/** No chat has this id. */
	private static final long PAID = Long.MIN_VALUE;

	private final Clock clock;

	private final Map<Long, Bucket> buckets = new HashMap<>();

	FloodGate(Clock clock) {
		this.clock = clock;
	}

	private static final class Bucket {

		private final double most;

		private final double perMillisecond;

		private double level;

		private long at;

		Bucket(double most, double perSecond, long now) {
			this.most = most;
			this.perMillisecond = perSecond / 1000;
			this.level = most;
			this.at = now;
		}

		/** Milliseconds until there is one more; 0 when there is one now. */
		long missing(long now) {
			this.level = Math.min(this.most, this.level + (now - this.at) * this.perMillisecond);
			this.at = now;
			return (this.level >= 1) ? 0 : (long) Math.ceil((1 - this.level) / this.perMillisecond);
		}

		void take() {
			this.level--;
		}

	}

	/**
	 * Lets one more message through.
	 * @param paid whether it may be paid for
	 * @throws Refused when it comes too early, naming the seconds to wait
	 */
	void pass(Chat chat, boolean paid) {
		long now = this.clock.millis();
		Bucket all = paid ? this.buckets.computeIfAbsent(PAID, (id) -> new Bucket(1000, 1000, now))
				: this.buckets.computeIfAbsent(EVERYBODY, (id) -> new Bucket(30, 30, now));
		Bucket one = this.buckets.computeIfAbsent(chat.id(),
				(id) -> chat.isGroup() ? new Bucket(20, 20.0 / 60, now) : new Bucket(3, 1, now));
		long missing = Math.max(all.missing(now), one.missing(now));
		if (missing > 0) {
			throw Refused.tooManyRequests((missing + 999) / 1000);
		}
		all.take();
		one.take();
	}

}
