package kr.bridgebot.delivery;

import java.time.Duration;
import java.time.Instant;

/**
 * Lets messages leave evenly, at a rate that no longer stretch of time exceeds: the
 * generic cell rate algorithm in its virtual scheduling form (ITU-T I.371, annex A). Each
 * message moves the instant at which the next one is due by one interval.
 *
 * <p>
 * Messages that nobody waits for leave one an interval. When the dispatcher comes late
 * they catch up, but no more than told, so that even a messenger that looks at tenths of
 * a second sees the rate. Replies do not wait in that line: they may use what was left
 * unused in the last second, and a tenth of a second ahead of time. The others wait until
 * that debt is paid. Not safe for use by several threads.
 */
final class Pace {

	private static final long SECOND = Duration.ofSeconds(1).toNanos();

	private static final long BORROWED = SECOND / 10;

	private final long interval;

	private final long catchUp;

	private final Window lastSecond;

	private long due = Long.MIN_VALUE;

	/**
	 * A pace.
	 * @param perSecond how many messages a second
	 * @param catchUp how late the dispatcher may be without losing anything
	 */
	Pace(int perSecond, Duration catchUp) {
		this.interval = SECOND / perSecond;
		this.catchUp = catchUp.toNanos();
		this.lastSecond = new Window(perSecond, Duration.ofSeconds(1));
	}

	/** How many messages of that lane may leave now. */
	int room(Lane lane, Instant now) {
		long late = nanos(now) - due(now);
		return (lane == Lane.INTERACTIVE) ? Math.max(this.lastSecond.room(now.toEpochMilli()),
				messages(late + Math.min(BORROWED, SECOND - this.interval))) : messages(late);
	}

	private int messages(long late) {
		return (late < 0) ? 0 : (int) (late / this.interval + 1);
	}

	/** A message leaves. */
	void depart(Instant now) {
		this.due = due(now) + this.interval;
		this.lastSecond.stamp(now.toEpochMilli());
	}

	/**
	 * When the next message that is no reply may leave; not in the future when it may
	 * now.
	 */
	Instant opens(Instant now) {
		return now.plusNanos(due(now) - nanos(now));
	}

	// What lies further ahead was measured by a clock that has been set back since.
	private long due(Instant now) {
		long nanos = nanos(now);
		return (this.due > nanos + 2 * SECOND) ? nanos : Math.max(this.due, nanos - this.catchUp);
	}

	private static long nanos(Instant instant) {
		return instant.getEpochSecond() * SECOND + instant.getNano();
	}

}
