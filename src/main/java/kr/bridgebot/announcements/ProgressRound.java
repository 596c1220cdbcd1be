package kr.bridgebot.announcements;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import kr.bridgebot.cluster.Lease;
import kr.bridgebot.cluster.Watch;
import kr.bridgebot.delivery.Mailings;
import kr.bridgebot.shared.Discreet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks every few seconds, where the lease is held, how far the announcements are that
 * are on their way: shows it, and who has confirmed, on the status cards, writes down
 * what became of recipients, and finds that one is through. All of it out of the
 * database, so that it is right after any restart.
 */
@Component
public class ProgressRound extends Watch {

	private static final Logger log = LoggerFactory.getLogger(ProgressRound.class);

	static final Duration PAUSE = Duration.ofSeconds(5);

	/** Of a larger audience it is written down less often. */
	private static final int SMALL = Slices.SIZE;

	private static final Duration SELDOM = Duration.ofMinutes(1);

	/** A receipt is seen once it is committed, which may be later than it was given. */
	private static final Duration LATEST = PAUSE.multipliedBy(3);

	private final Versions versions;

	private final Progression progression;

	private final Sightings sightings;

	private final Mailings mailings;

	private final Lease lease;

	private final Clock clock;

	ProgressRound(Versions versions, Progression progression, Sightings sightings, Mailings mailings, Lease lease,
			Clock clock) {
		super("announcements");
		this.versions = versions;
		this.progression = progression;
		this.sightings = sightings;
		this.mailings = mailings;
		this.lease = lease;
		this.clock = clock;
	}

	/**
	 * Looks once, in the calling thread, whoever holds the lease. A failure with one
	 * announcement keeps none of the others.
	 */
	public void look() {
		this.progression.showConfirmed(this.clock.instant().minus(LATEST));
		for (Version version : this.versions.running()) {
			try {
				look(version);
			}
			catch (RuntimeException ex) {
				log.error("how far announcement {} is could not be written down", version.announcement().value(),
						Discreet.of(ex));
			}
		}
	}

	private void look(Version version) {
		Instant now = this.clock.instant();
		boolean over = this.mailings.progress(version.mailing()).isOver();
		boolean settles = over || version.people() <= SMALL || !now.isBefore(version.lookedAt().plus(SELDOM));
		if (settles) {
			this.mailings.outcomes(version.mailing(), (outcomes) -> this.progression.settle(version, outcomes));
		}
		if (over) {
			this.progression.finish(version);
		}
		else {
			this.sightings.renew(version.announcement());
			this.progression.goesOn(version, settles);
		}
	}

	@Override
	protected void keep() {
		while (!endsWithin(PAUSE)) {
			if (this.lease.isHeld()) {
				try {
					look();
				}
				catch (RuntimeException ex) {
					log.warn("announcements could not be looked at", Discreet.of(ex));
				}
			}
		}
	}

}
