package kr.bridgebot.announcements;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kr.bridgebot.delivery.Cards;
import kr.bridgebot.delivery.Mailings;
import kr.bridgebot.delivery.Mailings.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down how far a version is. Whoever changes the announcement meanwhile waits no
 * longer than one slice takes.
 */
@Component
class Progression {

	private final AnnouncementLedger ledger;

	private final Versions versions;

	private final Recipients recipients;

	private final Places places;

	private final ReceiptRows receipts;

	private final Mailings mailings;

	private final Cards cards;

	private final AnnouncementSettings settings;

	private final Clock clock;

	Progression(AnnouncementLedger ledger, Versions versions, Recipients recipients, Places places,
			ReceiptRows receipts, Mailings mailings, Cards cards, AnnouncementSettings settings, Clock clock) {
		this.ledger = ledger;
		this.versions = versions;
		this.recipients = recipients;
		this.places = places;
		this.receipts = receipts;
		this.mailings = mailings;
		this.cards = cards;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Writes down what became of some recipients and places, unless another version is
	 * out.
	 */
	@Transactional
	void settle(Version version, List<Outcome> outcomes) {
		Announcement announcement = this.ledger.take(version.announcement());
		if (announcement.snapshot().version() == version.number()) {
			this.recipients.settle(version.announcement(), Fates.of(outcomes));
			this.places.settle(version.announcement(), Fates.ofPlaces(outcomes));
		}
	}

	/** Shows those their senders anew that somebody has confirmed since then. */
	@Transactional
	void showConfirmed(Instant since) {
		this.receipts.confirmed(since).forEach((announcement) -> this.cards.changed(announcement.value()));
	}

	/** It goes on: the status is shown anew. */
	@Transactional
	void goesOn(Version version, boolean settled) {
		this.cards.changed(version.announcement().value());
		if (settled) {
			this.versions.looked(version, this.clock.instant());
		}
	}

	/**
	 * Nothing of it waits any more, and what became of it is written down. Somebody who
	 * came back meanwhile keeps it running.
	 */
	@Transactional
	void finish(Version version) {
		Announcement announcement = this.ledger.take(version.announcement());
		Instant now = this.clock.instant();
		if (!this.mailings.progress(version.mailing()).isOver() || !this.versions.over(version, now)) {
			return;
		}
		this.cards.changed(version.announcement().value());
		if (announcement.snapshot().version() != version.number()
				|| announcement.snapshot().state() != AnnouncementState.SENDING) {
			return;
		}
		Act act = new Act(null, now);
		announcement.finish(act);
		this.ledger.enter(announcement, new AnnouncementEvent.Finished(version.announcement(), version.number(),
				announcement.snapshot().sender()));
		close(version.announcement(), now);
	}

	/** Ends one whose time is over; one that is still on its way, or over, is left. */
	@Transactional
	void close(AnnouncementId id, Instant now) {
		Announcement announcement = this.ledger.take(id);
		if (announcement.snapshot().state() == AnnouncementState.SENT
				&& announcement.snapshot().isOver(now, this.settings.open())) {
			announcement.close(new Act(null, now));
			int version = announcement.snapshot().version();
			this.cards.changed(id.value());
			if (announcement.snapshot().draft().isReceipt()) {
				this.versions.find(id, version)
					.ifPresent((latest) -> this.versions.messages(latest.mailing())
						.forEach((message) -> this.cards.changed(message.id())));
			}
			this.ledger.enter(announcement,
					new AnnouncementEvent.Closed(id, version, announcement.snapshot().sender()));
		}
	}

}
