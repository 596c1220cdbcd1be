package kr.bridgebot.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.bridgebot.committees.Appointments;
import kr.bridgebot.delivery.Cards;
import kr.bridgebot.reminders.ReminderBook;
import kr.bridgebot.reminders.ReminderDue;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.Ids;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk where it is settled who does what about an item, and where it is done. */
@Service
@Transactional
public class ActionDesk {

	private static final String THING = "action:";

	private final Actions actions;

	private final AgendaItems items;

	private final Standings standings;

	private final Appointments appointments;

	private final AgendaHabits habits;

	private final ReminderBook reminders;

	private final Cards cards;

	private final ApplicationEventPublisher events;

	ActionDesk(Actions actions, AgendaItems items, Standings standings, Appointments appointments, AgendaHabits habits,
			ReminderBook reminders, Cards cards, ApplicationEventPublisher events) {
		this.actions = actions;
		this.items = items;
		this.standings = standings;
		this.appointments = appointments;
		this.habits = habits;
		this.reminders = reminders;
		this.cards = cards;
		this.events = events;
	}

	/** These by id; an unknown one is left out. One statement. */
	@Transactional(readOnly = true)
	public Map<ActionId, ActionView> find(Collection<ActionId> ids) {
		return this.actions.find(ids).stream().collect(Collectors.toMap(ActionView::id, Function.identity()));
	}

	/** All of these items, by their days. One statement. */
	@Transactional(readOnly = true)
	public List<ActionView> of(Collection<ItemId> items) {
		return this.actions.of(items);
	}

	/** The open ones of a committee, by their days. One statement. */
	@Transactional(readOnly = true)
	public List<ActionView> open(CommitteeId committee) {
		return this.actions.open(List.of(committee));
	}

	/** What this person, or whom they assist, has to do, by its days. One statement. */
	@Transactional(readOnly = true)
	public List<ActionView> openFor(Actor actor) {
		List<MemberId> owners = new ArrayList<>(actor.principals());
		if (actor.isKnown()) {
			owners.add(actor.self());
		}
		return this.actions.openOf(owners);
	}

	/** Whether this day may be the last one for something. */
	public boolean isAhead(LocalDate day, Instant now) {
		return !day.isBefore(this.habits.day(now));
	}

	/**
	 * What is to be done, tidied.
	 * @throws Refusal when it is nothing, or too long
	 */
	public String wording(String typed) {
		return Suggestion.action(typed);
	}

	/**
	 * Gives somebody of the committee something to do.
	 * @throws Refusal to all but officers and the secretariat, for a day that is past,
	 * and for somebody who does not sit in the committee
	 */
	public ActionId assign(ItemId id, String what, MemberId owner, LocalDate until, Actor actor) {
		ItemView item = this.items.find(id).orElseThrow(() -> new Refusal(AgendaReason.ITEM_UNKNOWN));
		ItemAct act = this.standings.act(actor, item.committee());
		if (!act.standing().decides()) {
			throw new Refusal(
					act.standing().reads() ? AgendaReason.ITEM_OFFICERS_ONLY : AgendaReason.ITEM_MEMBERS_ONLY);
		}
		if (!isAhead(until, act.at())) {
			throw new Refusal(AgendaReason.ACTION_PAST);
		}
		boolean sits = this.appointments.on(item.committee(), this.habits.day(act.at()))
			.stream()
			.anyMatch((seat) -> seat.member().equals(owner));
		if (!sits) {
			throw new Refusal(AgendaReason.ACTION_NOT_A_MEMBER);
		}
		ActionView action = new ActionView(new ActionId(Ids.next()), id, item.committee(), Suggestion.action(what),
				owner, until, item.seminar(), act.member(), act.at(), null, null);
		this.actions.add(action);
		this.cards.changed(id.value());
		this.events.publishEvent(new ActionEvent.Assigned(action));
		plan(action, act.at());
		return action.id();
	}

	/**
	 * Says that it is done: the owner, an assistant in their name, an officer or the
	 * secretariat.
	 * @return false when somebody had said so before
	 */
	public boolean finish(ActionId id, Actor actor) {
		ActionView action = take(id, actor);
		if (action.isDone()) {
			return false;
		}
		Instant now = this.standings.now();
		MemberId owner = action.owner();
		boolean assisted = owner != null && !owner.equals(actor.member()) && actor.speaksFor(owner);
		this.actions.done(id, now, actor.self(), assisted ? owner : null);
		this.cards.changed(id.value());
		this.cards.changed(action.item().value());
		this.reminders.drop(THING + id.value());
		return true;
	}

	/**
	 * Says that it is not done after all.
	 * @return false when it was open anyway
	 */
	public boolean resume(ActionId id, Actor actor) {
		ActionView action = take(id, actor);
		if (!action.isDone()) {
			return false;
		}
		this.actions.done(id, null, null, null);
		this.cards.changed(id.value());
		this.cards.changed(action.item().value());
		plan(action, this.standings.now());
		return true;
	}

	/** The last moment of its last day. */
	public Instant endOf(ActionView action) {
		return this.habits.endOf(action.until());
	}

	/** Whether this person may say that it is done. */
	@Transactional(readOnly = true)
	public boolean answersFor(ActionView action, Actor actor) {
		MemberId owner = action.owner();
		return actor.isKnown() && ((owner != null && actor.speaksFor(owner))
				|| this.standings.act(actor, action.committee()).standing().decides());
	}

	@EventListener
	void on(ReminderDue due) {
		String thing = due.key().thing();
		if (thing.startsWith(THING)) {
			ActionId id = new ActionId(UUID.fromString(thing.substring(THING.length())));
			this.actions.find(Set.of(id))
				.stream()
				.filter((action) -> !action.isDone())
				.forEach((action) -> this.events.publishEvent(new ActionEvent.Due(action, due.key().kind())));
		}
	}

	private void plan(ActionView action, Instant now) {
		this.reminders.replan(THING + action.id().value(), this.habits.remindersOf(action.until(), now));
	}

	private ActionView take(ActionId id, Actor actor) {
		ActionView action = this.actions.take(id).orElseThrow(() -> new Refusal(AgendaReason.ACTION_UNKNOWN));
		if (!answersFor(action, actor)) {
			throw new Refusal(AgendaReason.ACTION_NOT_YOURS);
		}
		return action;
	}

}
