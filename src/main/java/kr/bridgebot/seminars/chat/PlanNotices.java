package kr.bridgebot.seminars.chat;

import java.util.HashSet;
import java.util.Set;
import kr.bridgebot.committees.Appointments;
import kr.bridgebot.committees.CommitteeEvent;
import kr.bridgebot.delivery.Cards;
import kr.bridgebot.delivery.Notice;
import kr.bridgebot.delivery.Outbox;
import kr.bridgebot.members.MemberEvent;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.seminars.Outlook;
import kr.bridgebot.seminars.SeminarCalendar;
import kr.bridgebot.seminars.SeminarEvent;
import kr.bridgebot.seminars.SeminarState;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who plan meetings what they owe. */
@Component
class PlanNotices {

	private final Outbox outbox;

	private final Cards cards;

	private final Appointments appointments;

	private final MemberRegister register;

	private final SeminarCalendar calendar;

	PlanNotices(Outbox outbox, Cards cards, Appointments appointments, MemberRegister register,
			SeminarCalendar calendar) {
		this.outbox = outbox;
		this.cards = cards;
		this.appointments = appointments;
		this.register = register;
		this.calendar = calendar;
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

	/** What fell due before anybody could be told is told as soon as somebody can be. */
	@EventListener
	void on(MemberEvent.Linked linked) {
		askAgain(Set.of(linked.member()), null);
	}

	/**
	 * Whoever becomes an officer hears what the body owes; who knows it already does not.
	 */
	@EventListener
	void on(CommitteeEvent.SeatsChanged changed) {
		askAgain(changed.members(), changed.committee());
	}

	private void askAgain(Set<MemberId> people, @Nullable CommitteeId committee) {
		for (Outlook outlook : this.calendar.outlook()) {
			SeminarView seminar = outlook.seminar();
			boolean concerned = committee == null || committee.equals(outlook.committee());
			if (concerned && seminar != null && seminar.state() == SeminarState.DUE) {
				Set<MemberId> officers = new HashSet<>(caretakers(seminar));
				officers.retainAll(people);
				if (!officers.isEmpty()) {
					ask(seminar, "due", officers);
				}
			}
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
