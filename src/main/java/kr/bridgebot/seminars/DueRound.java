package kr.bridgebot.seminars;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.reminders.ReminderBook;
import kr.bridgebot.reminders.ReminderDue;
import kr.bridgebot.reminders.ReminderKey;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.Ids;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Goes round from time to time and adds the meetings that committees owe by then. */
@Component
class DueRound {

	private static final ReminderKey NEXT = new ReminderKey("seminars", "round");

	private final Seminars seminars;

	private final SeminarLedger ledger;

	private final CommitteeBoard board;

	private final Season season;

	private final ReminderBook reminders;

	DueRound(Seminars seminars, SeminarLedger ledger, CommitteeBoard board, Season season, ReminderBook reminders) {
		this.seminars = seminars;
		this.ledger = ledger;
		this.board = board;
		this.season = season;
		this.reminders = reminders;
	}

	/** A reminder that is past fires at once: the first round is made at the start. */
	@EventListener
	@Transactional
	public void on(ApplicationReadyEvent ready) {
		this.reminders.plan(NEXT, Instant.EPOCH);
	}

	@EventListener
	@Transactional
	public void on(ReminderDue due) {
		if (due.key().equals(NEXT)) {
			go(due.now());
			this.reminders.plan(NEXT, this.season.nextRound(due.now()));
		}
	}

	/**
	 * Makes one round. Any number of instances may do so at once: each window gets one
	 * meeting.
	 */
	@Transactional
	public void go(Instant now) {
		Map<CommitteeId, LocalDate> dealtWith = this.seminars.owedUntil();
		for (Committee committee : this.board.all()) {
			if (committee.listed() && committee.cadence() != null) {
				for (Owed owed : this.season.fallingDue(committee.cadence(), dealtWith.get(committee.id()), now)) {
					Seminar seminar = Seminar.fallDue(new SeminarId(Ids.next()), committee.id(), owed,
							this.season.habit(committee), now);
					this.ledger.open(seminar, new SeminarEvent.FellDue(seminar.view()), now);
				}
			}
		}
	}

}
