package kr.bridgebot.seminars.chat;

import java.util.Set;
import kr.bridgebot.committees.Appointments;
import kr.bridgebot.delivery.Cards;
import kr.bridgebot.delivery.Notice;
import kr.bridgebot.delivery.Outbox;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.seminars.SeminarEvent;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.MemberId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who plan meetings what they owe. */
@Component
class PlanNotices {

	private final Outbox outbox;

	private final Cards cards;

	private final Appointments appointments;

	private final MemberRegister register;

	PlanNotices(Outbox outbox, Cards cards, Appointments appointments, MemberRegister register) {
		this.outbox = outbox;
		this.cards = cards;
		this.appointments = appointments;
		this.register = register;
	}

	@EventListener
	void on(SeminarEvent event) {
		switch (event) {
			case SeminarEvent.FellDue due -> ask(due.seminar(), "due", caretakers(due.seminar()));
			case SeminarEvent.Overdue overdue -> ask(overdue.seminar(), overdue.occasion(),
					overdue.secretariat() ? this.register.secretariat() : caretakers(overdue.seminar()));
			default -> this.cards.changed(event.seminar().id().value());
		}
	}

	private Set<MemberId> caretakers(SeminarView seminar) {
		return this.appointments.caretakers(seminar.committee());
	}

	private void ask(SeminarView seminar, String occasion, Set<MemberId> whom) {
		this.outbox.post(Notice.living("seminar-due/" + seminar.id().value() + "/" + occasion, DueCardPainter.KIND,
				seminar.id().value()), whom);
	}

}
