package kr.bridgebot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import kr.bridgebot.cluster.Lease;
import kr.bridgebot.cluster.Watch;
import kr.bridgebot.shared.Discreet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Drains the outbox where the lease is held: at once when something was committed here,
 * within the polling interval when it was elsewhere. Errands that were under way when an
 * instance was killed are taken up by the next one; see {@link Verdict} for what is sent
 * once more.
 */
@Component
public class Dispatcher extends Watch {

	private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

	private static final Duration LAST_ERRANDS = Duration.ofSeconds(20);

	private static final int PHASE = 1000;

	private final Courier courier;

	private final Lease lease;

	private final Bell bell;

	private final Clock clock;

	private final DeliverySettings settings;

	Dispatcher(Courier courier, Lease lease, Bell bell, Clock clock, DeliverySettings settings) {
		super("dispatcher");
		this.courier = courier;
		this.lease = lease;
		this.bell = bell;
		this.clock = clock;
		this.settings = settings;
	}

	/**
	 * Sends everything that is due at the clock's time, in the calling thread and in
	 * order: replies, cards, reminders, broadcasts. For tests and for one-off runs: it
	 * does not ask who leads. It keeps to the rate limits but never waits for them, so
	 * what they hold back stays until the clock has moved on and it is called again.
	 * @return how many errands were handed to the messenger
	 */
	public int drain() {
		int carried = 0;
		Courier.Round round;
		do {
			round = this.courier.round(this.clock.instant(), (errand, after) -> errand.run(), () -> true, true);
			carried += round.carried();
		}
		while (round.progress());
		return carried;
	}

	@Override
	public boolean isAutoStartup() {
		return this.settings.autoStart();
	}

	/** Starts after the lease, stops before it. */
	@Override
	public int getPhase() {
		return PHASE;
	}

	@Override
	protected void rouse() {
		this.bell.ring();
	}

	@Override
	protected void keep() {
		long epoch = 0;
		while (isRunning()) {
			Duration pause = this.settings.poll();
			try {
				Instant now = this.clock.instant();
				if (this.lease.isHeld()) {
					long held = this.lease.epoch();
					if (held != epoch) {
						this.courier.takeOver(now);
						epoch = held;
					}
					this.courier.round(now, this::carry, () -> this.lease.isHeld() && this.lease.epoch() == held,
							false);
					pause = pause(now);
				}
				else {
					this.courier.settleOnly(now);
				}
			}
			catch (RuntimeException ex) {
				log.error("the outbox is not drained for the moment", Discreet.of(ex));
			}
			this.bell.await(pause);
		}
		bringIn();
	}

	// From the beginning of the round: one that took its time is followed at once.
	private Duration pause(Instant now) {
		Instant next = this.courier.worthwhile(now);
		if (!next.isBefore(now.plus(this.settings.poll()))) {
			return this.settings.poll();
		}
		Duration left = Duration.between(this.clock.instant(), next);
		return left.isNegative() ? Duration.ZERO
				: (left.compareTo(this.settings.poll()) > 0) ? this.settings.poll() : left;
	}

	private void carry(Runnable errand, Duration after) {
		Executor hands = after.isZero() ? Dispatcher::setOut
				: CompletableFuture.delayedExecutor(after.toNanos(), TimeUnit.NANOSECONDS, Dispatcher::setOut);
		hands.execute(() -> {
			errand.run();
			if (this.courier.hasPressingNews()) {
				this.bell.ring();
			}
		});
	}

	private static void setOut(Runnable errand) {
		Thread.ofVirtual().name("carrier").start(errand);
	}

	// What is under way is waited for, so that a regular stop leaves nothing in doubt.
	private void bringIn() {
		Instant last = this.clock.instant().plus(LAST_ERRANDS);
		try {
			while (this.courier.isUnderWay() && this.clock.instant().isBefore(last)) {
				this.bell.await(Duration.ofMillis(100));
				this.courier.settleOnly(this.clock.instant());
			}
		}
		catch (RuntimeException ex) {
			log.error("what was under way is in doubt", Discreet.of(ex));
		}
	}

	boolean isLeading() {
		return this.lease.isHeld();
	}

	boolean isUnauthorised() {
		return this.courier.isUnauthorised();
	}

	boolean isPaused() {
		return this.courier.isPaused();
	}

}
