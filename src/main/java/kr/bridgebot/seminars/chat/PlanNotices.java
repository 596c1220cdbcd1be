package kr.bridgebot.seminars.chat;

import java.util.Set;
import kr.bridgebot.delivery.Cards;
import kr.bridgebot.delivery.Notice;
import kr.bridgebot.delivery.Outbox;
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

	private final PlanAudience audience;

	PlanNotices(Outbox outbox, Cards cards, PlanAudience audience) {
		this.outbox = outbox;
		this.cards = cards;
		this.audience = audience;
	}

	@EventListener
	void on(SeminarEvent event) {
		switch (event) {
			case SeminarEvent.FellDue due -> ask(due.seminar(), "due", this.audience.officers(due.seminar()));
			case SeminarEvent.Overdue overdue -> ask(overdue.seminar(), overdue.occasion(),
					overdue.secretariat() ? this.audience.secretariat() : this.audience.officers(overdue.seminar()));
			default -> this.cards.changed(event.seminar().id().value());
		}
	}

	private void ask(SeminarView seminar, String occasion, Set<MemberId> whom) {
		this.outbox.post(Notice.living("seminar-due/" + seminar.id().value() + "/" + occasion, DueCardPainter.KIND,
				seminar.id().value()), whom);
	}

}
