package kr.bridgebot.telegram;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kr.bridgebot.cluster.Lease;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps updates coming for as long as this instance leads. Survives whatever goes wrong;
 * only a void token ends it, loudly.
 */
final class Reception implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Reception.class);

	private static final Duration UNTIL_NEXT_LOOK = Duration.ofSeconds(1);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

	private final Source source;

	private final Lease lease;

	private final Housekeeping housekeeping;

	private final Pulse pulse;

	private final boolean autoStart;

	private volatile CountDownLatch stopping = new CountDownLatch(0);

	private volatile @Nullable Thread thread;

	private int troubles;

	Reception(Source source, Lease lease, Housekeeping housekeeping, Pulse pulse, TelegramSettings settings) {
		this.source = source;
		this.lease = lease;
		this.housekeeping = housekeeping;
		this.pulse = pulse;
		this.autoStart = settings.autoStart();
	}

	@Override
	public boolean isAutoStartup() {
		return this.autoStart;
	}

	@Override
	public boolean isRunning() {
		return this.thread != null;
	}

	@Override
	public void start() {
		this.stopping = new CountDownLatch(1);
		this.pulse.standsBy();
		this.thread = Thread.ofVirtual().name("telegram-reception").start(this::run);
	}

	@Override
	public void stop() {
		this.stopping.countDown();
		this.source.interrupt();
		Thread running = this.thread;
		if (running != null) {
			try {
				running.join(TimeUnit.SECONDS.toMillis(20));
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
		this.thread = null;
	}

	private void run() {
		boolean ends = false;
		while (!ends) {
			ends = isCutShort(turn());
		}
		this.source.standBy();
	}

	/** Waits, unless the service stops. */
	private boolean isCutShort(Duration pause) {
		try {
			return this.stopping.await(pause.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (InterruptedException ex) {
			return true;
		}
	}

	private Duration turn() {
		try {
			if (!this.lease.isHeld()) {
				this.source.standBy();
				this.pulse.standsBy();
				return UNTIL_NEXT_LOOK;
			}
			this.pulse.connects();
			this.housekeeping.look();
			Duration pause = this.source.turn(this::isCutShort);
			this.troubles = 0;
			return pause;
		}
		catch (ApiFailure failure) {
			return pauseAfter(failure);
		}
		catch (Throwable ex) {
			log.error("Fetching updates failed and goes on", ex);
			return backoff();
		}
	}

	private Duration pauseAfter(ApiFailure failure) {
		if (this.stopping.getCount() == 0) {
			return Duration.ZERO;
		}
		if (failure.isUnauthorised()) {
			this.pulse.unauthorised();
			this.stopping.countDown();
			log.error(
					"Telegram refuses TELEGRAM_BOT_TOKEN ({} {}): no updates until it is set right and the service restarted",
					failure.code(), failure.description());
			return Duration.ZERO;
		}
		Duration pause = (failure.code() == 429) ? failure.retryAfter(backoff()) : backoff();
		if (failure.code() == 409) {
			log.warn("Another program polls with this bot's token, next try in {} s: {}", pause.toSeconds(),
					failure.description());
		}
		else {
			log.warn("Telegram does not hand out updates, next try in {} s: {} {}", pause.toSeconds(), failure.code(),
					failure.description());
		}
		return pause;
	}

	private Duration backoff() {
		Duration pause = Duration.ofMillis(500L << Math.min(this.troubles++, 6));
		return (pause.compareTo(LONGEST_PAUSE) < 0) ? pause : LONGEST_PAUSE;
	}

}
