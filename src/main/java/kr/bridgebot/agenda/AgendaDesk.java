package kr.bridgebot.agenda;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.bridgebot.agenda.AgendaItem.Spot;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.files.FileId;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.Ids;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk where items are suggested, supported and decided about. Two who decide about
 * the same item are served one after the other: the later one is told what happened.
 */
@Service
@Transactional
public class AgendaDesk {

	private final AgendaItems items;

	private final AgendaLedger ledger;

	private final Standings standings;

	private final Meetings meetings;

	private final Meanwhile meanwhile;

	private final AgendaJottings jottings;

	AgendaDesk(AgendaItems items, AgendaLedger ledger, Standings standings, Meetings meetings, Meanwhile meanwhile,
			AgendaJottings jottings) {
		this.items = items;
		this.jottings = jottings;
		this.ledger = ledger;
		this.standings = standings;
		this.meetings = meetings;
		this.meanwhile = meanwhile;
	}

	/** The committees whose items this person sees, in the order of the board. */
	@Transactional(readOnly = true)
	public List<Committee> committeesOf(Actor actor) {
		return this.standings.bodies(actor);
	}

	/** An item as this person may see and change it. */
	@Transactional(readOnly = true)
	public ItemLook look(ItemId id, Actor actor) {
		ItemView view = this.items.find(id).orElseThrow(() -> new Refusal(AgendaReason.ITEM_UNKNOWN));
		ItemAct act = requireReader(this.standings.act(actor, view.committee()));
		SeminarView seminar = this.meetings.find(view.seminar()).orElse(null);
		Set<ItemState> steps = EnumSet.noneOf(ItemState.class);
		view.state().next().stream().filter((to) -> allows(view, to, seminar, act)).forEach(steps::add);
		boolean own = view.suggester() != null && view.suggester().equals(act.member());
		boolean supported = act.member() != null && !own && this.items.supporters(id).contains(act.member());
		boolean decides = act.standing().decides();
		return new ItemLook(view, seminar, steps,
				act.standing().belongs() && !own && !view.state().isTerminal()
						&& view.state() != ItemState.IN_DISCUSSION,
				supported, !view.state().isTerminal() && (decides || own), decides && view.state().isPending(),
				view.state().isTerminal() && act.standing() == ItemAct.Standing.SECRETARIAT,
				decides && recallable(view), decides);
	}

	/** Whether there is such an item and this person sees it. */
	@Transactional(readOnly = true)
	public boolean sees(ItemId id, Actor actor) {
		return this.items.find(id).filter((item) -> reads(item.committee(), actor)).isPresent();
	}

	/** Whether this person sees a committee's items at all. */
	@Transactional(readOnly = true)
	public boolean reads(CommitteeId committee, Actor actor) {
		return this.standings.act(actor, committee).standing().reads();
	}

	/**
	 * Lets only those see a committee's items who may.
	 * @throws Refusal to all others
	 */
	@Transactional(readOnly = true)
	public void requireReader(CommitteeId committee, Actor actor) {
		requireReader(this.standings.act(actor, committee));
	}

	/** Whether this person decides about a committee's items. */
	@Transactional(readOnly = true)
	public boolean decides(CommitteeId committee, Actor actor) {
		return this.standings.act(actor, committee).standing().decides();
	}

	/** Whether this person may suggest something to a committee. */
	@Transactional(readOnly = true)
	public boolean suggests(CommitteeId committee, Actor actor) {
		ItemAct.Standing standing = this.standings.act(actor, committee).standing();
		return standing.belongs() || standing.decides();
	}

	/** Suggests an item, also while no meeting is planned. */
	public ItemId suggest(CommitteeId committee, Suggestion words, Actor actor) {
		AgendaItem item = AgendaItem.suggest(new ItemId(Ids.next()), committee, words,
				this.standings.act(actor, committee));
		this.ledger.open(item, AgendaEvent.Suggested::new);
		return item.id();
	}

	/** Keeps what somebody wants to suggest until they say to which committee. */
	public void jot(Suggestion words, Actor actor) {
		this.jottings.note(actor.self(), words);
	}

	/** Suggests what the person had noted; empty when that is done already. */
	public Optional<ItemId> suggestJotted(CommitteeId committee, Actor actor) {
		return this.jottings.take(actor.self()).map((words) -> suggest(committee, words, actor));
	}

	/** Puts an item on the next meeting's agenda without anybody having to decide. */
	public ItemId post(CommitteeId committee, Suggestion words, Actor actor) {
		ItemAct act = this.standings.act(actor, committee);
		Spot spot = act.standing().decides() ? nextSpot(committee, act.at()) : null;
		AgendaItem item = AgendaItem.post(new ItemId(Ids.next()), committee, words, spot, act);
		this.ledger.open(item, AgendaEvent.Changed::new);
		this.ledger.recomposed(item.seminar(), act.at());
		return item.id();
	}

	/** Adds a link to what was suggested; empty takes it away. */
	public void link(ItemId id, String link, Actor actor) {
		AgendaItem item = take(id);
		Suggestion words = item.words();
		reword(item, new Suggestion(words.title(), words.why(), link, words.wish()), actor);
	}

	/** Says who should present what was suggested; empty takes it back. */
	public void wish(ItemId id, String wish, Actor actor) {
		AgendaItem item = take(id);
		Suggestion words = item.words();
		reword(item, new Suggestion(words.title(), words.why(), words.link(), wish), actor);
	}

	/** Attaches a file in place of the one there was; null takes it away. */
	public void enclose(ItemId id, @Nullable FileId file, Actor actor) {
		AgendaItem item = take(id);
		item.enclose(file, requireReader(this.standings.act(actor, item.committee())));
		this.ledger.enter(item, AgendaEvent.Changed::new);
	}

	private void reword(AgendaItem item, Suggestion words, Actor actor) {
		ItemAct act = requireReader(this.standings.act(actor, item.committee()));
		item.reword(words, act);
		this.ledger.enter(item, AgendaEvent.Changed::new);
	}

	/**
	 * Supports another's item.
	 * @return false when the person does so already
	 */
	public boolean support(ItemId id, Actor actor) {
		AgendaItem item = take(id);
		ItemAct act = this.standings.act(actor, item.committee());
		item.requireSupportable(act);
		boolean fresh = this.items.support(id, actor.self(), act.at());
		if (fresh) {
			this.ledger.changed(id, item.seminar());
		}
		return fresh;
	}

	/**
	 * Supports it no longer.
	 * @return false when the person did not
	 */
	public boolean unsupport(ItemId id, Actor actor) {
		AgendaItem item = take(id);
		item.requireSupportable(this.standings.act(actor, item.committee()));
		boolean gone = this.items.unsupport(id, actor.self());
		if (gone) {
			this.ledger.changed(id, item.seminar());
		}
		return gone;
	}

	/**
	 * Puts an item on the next meeting's agenda; while there is none, on that of the next
	 * there will be.
	 * @param seen its state as the person saw it
	 * @throws Refusal when somebody decided meanwhile, and for all that may not
	 */
	public void accept(ItemId id, ItemState seen, Actor actor) {
		CommitteeId committee = committeeOf(id);
		ItemAct act = requireReader(this.standings.act(actor, committee));
		Spot spot = act.standing().decides() ? nextSpot(committee, act.at()) : null;
		AgendaItem item = take(id, seen);
		item.accept(spot, act);
		this.ledger.enter(item, (view) -> new AgendaEvent.Decided(view, act.member(), ""));
		this.ledger.recomposed(item.seminar(), act.at());
	}

	/** Leaves it for a later meeting. */
	public void defer(ItemId id, ItemState seen, Actor actor) {
		AgendaItem item = take(id, seen);
		ItemAct act = this.standings.act(actor, item.committee());
		item.defer(act);
		this.ledger.enter(item, (view) -> new AgendaEvent.Decided(view, act.member(), ""));
	}

	/** Lets it go on in another item, which its suggester and supporters now support. */
	public void merge(ItemId id, ItemState seen, ItemId into, Actor actor) {
		Map<ItemId, AgendaItem> both = this.items.take(List.of(id, into));
		AgendaItem item = known(both.get(id));
		AgendaItem other = known(both.get(into));
		this.meanwhile.require(item, seen);
		ItemAct act = requireReader(this.standings.act(actor, item.committee()));
		item.merge(other, act);
		MemberId suggester = item.suggester();
		boolean same = suggester == null || suggester.equals(other.suggester());
		this.items.handOn(id, into, same ? List.of() : List.of(suggester), act.at());
		this.ledger.enter(item, (view) -> new AgendaEvent.Decided(view, act.member(), other.words().title()));
		this.ledger.changed(into, other.seminar());
	}

	public void decline(ItemId id, ItemState seen, String reason, Actor actor) {
		AgendaItem item = take(id, seen);
		ItemAct act = this.standings.act(actor, item.committee());
		item.decline(reason, act);
		this.ledger.enter(item, (view) -> new AgendaEvent.Decided(view, act.member(), Suggestion.lines(reason)));
	}

	/** Takes one's own suggestion back. */
	public void withdraw(ItemId id, ItemState seen, String reason, Actor actor) {
		AgendaItem item = take(id, seen);
		item.withdraw(reason, requireReader(this.standings.act(actor, item.committee())));
		this.ledger.enter(item, AgendaEvent.Changed::new);
	}

	/** Takes an ended item up again; the secretariat's right alone. */
	public void reopen(ItemId id, String reason, Actor actor) {
		CommitteeId committee = committeeOf(id);
		ItemAct act = this.standings.act(actor, committee);
		AgendaItem item = take(id);
		item.reopen(reason, act);
		this.ledger.enter(item,
				(item.state() == ItemState.SUGGESTED) ? AgendaEvent.Suggested::new : AgendaEvent.Changed::new);
	}

	/** The end of the next meeting's agenda; the meeting is locked by it. */
	private @Nullable Spot nextSpot(CommitteeId committee, Instant now) {
		SeminarView next = this.meetings.next(committee, now).orElse(null);
		if (next == null || !Meetings.isAhead(this.meetings.lock(next.id()), now)) {
			return null;
		}
		return new Spot(next.id(), this.items.lastPlace(next.id()) + 1);
	}

	private boolean recallable(ItemView view) {
		boolean waits = view.state() == ItemState.ACCEPTED || view.state() == ItemState.CARRIED_OVER;
		return waits && view.carried() > 0 && this.meetings.left(this.items.left(view.id())).isPresent();
	}

	private boolean allows(ItemView view, ItemState to, @Nullable SeminarView seminar, ItemAct act) {
		boolean own = view.suggester() != null && view.suggester().equals(act.member());
		return switch (to) {
			case WITHDRAWN -> own;
			case IN_DISCUSSION -> act.standing().decides() && seminar != null && Meetings.hasBegun(seminar, act.at());
			default -> act.standing().decides();
		};
	}

	private CommitteeId committeeOf(ItemId id) {
		return this.items.find(id).map(ItemView::committee).orElseThrow(() -> new Refusal(AgendaReason.ITEM_UNKNOWN));
	}

	private AgendaItem take(ItemId id, ItemState seen) {
		AgendaItem item = take(id);
		this.meanwhile.require(item, seen);
		return item;
	}

	private AgendaItem take(ItemId id) {
		return known(this.items.take(id).orElse(null));
	}

	private static AgendaItem known(@Nullable AgendaItem item) {
		if (item == null) {
			throw new Refusal(AgendaReason.ITEM_UNKNOWN);
		}
		return item;
	}

	private static ItemAct requireReader(ItemAct act) {
		if (!act.standing().reads()) {
			throw new Refusal(AgendaReason.ITEM_MEMBERS_ONLY);
		}
		return act;
	}

}
