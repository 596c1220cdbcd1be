package kr.bridgebot.announcements;

import java.time.Instant;
import kr.bridgebot.announcements.Announcement.Snapshot;
import kr.bridgebot.reminders.ReminderDue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does at their moments what announcements were planned for: lets them leave, asks the
 * silent once more, and ends them.
 */
@Component
class AnnouncementRound {

	private static final Logger log = LoggerFactory.getLogger(AnnouncementRound.class);

	private final AnnouncementLedger ledger;

	private final AnnouncementDays days;

	private final Inspector inspector;

	private final SendOff sendOff;

	private final Nudging nudging;

	private final Progression progression;

	AnnouncementRound(AnnouncementLedger ledger, AnnouncementDays days, Inspector inspector, SendOff sendOff,
			Nudging nudging, Progression progression) {
		this.ledger = ledger;
		this.days = days;
		this.inspector = inspector;
		this.sendOff = sendOff;
		this.nudging = nudging;
		this.progression = progression;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(ReminderDue due) {
		AnnouncementDays.announcementOf(due.key().thing()).ifPresent((id) -> {
			if (due.key().kind().equals(AnnouncementDays.LEAVE)) {
				leave(id, due);
			}
			else if (due.key().kind().equals(AnnouncementDays.CLOSE)) {
				this.progression.close(id, due.now());
			}
			else if (AnnouncementDays.isNudge(due.key().kind())) {
				nudge(id, due);
			}
		});
	}

	/** Lets it leave as it is now; what cannot leave any more is a draft again. */
	private void leave(AnnouncementId id, ReminderDue due) {
		Announcement announcement = this.ledger.take(id);
		Snapshot scheduled = announcement.snapshot();
		if (scheduled.state() != AnnouncementState.SCHEDULED) {
			return;
		}
		Inspection found = this.inspector.inspect(scheduled, due.now(), true, due.now());
		if (found.leaves().isAfter(due.now())) {
			this.days.postpone(due.key(), found.leaves());
			return;
		}
		Act clock = new Act(null, due.now());
		found.obstacle(scheduled.blanks()).ifPresentOrElse((problem) -> {
			log.info("announcement {} is a draft again: {}", id.value(), problem.getClass().getSimpleName());
			announcement.recall("", clock);
			this.ledger.enter(announcement, new AnnouncementEvent.Stranded(id, problem, scheduled.sender()));
		}, () -> {
			announcement.leave(scheduled.blanks(), clock);
			Version version = this.sendOff.first(announcement.snapshot(), found);
			this.ledger.enter(announcement,
					new AnnouncementEvent.Sent(id, version.number(), version.people(), scheduled.sender()));
		});
	}

	private void nudge(AnnouncementId id, ReminderDue due) {
		Snapshot announcement = this.ledger.take(id).snapshot();
		Instant allowed = this.nudging.allowed(due.now());
		Instant deadline = announcement.draft().due();
		if (deadline == null || !allowed.isBefore(deadline) || !announcement.state().isOpen()) {
			log.info("{} of announcement {} dropped: there is nothing to remind of", due.key().kind(), id.value());
		}
		else if (allowed.isAfter(due.now())) {
			this.days.postpone(due.key(), allowed);
		}
		else if (!this.nudging.isDue(announcement, due.now())) {
			log.info("{} of announcement {} dropped: they were reminded lately, or often enough", due.key().kind(),
					id.value());
		}
		else {
			this.nudging.send(announcement, null, due.now());
		}
	}

}
