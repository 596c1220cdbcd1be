package kr.bridgebot.agenda;

import kr.bridgebot.agenda.AgendaSheets.Sheet;
import kr.bridgebot.reminders.ReminderDue;
import kr.bridgebot.responses.MembersInvited;
import kr.bridgebot.seminars.SeminarId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets people know, once, that an agenda they know has changed, and shows it to those who
 * are invited later.
 */
@Component
class AgendaReminders {

	private final AgendaSheets sheets;

	private final AgendaLedger ledger;

	AgendaReminders(AgendaSheets sheets, AgendaLedger ledger) {
		this.sheets = sheets;
		this.ledger = ledger;
	}

	@EventListener
	void on(MembersInvited invited) {
		SeminarId seminar = invited.seminar().id();
		this.sheets.find(seminar)
			.filter(Sheet::isPublished)
			.ifPresent(
					(sheet) -> this.ledger.tell(new AgendaEvent.Joined(seminar, sheet.edition(), invited.members())));
	}

	@EventListener
	void on(ReminderDue due) {
		SeminarId seminar = AgendaLedger.agendaOf(due.key().thing());
		if (seminar != null && this.sheets.tell(seminar)) {
			this.ledger.tell(new AgendaEvent.Revised(seminar, Long.toString(due.now().getEpochSecond(), 36)));
		}
	}

}
