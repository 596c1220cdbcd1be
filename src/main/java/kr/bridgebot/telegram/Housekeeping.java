package kr.bridgebot.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the leader sees to beside the updates, now and then. */
final class Housekeeping {

	private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

	private static final Duration BETWEEN_PRUNINGS = Duration.ofHours(1);

	private static final Duration BETWEEN_TRIES = Duration.ofMinutes(1);

	private final TakenUpdates taken;

	private final MenuBoard menus;

	private final Clock clock;

	private Instant nextPruning = Instant.MIN;

	private Instant nextMenus = Instant.MIN;

	Housekeeping(TakenUpdates taken, MenuBoard menus, Clock clock) {
		this.taken = taken;
		this.menus = menus;
		this.clock = clock;
	}

	/** Does what is due; never throws, and waits for nothing but the database. */
	void look() {
		Instant now = this.clock.instant();
		if (!now.isBefore(this.nextMenus)) {
			this.nextMenus = now.plus(BETWEEN_TRIES);
			this.menus.publish();
		}
		if (!now.isBefore(this.nextPruning)) {
			this.nextPruning = now.plus(BETWEEN_PRUNINGS);
			prune();
		}
	}

	private void prune() {
		try {
			int forgotten = this.taken.prune();
			log.debug("{} updates are forgotten", forgotten);
		}
		catch (RuntimeException ex) {
			log.warn("Old updates could not be forgotten: {}", ex.getClass().getSimpleName());
		}
	}

}
