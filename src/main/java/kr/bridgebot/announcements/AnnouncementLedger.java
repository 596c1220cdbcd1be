package kr.bridgebot.announcements;

import java.time.Clock;
import java.time.Instant;
import kr.bridgebot.announcements.Announcement.Snapshot;
import kr.bridgebot.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Enters what became of an announcement: writes it, plans its moments anew, and lets
 * others know.
 */
@Component
class AnnouncementLedger {

	private final Announcements announcements;

	private final AnnouncementDays days;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AnnouncementLedger(Announcements announcements, AnnouncementDays days, ApplicationEventPublisher events,
			Clock clock) {
		this.announcements = announcements;
		this.days = days;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * One for changing; whoever else wants it waits.
	 * @throws Refusal when there is none
	 */
	Announcement take(AnnouncementId id) {
		return this.announcements.take(id).orElseThrow(() -> new Refusal(AnnouncementReason.ANNOUNCEMENT_UNKNOWN));
	}

	void open(Announcement announcement) {
		this.announcements.add(announcement);
	}

	/** Enters other contents of a draft, of which nobody is to hear. */
	void enterDraft(Announcement announcement) {
		this.announcements.save(announcement);
		this.announcements.writeDraft(announcement.snapshot());
	}

	/** Enters other files of what is on its way already. */
	void enterFiles(Announcement announcement) {
		this.announcements.writeDraft(announcement.snapshot());
	}

	/** Enters a step. */
	void enter(Announcement announcement, AnnouncementEvent event) {
		this.announcements.save(announcement);
		this.events.publishEvent(event);
		this.days.plan(announcement.snapshot(), this.clock.instant());
	}

	/** Enters a step of which only the history tells. */
	void enterQuietly(Announcement announcement) {
		this.announcements.save(announcement);
		this.days.plan(announcement.snapshot(), this.clock.instant());
	}

	Instant now() {
		return this.clock.instant();
	}

	/** As it stands, with nobody waiting. */
	Snapshot look(AnnouncementId id) {
		return this.announcements.find(id).orElseThrow(() -> new Refusal(AnnouncementReason.ANNOUNCEMENT_UNKNOWN));
	}

}
