package kr.bridgebot.announcements;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kr.bridgebot.announcements.Announcement.Snapshot;
import kr.bridgebot.announcements.AnnouncementView.Nudge;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk where those are asked once more who have not confirmed an announcement. */
@Service
@Transactional
public class NudgeDesk {

	private final AnnouncementLedger ledger;

	private final Rights rights;

	private final Nudging nudging;

	private final Clock clock;

	NudgeDesk(AnnouncementLedger ledger, Rights rights, Nudging nudging, Clock clock) {
		this.ledger = ledger;
		this.rights = rights;
		this.nudging = nudging;
		this.clock = clock;
	}

	/**
	 * Whom it would reach now.
	 *
	 * @param people how many
	 * @param already how often they were asked, by which to know whether somebody else
	 * was faster
	 * @param left how often they can still be asked
	 */
	public record Reach(int people, int already, int left) {
	}

	/**
	 * What came of it.
	 *
	 * @param people how many are asked; 0 when somebody had done so meanwhile
	 * @param later when it goes out, where people must not be disturbed now; null for at
	 * once
	 */
	public record Nudged(int people, @Nullable Instant later) {
	}

	/**
	 * Whom it would reach.
	 * @throws Refusal to all but those who announce for its scope, after the deadline,
	 * after two nudges, short after the last one, when nobody may be disturbed before the
	 * deadline, and when there is nobody
	 */
	@Transactional(readOnly = true)
	public Reach reach(AnnouncementId id, Actor by) {
		Snapshot announcement = this.ledger.look(id);
		this.rights.require(announcement, by);
		List<Nudge> nudges = requireDue(announcement);
		int people = this.nudging.silent(announcement).size();
		if (people == 0) {
			throw new Refusal(AnnouncementReason.ANNOUNCEMENT_NUDGE_NOBODY);
		}
		return new Reach(people, nudges.size(), AnnouncementSettings.MOST_NUDGES - nudges.size());
	}

	/**
	 * Asks those who have got it and not confirmed it.
	 * @param already as the person was told: a second tap finds another number and asks
	 * nobody
	 * @throws Refusal as {@link #reach} does
	 */
	public Nudged nudge(AnnouncementId id, int already, Actor by) {
		Snapshot announcement = this.ledger.take(id).snapshot();
		this.rights.require(announcement, by);
		if (this.nudging.sofar(announcement).size() != already) {
			return new Nudged(0, null);
		}
		requireDue(announcement);
		Instant now = this.clock.instant();
		int people = this.nudging.send(announcement, by.self(), now);
		if (people == 0) {
			throw new Refusal(AnnouncementReason.ANNOUNCEMENT_NUDGE_NOBODY);
		}
		Instant allowed = this.nudging.allowed(now);
		return new Nudged(people, allowed.isAfter(now) ? allowed : null);
	}

	private List<Nudge> requireDue(Snapshot announcement) {
		Instant due = announcement.draft().due();
		if (!announcement.draft().isReceipt() || due == null) {
			throw new Refusal(AnnouncementReason.ANNOUNCEMENT_NO_RECEIPT);
		}
		if (!this.clock.instant().isBefore(due)) {
			throw new Refusal(AnnouncementReason.ANNOUNCEMENT_OVER, Map.of("due", due));
		}
		Instant allowed = this.nudging.allowed(this.clock.instant());
		if (!allowed.isBefore(due)) {
			throw new Refusal(AnnouncementReason.ANNOUNCEMENT_NUDGE_LATE, Map.of("due", due, "allowed", allowed));
		}
		if (!announcement.state().isOpen()) {
			throw new Refusal(AnnouncementReason.ANNOUNCEMENT_STEP_IMPOSSIBLE,
					Map.of("state", AnnouncementTexts.state(announcement.state())));
		}
		List<Nudge> nudges = this.nudging.sofar(announcement);
		if (nudges.size() >= AnnouncementSettings.MOST_NUDGES) {
			throw new Refusal(AnnouncementReason.ANNOUNCEMENT_NUDGED_TWICE,
					Map.of("limit", AnnouncementSettings.MOST_NUDGES));
		}
		if (!nudges.isEmpty() && !this.nudging.isDue(announcement, this.clock.instant())) {
			Nudge last = nudges.getLast();
			throw new Refusal(AnnouncementReason.ANNOUNCEMENT_NUDGED_LATELY,
					Map.of("last", last.at(), "next", this.nudging.next(last)));
		}
		return nudges;
	}

}
