package kr.bridgebot.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.bridgebot.committees.Appointments;
import kr.bridgebot.committees.Appointment;
import kr.bridgebot.delivery.Cards;
import kr.bridgebot.reminders.ReminderBook;
import kr.bridgebot.reminders.ReminderDue;
import kr.bridgebot.reminders.ReminderKey;
import kr.bridgebot.seminars.PlanChange;
import kr.bridgebot.seminars.PlanningDesk;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.Ids;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk where officers let their committee choose a topic among suggestions. Until
 * when votes are taken is judged by the clock when a vote is cast.
 */
@Service
@Transactional
public class TopicDesk {

	private static final String THING = "topic-vote:";

	private static final int FEWEST = 2;

	private static final int MOST = 8;

	private static final int LATEST = 10;

	private final TopicVotes votes;

	private final AgendaItems items;

	private final Standings standings;

	private final Appointments appointments;

	private final Meetings meetings;

	private final PlanningDesk planning;

	private final AgendaHabits habits;

	private final ReminderBook reminders;

	private final Cards cards;

	private final ApplicationEventPublisher events;

	TopicDesk(TopicVotes votes, AgendaItems items, Standings standings, Appointments appointments, Meetings meetings,
			PlanningDesk planning, AgendaHabits habits, ReminderBook reminders, Cards cards,
			ApplicationEventPublisher events) {
		this.votes = votes;
		this.items = items;
		this.standings = standings;
		this.appointments = appointments;
		this.meetings = meetings;
		this.planning = planning;
		this.habits = habits;
		this.reminders = reminders;
		this.cards = cards;
		this.events = events;
	}

	/** These by id; an unknown one is left out. Two statements. */
	@Transactional(readOnly = true)
	public Map<VoteId, VoteView> find(Collection<VoteId> ids) {
		return this.votes.find(ids).stream().collect(Collectors.toMap(VoteView::id, Function.identity()));
	}

	/**
	 * A vote as this person may see it: a draft is its officers' alone.
	 * @throws Refusal to all who may not
	 */
	@Transactional(readOnly = true)
	public VoteView look(VoteId id, Actor actor) {
		VoteView vote = known(find(Set.of(id)).get(id));
		ItemAct.Standing standing = this.standings.act(actor, vote.committee()).standing();
		if (!standing.reads() || (vote.isDraft() && !standing.decides())) {
			throw new Refusal(AgendaReason.VOTE_UNKNOWN);
		}
		return vote;
	}

	/** The latest votes of a committee that this person may see, latest first. */
	@Transactional(readOnly = true)
	public List<VoteView> of(CommitteeId committee, Actor actor) {
		ItemAct.Standing standing = this.standings.act(actor, committee).standing();
		return standing.reads() ? this.votes.of(committee, LATEST)
			.stream()
			.filter((vote) -> standing.decides() || !vote.isDraft())
			.toList() : List.of();
	}

	/** What these members have chosen. One statement. */
	@Transactional(readOnly = true)
	public Map<MemberId, Set<Integer>> ballots(VoteId id, Collection<MemberId> members) {
		return this.votes.ballots(id, members);
	}

	/** In which open votes this person, or whom they assist, has not chosen anything. */
	@Transactional(readOnly = true)
	public Map<VoteView, Set<MemberId>> silent(Actor actor, Instant now) {
		Map<MemberId, Set<CommitteeId>> seats = new HashMap<>();
		Set<MemberId> voters = new LinkedHashSet<>(actor.principals());
		if (actor.isKnown()) {
			voters.add(actor.self());
		}
		this.appointments.roles(voters, this.habits.day(now))
			.forEach((member, roles) -> seats.put(member, roles.keySet()));
		List<VoteView> open = this.votes.open(seats.values().stream().flatMap(Set::stream).collect(Collectors.toSet()),
				now);
		Map<VoteId, Set<MemberId>> spoken = this.votes.voters(open.stream().map(VoteView::id).toList(), voters);
		Map<VoteView, Set<MemberId>> silent = new LinkedHashMap<>();
		for (VoteView vote : open) {
			Set<MemberId> quiet = voters.stream()
				.filter((member) -> seats.getOrDefault(member, Set.of()).contains(vote.committee()))
				.filter((member) -> !spoken.getOrDefault(vote.id(), Set.of()).contains(member))
				.collect(Collectors.toCollection(LinkedHashSet::new));
			if (!quiet.isEmpty()) {
				silent.put(vote, quiet);
			}
		}
		return silent;
	}

	/** Begins a vote, or takes up the one that was begun and not opened. */
	public VoteId begin(CommitteeId committee, Actor actor) {
		ItemAct act = officer(actor, committee);
		return this.votes.of(committee, LATEST)
			.stream()
			.filter(VoteView::isDraft)
			.map(VoteView::id)
			.findFirst()
			.orElseGet(() -> {
				VoteId id = new VoteId(Ids.next());
				this.votes.begin(id, committee, this.habits.votes(), actor.self(), act.at());
				return id;
			});
	}

	/** Puts a suggestion among the choices, or takes it away again. */
	public void choose(VoteId id, ItemId item, Actor actor) {
		VoteView vote = draft(id, actor);
		if (vote.choices().stream().anyMatch((choice) -> choice.item().equals(item))) {
			this.votes.drop(id, item);
			return;
		}
		ItemView chosen = this.items.find(item).orElseThrow(() -> new Refusal(AgendaReason.ITEM_UNKNOWN));
		if (!chosen.committee().equals(vote.committee())) {
			throw new Refusal(AgendaReason.ITEM_MEMBERS_ONLY);
		}
		if (chosen.state().isTerminal()) {
			throw new Refusal(AgendaReason.ITEM_FIXED, Map.of("state", chosen.state()));
		}
		if (vote.choices().size() == MOST) {
			throw new Refusal(AgendaReason.VOTE_TOO_MANY, Map.of("limit", MOST));
		}
		this.votes.choose(id, item);
	}

	/** Whether the count is hidden until the deadline. */
	public void hide(VoteId id, boolean hidden, Actor actor) {
		draft(id, actor);
		this.votes.hide(id, hidden);
	}

	/** Asks the members; from now on nothing about the vote changes. */
	public void open(VoteId id, Instant deadline, Actor actor) {
		VoteView vote = draft(id, actor);
		Instant now = this.standings.now();
		if (vote.choices().size() < FEWEST) {
			throw new Refusal(AgendaReason.VOTE_TOO_FEW, Map.of("limit", FEWEST));
		}
		if (!deadline.isAfter(now)) {
			throw new Refusal(AgendaReason.VOTE_DEADLINE_PAST);
		}
		this.votes.open(id, deadline);
		this.events.publishEvent(new VoteEvent.Opened(known(find(Set.of(id)).get(id))));
		this.reminders.plan(new ReminderKey(THING + id.value(), "end"), deadline);
	}

	/** What came of a vote that was cast. */
	public enum Ballot {

		GIVEN, TAKEN_BACK,
		/** It was so already; nothing changed. */
		SAME

	}

	/**
	 * Gives one of a member's votes to a choice, or takes it back.
	 * @param member whose vote: one's own or a principal's
	 * @throws Refusal after the deadline, for a member who does not sit in the committee,
	 * and when no vote is left
	 */
	public Ballot cast(VoteId id, MemberId member, int number, boolean on, Actor actor) {
		VoteView vote = known(this.votes.take(id).orElse(null));
		Instant now = this.standings.now();
		if (!actor.speaksFor(member) || !electorate(vote.committee(), now).contains(member)) {
			throw new Refusal(AgendaReason.VOTE_NOT_YOURS);
		}
		if (!vote.isOpen(now)) {
			throw new Refusal(AgendaReason.VOTE_OVER);
		}
		if (vote.choices().stream().noneMatch((choice) -> choice.number() == number)) {
			throw new Refusal(AgendaReason.VOTE_UNKNOWN);
		}
		Set<Integer> chosen = this.votes.ballots(id, Set.of(member)).getOrDefault(member, Set.of());
		if (chosen.contains(number) == on) {
			return Ballot.SAME;
		}
		if (on && chosen.size() >= vote.votes()) {
			throw new Refusal(AgendaReason.VOTE_NONE_LEFT, Map.of("limit", vote.votes()));
		}
		if (on) {
			this.votes.cast(id, member, number, actor.member(), now);
		}
		else {
			this.votes.takeBack(id, member, number);
		}
		if (vote.hidden()) {
			this.cards.changed(Set.of(id.value()), Set.of(member.value()));
		}
		else {
			// Everybody's card says how many chose what.
			this.cards.changed(id.value());
		}
		return on ? Ballot.GIVEN : Ballot.TAKEN_BACK;
	}

	/**
	 * Makes a choice the topic of the committee's next meeting.
	 * @return that meeting
	 * @throws Refusal before the deadline, after somebody did, to all but officers and
	 * the secretariat, and while no meeting is planned
	 */
	public SeminarView settle(VoteId id, int number, Actor actor) {
		VoteView vote = known(this.votes.take(id).orElse(null));
		ItemAct act = officer(actor, vote.committee());
		if (vote.isDraft() || vote.isOpen(act.at())) {
			throw new Refusal(AgendaReason.VOTE_NOT_OVER);
		}
		if (vote.settled() != null) {
			throw new Refusal(AgendaReason.VOTE_SETTLED);
		}
		VoteView.Choice choice = vote.choices()
			.stream()
			.filter((each) -> each.number() == number)
			.findFirst()
			.orElseThrow(() -> new Refusal(AgendaReason.VOTE_UNKNOWN));
		SeminarView next = this.meetings.next(vote.committee(), act.at())
			.orElseThrow(() -> new Refusal(AgendaReason.VOTE_NO_MEETING));
		this.planning.settle(next.id(), new PlanChange.Topic(choice.title()), actor);
		this.votes.settle(id, number);
		this.cards.changed(id.value());
		return next;
	}

	@EventListener
	void on(ReminderDue due) {
		String thing = due.key().thing();
		if (thing.startsWith(THING)) {
			VoteId id = new VoteId(UUID.fromString(thing.substring(THING.length())));
			find(Set.of(id)).values().forEach((vote) -> {
				this.cards.changed(id.value());
				this.events.publishEvent(new VoteEvent.Ended(vote));
			});
		}
	}

	/** Who votes today. */
	public Set<MemberId> electorate(CommitteeId committee, Instant now) {
		LocalDate today = this.habits.day(now);
		return this.appointments.on(committee, today)
			.stream()
			.map(Appointment::member)
			.collect(Collectors.toUnmodifiableSet());
	}

	private VoteView draft(VoteId id, Actor actor) {
		VoteView vote = known(this.votes.take(id).orElse(null));
		officer(actor, vote.committee());
		if (!vote.isDraft()) {
			throw new Refusal(AgendaReason.VOTE_OPENED);
		}
		return vote;
	}

	private ItemAct officer(Actor actor, CommitteeId committee) {
		ItemAct act = this.standings.act(actor, committee);
		if (!act.standing().decides()) {
			throw new Refusal(
					act.standing().reads() ? AgendaReason.ITEM_OFFICERS_ONLY : AgendaReason.ITEM_MEMBERS_ONLY);
		}
		return act;
	}

	private static VoteView known(@Nullable VoteView vote) {
		if (vote == null) {
			throw new Refusal(AgendaReason.VOTE_UNKNOWN);
		}
		return vote;
	}

}
