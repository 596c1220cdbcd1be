package kr.bridgebot.announcements;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import kr.bridgebot.announcements.Announcement.Snapshot;
import kr.bridgebot.announcements.AnnouncementView.Progress;
import kr.bridgebot.delivery.Mailings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far announcements are. Counting a hundred thousand messages takes a tenth of a
 * second, in which the dispatcher, who has the status cards painted, would send nothing.
 * So the round that looks after announcements counts, where the dispatcher works, too,
 * and the cards show what it has seen. Safe for use by several threads.
 */
@Component
class Sightings {

	/** Twice as long as from one look to the next. */
	private static final Duration LASTING = ProgressRound.PAUSE.multipliedBy(2);

	private static final int REMEMBERED = 100;

	private final Versions versions;

	private final Announcements announcements;

	private final Tallies tallies;

	private final Mailings mailings;

	private final Clock clock;

	private final Cache<AnnouncementId, Sighting> latest = Caffeine.newBuilder()
		.maximumSize(REMEMBERED)
		.expireAfterWrite(LASTING)
		.build();

	Sightings(Versions versions, Announcements announcements, Tallies tallies, Mailings mailings, Clock clock) {
		this.versions = versions;
		this.announcements = announcements;
		this.tallies = tallies;
		this.mailings = mailings;
		this.clock = clock;
	}

	/** Counts, and remembers it for a while. */
	@Transactional(readOnly = true)
	public void renew(AnnouncementId id) {
		this.announcements.find(id).ifPresent((announcement) -> this.latest.put(id, now(announcement)));
	}

	/** What was counted lately, if it has not changed its state since; else counts. */
	Sighting lately(Snapshot announcement) {
		Sighting latest = this.latest.getIfPresent(announcement.id());
		return (latest != null && latest.isOf(announcement)) ? latest : now(announcement);
	}

	/** Counts. */
	Sighting now(Snapshot announcement) {
		return new Sighting(announcement.version(), announcement.state(),
				this.tallies.count(announcement, this.clock.instant()), progress(announcement));
	}

	private @Nullable Progress progress(Snapshot announcement) {
		Version version = this.versions.find(announcement.id(), announcement.version()).orElse(null);
		if (version == null || version.overAt() != null) {
			return null;
		}
		Mailings.Progress now = this.mailings.progress(version.mailing());
		Instant finishes = this.mailings.finish(version.mailing(), Postage.lane(version.kind()), this.clock.instant());
		return new Progress(now.waiting() + now.held(), now.underWay(), now.sent(), now.unknown(), now.dead(),
				finishes);
	}

	/**
	 * What was seen.
	 *
	 * @param counts how many recipients were in which state; they add up to its people
	 * @param progress how far the latest version's messages were; null when none was on
	 * its way
	 */
	record Sighting(int version, AnnouncementState state, Map<RecipientState, Integer> counts,
			@Nullable Progress progress) {

		private boolean isOf(Snapshot announcement) {
			return this.version == announcement.version() && this.state == announcement.state();
		}

	}

}
