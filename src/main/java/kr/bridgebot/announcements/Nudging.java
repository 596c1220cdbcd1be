package kr.bridgebot.announcements;

import java.time.Instant;
import java.util.List;
import kr.bridgebot.announcements.Announcement.Snapshot;
import kr.bridgebot.announcements.AnnouncementView.Nudge;
import kr.bridgebot.delivery.QuietHours;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Asks those once more who got the latest version and have not confirmed it, by hand or
 * by clock, and counts it.
 */
@Component
class Nudging {

	private final ReceiptRows receipts;

	private final Versions versions;

	private final Postage postage;

	private final QuietHours quietHours;

	private final AnnouncementSettings settings;

	private final ApplicationEventPublisher events;

	Nudging(ReceiptRows receipts, Versions versions, Postage postage, QuietHours quietHours,
			AnnouncementSettings settings, ApplicationEventPublisher events) {
		this.receipts = receipts;
		this.versions = versions;
		this.postage = postage;
		this.quietHours = quietHours;
		this.settings = settings;
		this.events = events;
	}

	/** When a nudge of that moment would go out. */
	Instant allowed(Instant at) {
		return this.quietHours.nextAllowed(at);
	}

	List<MemberId> silent(Snapshot announcement) {
		return this.receipts.silent(announcement.id(), announcement.version());
	}

	List<Nudge> sofar(Snapshot announcement) {
		return this.receipts.nudges(announcement.id(), announcement.version());
	}

	/** Whether they were asked neither often enough nor lately. */
	boolean isDue(Snapshot announcement, Instant now) {
		List<Nudge> nudges = sofar(announcement);
		return nudges.size() < AnnouncementSettings.MOST_NUDGES
				&& (nudges.isEmpty() || !next(nudges.getLast()).isAfter(now));
	}

	/** From when on another is possible after this one. */
	Instant next(Nudge last) {
		return last.at().plus(this.settings.nudgePause());
	}

	/**
	 * Asks them.
	 * @param announcement whose row the caller holds
	 * @return how many; none costs no turn
	 */
	int send(Snapshot announcement, @Nullable MemberId by, Instant now) {
		List<MemberId> silent = silent(announcement);
		if (silent.isEmpty()) {
			return 0;
		}
		Version version = this.versions.find(announcement.id(), announcement.version()).orElseThrow();
		Nudge nudge = new Nudge(sofar(announcement).size() + 1, now, by, silent.size());
		this.receipts.addNudge(announcement.id(), announcement.version(), nudge);
		this.postage.nudge(version, nudge.number(), silent);
		this.events.publishEvent(new AnnouncementEvent.Nudged(announcement.id(), announcement.version(), nudge.number(),
				silent.size(), by));
		return silent.size();
	}

}
