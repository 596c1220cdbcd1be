package kr.bridgebot.seminars;

import java.time.Instant;
import kr.bridgebot.reminders.ReminderDue;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does what a meeting's hours ask for: lets it begin and end, and says when no date
 * stands though it is time.
 */
@Component
class SeminarHours {

	private final Seminars seminars;

	private final SeminarLedger ledger;

	SeminarHours(Seminars seminars, SeminarLedger ledger) {
		this.seminars = seminars;
		this.ledger = ledger;
	}

	@EventListener
	@Transactional
	public void on(ReminderDue due) {
		SeminarLedger.meetingOf(due.key().thing())
			.flatMap(this.seminars::take)
			.ifPresent((seminar) -> wake(seminar, due.key().kind(), due.now()));
	}

	private void wake(Seminar seminar, String kind, Instant now) {
		switch (kind) {
			case SeminarLedger.START -> begin(seminar, now);
			case SeminarLedger.END -> end(seminar, now);
			default -> {
				if (seminar.state().isUnsettled()) {
					this.ledger
						.tell(new SeminarEvent.Overdue(seminar.view(), kind, SeminarLedger.isForSecretariat(kind)));
				}
			}
		}
	}

	private void begin(Seminar seminar, Instant now) {
		Instant start = seminar.view().start();
		if (start != null && !start.isAfter(now) && seminar.allows(SeminarState.IN_PROGRESS, now)) {
			seminar.start(Act.ofTheClock(now));
			this.ledger.enter(seminar, new SeminarEvent.Started(seminar.view()), now);
		}
	}

	private void end(Seminar seminar, Instant now) {
		Instant end = seminar.view().end();
		if (end != null && !end.isAfter(now) && seminar.allows(SeminarState.HELD, now)) {
			seminar.hold(Act.ofTheClock(now));
			this.ledger.enter(seminar, new SeminarEvent.Held(seminar.view()), now);
		}
	}

}
