package kr.bridgebot.agenda;

import kr.bridgebot.reminders.ReminderDue;
import kr.bridgebot.seminars.SeminarId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets people know, once, that an agenda they know has changed. */
@Component
class AgendaReminders {

	private final AgendaSheets sheets;

	private final AgendaLedger ledger;

	AgendaReminders(AgendaSheets sheets, AgendaLedger ledger) {
		this.sheets = sheets;
		this.ledger = ledger;
	}

	@EventListener
	void on(ReminderDue due) {
		SeminarId seminar = AgendaLedger.agendaOf(due.key().thing());
		if (seminar != null && this.sheets.tell(seminar)) {
			this.ledger.tell(new AgendaEvent.Revised(seminar, Long.toString(due.now().getEpochSecond(), 36)));
		}
	}

}
