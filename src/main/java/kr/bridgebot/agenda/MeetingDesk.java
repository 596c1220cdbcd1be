package kr.bridgebot.agenda;

import java.util.List;
import java.util.Map;
import kr.bridgebot.agenda.AgendaItem.Spot;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarState;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk where officers put a meeting's agenda in order, make it known, and say what
 * came of each item.
 */
@Service
@Transactional
public class MeetingDesk {

	private final AgendaItems items;

	private final AgendaSheets sheets;

	private final AgendaLedger ledger;

	private final Standings standings;

	private final Meetings meetings;

	private final Meanwhile meanwhile;

	private final AgendaBook book;

	private final ProposalDrafts drafts;

	MeetingDesk(AgendaItems items, AgendaSheets sheets, AgendaLedger ledger, Standings standings, Meetings meetings,
			Meanwhile meanwhile, AgendaBook book, ProposalDrafts drafts) {
		this.items = items;
		this.sheets = sheets;
		this.ledger = ledger;
		this.standings = standings;
		this.meetings = meetings;
		this.meanwhile = meanwhile;
		this.book = book;
		this.drafts = drafts;
	}

	/**
	 * A meeting's agenda as this person may see it.
	 * @throws Refusal to all but those who see the committee's items
	 */
	@Transactional(readOnly = true)
	public AgendaView look(SeminarId id, Actor actor) {
		AgendaView agenda = this.book.agendas(List.of(id)).get(id);
		if (agenda == null) {
			throw new Refusal(AgendaReason.AGENDA_UNKNOWN);
		}
		if (!this.standings.act(actor, agenda.seminar().committee()).standing().reads()) {
			throw new Refusal(AgendaReason.ITEM_MEMBERS_ONLY);
		}
		return agenda;
	}

	/**
	 * Lets an item change places with its neighbour.
	 * @return false when it is the first, or the last, already
	 */
	public boolean move(ItemId id, boolean up, Actor actor) {
		ItemView view = this.items.find(id).orElseThrow(() -> new Refusal(AgendaReason.ITEM_UNKNOWN));
		ItemAct act = this.standings.act(actor, view.committee());
		requireOfficer(act);
		if (view.seminar() == null || !view.state().isPending()) {
			throw new Refusal(AgendaReason.ITEM_FIXED, Map.of("state", view.state()));
		}
		this.meetings.lock(view.seminar());
		List<AgendaItem> order = this.items.takePending(view.seminar());
		int place = placeOf(id, order);
		int other = up ? place - 1 : place + 1;
		if (place < 0 || other < 0 || other >= order.size()) {
			return false;
		}
		AgendaItem item = order.get(place);
		AgendaItem neighbour = order.get(other);
		this.items.place(item.id(), neighbour.position());
		this.items.place(neighbour.id(), item.position());
		this.ledger.changed(id, null);
		this.ledger.recomposed(view.seminar(), act.at());
		return true;
	}

	/** Settles how long an item takes; null for not known. */
	public void allot(ItemId id, @Nullable Integer minutes, Actor actor) {
		AgendaItem item = take(id);
		ItemAct act = this.standings.act(actor, item.committee());
		item.allot(minutes, act);
		this.ledger.enter(item, AgendaEvent.Changed::new);
		this.ledger.recomposed(item.seminar(), act.at());
	}

	/** Settles who presents an item; empty for not known. */
	public void entrust(ItemId id, String presenter, Actor actor) {
		AgendaItem item = take(id);
		ItemAct act = this.standings.act(actor, item.committee());
		item.entrust(presenter, act);
		this.ledger.enter(item, AgendaEvent.Changed::new);
		this.ledger.recomposed(item.seminar(), act.at());
	}

	/**
	 * Makes an agenda known in the committee's group and to those invited.
	 * @return false when it is known already
	 */
	public boolean publish(SeminarId id, Actor actor) {
		AgendaView agenda = look(id, actor);
		ItemAct act = this.standings.act(actor, agenda.seminar().committee());
		requireOfficer(act);
		SeminarView meeting = this.meetings.lock(id);
		if (meeting.state().isUnsettled()) {
			throw new Refusal(AgendaReason.AGENDA_NOT_ANNOUNCED);
		}
		if (meeting.state() != SeminarState.ANNOUNCED && meeting.state() != SeminarState.IN_PROGRESS) {
			throw new Refusal(AgendaReason.AGENDA_MEETING_OVER);
		}
		if (agenda.items().isEmpty()) {
			throw new Refusal(AgendaReason.AGENDA_EMPTY);
		}
		boolean fresh = this.sheets.publish(id, meeting.committee(), act.at());
		if (fresh) {
			int edition = this.sheets.find(id).orElseThrow().edition();
			this.ledger.tell(new AgendaEvent.Published(id, edition));
		}
		return fresh;
	}

	/** The committee begins to discuss an item; its meeting has begun. */
	public void takeUp(ItemId id, ItemState seen, Actor actor) {
		AgendaItem item = take(id);
		this.meanwhile.require(item, seen);
		ItemAct act = this.standings.act(actor, item.committee());
		requireOfficer(act);
		SeminarView meeting = this.meetings.find(item.seminar()).orElse(null);
		if (item.state() == ItemState.ACCEPTED && (meeting == null || !Meetings.hasBegun(meeting, act.at()))) {
			throw new Refusal(AgendaReason.ITEM_NOT_YET);
		}
		item.takeUp(act);
		this.ledger.enter(item, AgendaEvent.Changed::new);
	}

	/**
	 * Takes an item up in the meeting that it left last, as long as that meeting is not
	 * closed: the clock may have ended it before its officers wrote down what came of it.
	 */
	public void recall(ItemId id, ItemState seen, Actor actor) {
		AgendaItem item = take(id);
		this.meanwhile.require(item, seen);
		ItemAct act = this.standings.act(actor, item.committee());
		requireOfficer(act);
		Spot past = this.meetings.left(this.items.left(id))
			.orElseThrow(() -> new Refusal(AgendaReason.ITEM_STEP_IMPOSSIBLE));
		SeminarId next = item.seminar();
		item.recall(past, act);
		this.items.comeBack(past.seminar(), id);
		this.ledger.enter(item, AgendaEvent.Changed::new);
		this.ledger.recomposed(next, act.at());
	}

	/** The committee has come to an end with an item. */
	public void conclude(ItemId id, ItemState seen, Outcome outcome, String text, Actor actor) {
		AgendaItem item = take(id);
		this.meanwhile.require(item, seen);
		ItemAct act = this.standings.act(actor, item.committee());
		item.conclude(outcome, text, act);
		if (outcome == Outcome.PROPOSAL) {
			item.become(this.drafts.of(item, actor));
		}
		this.ledger.enter(item, (view) -> new AgendaEvent.Concluded(view, outcome));
	}

	/** Leaves an item for the next meeting. */
	public void carryOver(ItemId id, ItemState seen, Actor actor) {
		AgendaItem item = take(id);
		this.meanwhile.require(item, seen);
		ItemAct act = this.standings.act(actor, item.committee());
		SeminarId seminar = item.seminar();
		int place = item.position();
		item.carryOver(act);
		this.ledger.enter(item, AgendaEvent.Changed::new);
		if (seminar != null) {
			this.items.leave(seminar, id, place);
			this.ledger.recomposed(seminar, act.at());
		}
	}

	private static int placeOf(ItemId id, List<AgendaItem> order) {
		return order.stream().map(AgendaItem::id).toList().indexOf(id);
	}

	private static void requireOfficer(ItemAct act) {
		if (!act.standing().decides()) {
			throw new Refusal(
					act.standing().reads() ? AgendaReason.ITEM_OFFICERS_ONLY : AgendaReason.ITEM_MEMBERS_ONLY);
		}
	}

	private AgendaItem take(ItemId id) {
		return this.items.take(id).orElseThrow(() -> new Refusal(AgendaReason.ITEM_UNKNOWN));
	}

}
