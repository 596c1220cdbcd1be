package kr.bridgebot.seminars;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.committees.CommitteeKind;
import kr.bridgebot.seminars.ClosingRule.Obstacle;
import kr.bridgebot.seminars.Act.Standing;
import kr.bridgebot.seminars.Seminar.Snapshot;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.Ids;
import kr.bridgebot.shared.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk where officers and the secretariat plan meetings, announce, move and close
 * them. Two who work on the same meeting are served one after the other.
 */
@Service
@Transactional
public class PlanningDesk {

	/** What came of a step that a person confirmed. */
	public enum Outcome {

		DONE,
		/** Somebody had done it before; nothing was done again. */
		ALREADY,
		/** Something changed since the person looked; nothing was done. */
		CHANGED

	}

	private final Seminars seminars;

	private final SeminarLedger ledger;

	private final CommitteeBoard board;

	private final Season season;

	private final ObjectProvider<ClosingRule> closingRules;

	private final Clock clock;

	PlanningDesk(Seminars seminars, SeminarLedger ledger, CommitteeBoard board, Season season,
			ObjectProvider<ClosingRule> closingRules, Clock clock) {
		this.seminars = seminars;
		this.ledger = ledger;
		this.board = board;
		this.season = season;
		this.closingRules = closingRules;
		this.clock = clock;
	}

	/** The committees whose meetings this person plans, in the order of the board. */
	@Transactional(readOnly = true)
	public List<Committee> committeesOf(Actor actor) {
		return this.board.all()
			.stream()
			.filter(Committee::listed)
			.filter((committee) -> standing(actor, committee) != Standing.MEMBER)
			.toList();
	}

	/** A meeting as this person may plan it. */
	@Transactional(readOnly = true)
	public PlanView look(SeminarId id, Actor actor) {
		Snapshot seminar = this.seminars.find(id).orElseThrow(() -> new Refusal(SeminarReason.SEMINAR_UNKNOWN));
		Act act = act(actor, seminar.committee());
		if (act.standing() == Standing.MEMBER) {
			throw new Refusal(SeminarReason.SEMINAR_OFFICERS_ONLY);
		}
		return view(seminar, act);
	}

	/** Whether there is such a meeting and this person plans it. */
	@Transactional(readOnly = true)
	public boolean plans(SeminarId id, Actor actor) {
		return this.seminars.find(id)
			.filter((seminar) -> act(actor, seminar.committee()).standing() != Standing.MEMBER)
			.isPresent();
	}

	/** Days that would fit this meeting, the best one first. */
	@Transactional(readOnly = true)
	public List<LocalDate> offers(SeminarId id) {
		return this.seminars.find(id)
			.map((seminar) -> this.season.offers(seminar, this.clock.instant()))
			.orElseThrow(() -> new Refusal(SeminarReason.SEMINAR_UNKNOWN));
	}

	/** These meetings as far as their dates are concerned; one statement. */
	@Transactional(readOnly = true)
	public Map<SeminarId, DueView> due(Collection<SeminarId> ids) {
		Instant now = this.clock.instant();
		return this.seminars.drafted(ids)
			.stream()
			.map((seminar) -> due(seminar, now))
			.collect(Collectors.toMap((due) -> due.seminar().id(), Function.identity()));
	}

	/**
	 * A new meeting beside those that the cadence asks for. One that was begun and has no
	 * date yet is taken up again instead.
	 */
	public SeminarId draft(CommitteeId committee, Actor actor) {
		Act act = act(actor, committee);
		if (act.standing() == Standing.MEMBER) {
			throw new Refusal(SeminarReason.SEMINAR_OFFICERS_ONLY);
		}
		return this.seminars.blank(committee).orElseGet(() -> {
			Committee body = this.board.get(committee);
			Seminar seminar = Seminar.propose(new SeminarId(Ids.next()), committee, SeminarKind.of(body.kind()),
					this.season.habit(body), act);
			this.ledger.open(seminar, new SeminarEvent.Drafted(seminar.view()), act.at());
			return seminar.id();
		});
	}

	/**
	 * Settles one thing about a meeting. What members have been told of is only noted,
	 * until {@link #reschedule}.
	 */
	public void settle(SeminarId id, PlanChange change, Actor actor) {
		Seminar seminar = take(id);
		Act act = act(actor, seminar.committee());
		seminar.settle(change, this.season.usualHour(this.board.get(seminar.committee())), this.season.rules(), act);
		this.ledger.enter(seminar, new SeminarEvent.Drafted(seminar.view()), act.at());
	}

	/**
	 * Invites the members.
	 * @param version what the person has seen
	 */
	public Outcome announce(SeminarId id, int version, Actor actor) {
		Seminar seminar = take(id);
		Act act = act(actor, seminar.committee());
		Snapshot seen = seminar.snapshot();
		if (seen.state() == SeminarState.ANNOUNCED && act.standing() != Standing.MEMBER) {
			return Outcome.ALREADY;
		}
		if (seen.state() == SeminarState.DRAFT && seen.version() != version) {
			return Outcome.CHANGED;
		}
		seminar.announce(act);
		this.ledger.enter(seminar, new SeminarEvent.Announced(seminar.view()), act.at());
		return Outcome.DONE;
	}

	/**
	 * Makes what was noted about an announced meeting known, all of it at once.
	 * @param version what the person has seen
	 */
	public Outcome reschedule(SeminarId id, int version, Actor actor) {
		Seminar seminar = take(id);
		Act act = act(actor, seminar.committee());
		Snapshot seen = seminar.snapshot();
		if (seen.state() == SeminarState.ANNOUNCED && seen.version() != version && act.standing() != Standing.MEMBER) {
			return (seen.change() == null) ? Outcome.ALREADY : Outcome.CHANGED;
		}
		SeminarView before = seminar.view();
		seminar.reschedule(act);
		this.ledger.enter(seminar, new SeminarEvent.Rescheduled(before, seminar.view()), act.at());
		return Outcome.DONE;
	}

	/** Forgets what was noted about an announced meeting. */
	public void keep(SeminarId id, Actor actor) {
		Seminar seminar = take(id);
		Act act = act(actor, seminar.committee());
		seminar.keep(act);
		this.ledger.enter(seminar, new SeminarEvent.Drafted(seminar.view()), act.at());
	}

	public void postpone(SeminarId id, String reason, Actor actor) {
		Seminar seminar = take(id);
		Act act = act(actor, seminar.committee());
		seminar.postpone(reason, act);
		this.ledger.enter(seminar, new SeminarEvent.Postponed(seminar.view(), reason.strip()), act.at());
	}

	public void cancel(SeminarId id, String reason, Actor actor) {
		Seminar seminar = take(id);
		Act act = act(actor, seminar.committee());
		seminar.cancel(reason, act);
		this.ledger.enter(seminar, new SeminarEvent.Cancelled(seminar.view(), reason.strip()), act.at());
	}

	/** Lets the window pass without a meeting. */
	public void skip(SeminarId id, String reason, Actor actor) {
		Seminar seminar = take(id);
		Act act = act(actor, seminar.committee());
		seminar.skip(reason, act);
		this.ledger.enter(seminar, new SeminarEvent.Skipped(seminar.view(), reason.strip()), act.at());
	}

	/** Declares a meeting begun, up to an hour before its time. */
	public void start(SeminarId id, Actor actor) {
		Seminar seminar = take(id);
		Act act = act(actor, seminar.committee());
		seminar.start(act);
		this.ledger.enter(seminar, new SeminarEvent.Started(seminar.view()), act.at());
	}

	/** Declares a meeting over, once it should have begun. */
	public void hold(SeminarId id, Actor actor) {
		Seminar seminar = take(id);
		Act act = act(actor, seminar.committee());
		seminar.hold(act);
		this.ledger.enter(seminar, new SeminarEvent.Held(seminar.view()), act.at());
	}

	/**
	 * Ends a meeting for good, once everything that it owes is done.
	 * @throws Refusal for the reason of the first {@link ClosingRule} that finds
	 * something missing
	 */
	public void close(SeminarId id, Actor actor) {
		Seminar seminar = take(id);
		Act act = act(actor, seminar.committee());
		seminar.close(act);
		obstacles(seminar.view()).stream().findFirst().ifPresent((obstacle) -> {
			throw new Refusal(obstacle.reason());
		});
		this.ledger.enter(seminar, new SeminarEvent.Closed(seminar.view()), act.at());
	}

	/** Takes a finished meeting up again; the secretariat's right alone. */
	public void reopen(SeminarId id, String reason, Actor actor) {
		Seminar seminar = take(id);
		Act act = act(actor, seminar.committee());
		seminar.reopen(reason, act);
		this.ledger.enter(seminar, new SeminarEvent.Reopened(seminar.view(), reason.strip()), act.at());
	}

	private List<Obstacle> obstacles(SeminarView seminar) {
		return this.closingRules.orderedStream().flatMap((rule) -> rule.obstacle(seminar).stream()).toList();
	}

	private DueView due(Snapshot seminar, Instant now) {
		LocalTime hour = this.season.usualHour(this.board.get(seminar.committee()));
		List<DueView.Offer> offers = seminar.state().isUnsettled() ? this.season.offers(seminar, now)
			.stream()
			.map((day) -> new DueView.Offer(day, this.season.start(day, hour)))
			.toList() : List.of();
		return new DueView(seminar.drafted(), (seminar.owed() == null) ? null : seminar.owed().window(), offers);
	}

	private PlanView view(Snapshot snapshot, Act act) {
		Seminar seminar = new Seminar(snapshot);
		Plan latest = snapshot.latest();
		Set<SeminarState> steps = EnumSet.noneOf(SeminarState.class);
		snapshot.state().next().stream().filter((to) -> seminar.allows(to, act.at())).forEach(steps::add);
		List<Obstacle> obstacles = steps.contains(SeminarState.CLOSED) ? obstacles(snapshot.drafted()) : List.of();
		if (!obstacles.isEmpty()) {
			steps.remove(SeminarState.CLOSED);
		}
		boolean told = snapshot.change() != null && !snapshot.state().isUnsettled();
		boolean ahead = snapshot.state().isUnsettled() || told;
		return new PlanView(snapshot.drafted(), told ? snapshot.view(latest) : null,
				(snapshot.owed() == null) ? null : snapshot.owed().window(), snapshot.announcedAt() != null,
				snapshot.version(), steps, obstacles,
				snapshot.state().isTerminal() && act.standing() == Standing.SECRETARIAT,
				ahead ? this.season.cautions(latest, act.at()) : List.of(), this.season.notice(),
				this.season.holiday(latest));
	}

	private Seminar take(SeminarId id) {
		return this.seminars.take(id).orElseThrow(() -> new Refusal(SeminarReason.SEMINAR_UNKNOWN));
	}

	private Act act(Actor actor, CommitteeId committee) {
		Standing standing = this.board.find(committee).map((body) -> standing(actor, body)).orElse(Standing.MEMBER);
		return new Act(actor.member(), standing, this.clock.instant());
	}

	/** The co-chairs of the whole forum also run its steering committee. */
	private Standing standing(Actor actor, Committee committee) {
		if (actor.secretariat()) {
			return Standing.SECRETARIAT;
		}
		boolean runs = actor.runs(committee.id())
				|| (committee.kind() == CommitteeKind.STEERING && actor.runs(this.board.forum().id()));
		return runs ? Standing.OFFICER : Standing.MEMBER;
	}

}
