package kr.bridgebot.agenda;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kr.bridgebot.agenda.AgendaItem.Spot;
import kr.bridgebot.seminars.SeminarEvent;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.CommitteeId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps items when their meeting ends or falls through: what is unfinished carries over
 * by itself and heads the agenda of the next meeting, as soon as there is one.
 */
@Component
class AgendaKeeper {

	private final AgendaItems items;

	private final AgendaSheets sheets;

	private final AgendaLedger ledger;

	private final Meetings meetings;

	private final Clock clock;

	AgendaKeeper(AgendaItems items, AgendaSheets sheets, AgendaLedger ledger, Meetings meetings, Clock clock) {
		this.items = items;
		this.sheets = sheets;
		this.ledger = ledger;
		this.meetings = meetings;
		this.clock = clock;
	}

	@EventListener
	void on(SeminarEvent event) {
		SeminarView seminar = event.seminar();
		Instant now = this.clock.instant();
		switch (event) {
			case SeminarEvent.Held _ -> {
				leave(seminar.id(), true, now);
				fill(seminar.committee(), now);
			}
			case SeminarEvent.Postponed _, SeminarEvent.Cancelled _, SeminarEvent.Skipped _ -> {
				leave(seminar.id(), false, now);
				this.sheets.takeBack(seminar.id());
				fill(seminar.committee(), now);
			}
			case SeminarEvent.FellDue _, SeminarEvent.Drafted _, SeminarEvent.Announced _, SeminarEvent.Reopened _ ->
				fill(seminar.committee(), now);
			case SeminarEvent.Overdue _, SeminarEvent.Rescheduled _, SeminarEvent.Started _, SeminarEvent.Closed _ -> {
				// Living cards of the meeting show it by themselves.
			}
		}
	}

	/**
	 * Takes what is unfinished off a meeting's agenda.
	 * @param held whether it took place, so that its minutes say what it left
	 */
	private void leave(SeminarId seminar, boolean held, Instant now) {
		List<AgendaItem> unfinished = this.items.takePending(seminar);
		for (AgendaItem item : unfinished) {
			int place = item.position();
			item.carryOver(ItemAct.ofTheClock(now));
			this.ledger.enter(item, AgendaEvent.Changed::new);
			if (held) {
				this.items.leave(seminar, item.id(), place);
			}
		}
		if (!unfinished.isEmpty()) {
			this.ledger.tell(new AgendaEvent.CarriedOver(seminar, unfinished.stream().map(AgendaItem::id).toList()));
		}
	}

	/** Puts what waits at the head, or the end, of the next meeting's agenda. */
	private void fill(CommitteeId committee, Instant now) {
		SeminarView next = this.meetings.next(committee, now).orElse(null);
		if (next == null || !Meetings.isAhead(this.meetings.lock(next.id()), now)) {
			return;
		}
		List<AgendaItem> waiting = this.items.takeWaiting(committee);
		if (waiting.isEmpty()) {
			return;
		}
		int carried = Math
			.toIntExact(waiting.stream().filter((item) -> item.state() == ItemState.CARRIED_OVER).count());
		this.items.makeRoom(next.id(), carried);
		int head = 0;
		int end = Math.max(carried, this.items.lastPlace(next.id()));
		for (AgendaItem item : waiting) {
			if (item.state() == ItemState.CARRIED_OVER) {
				head++;
				item.accept(new Spot(next.id(), head), ItemAct.ofTheClock(now));
			}
			else {
				end++;
				item.attach(new Spot(next.id(), end));
			}
			this.ledger.enter(item, AgendaEvent.Changed::new);
		}
		this.ledger.recomposed(next.id(), now);
	}

}
