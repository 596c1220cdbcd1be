package kr.bridgebot.seminars;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kr.bridgebot.seminars.Act.Standing;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One dated meeting of a committee, from the day it is owed to its close. Every step says
 * who took it and leaves a row in the history; what had been announced changes only by
 * {@link #reschedule}.
 */
final class Seminar {

	/** How long before its start somebody may declare it begun. */
	static final Duration EARLIEST_START = Duration.ofHours(1);

	static final int REASON_LIMIT = 500;

	private static final Set<SeminarState> BY_THE_CLOCK = EnumSet.of(SeminarState.IN_PROGRESS, SeminarState.HELD);

	private final SeminarId id;

	private final CommitteeId committee;

	private final SeminarKind kind;

	private final @Nullable Owed owed;

	private final int version;

	private final List<StatusChange> steps = new ArrayList<>();

	private SeminarState state;

	private Plan plan;

	private @Nullable Plan change;

	private int revision;

	private @Nullable Instant announcedAt;

	Seminar(Snapshot snapshot) {
		this.id = snapshot.id();
		this.committee = snapshot.committee();
		this.kind = snapshot.kind();
		this.owed = snapshot.owed();
		this.state = snapshot.state();
		this.plan = snapshot.plan();
		this.change = snapshot.change();
		this.revision = snapshot.revision();
		this.announcedAt = snapshot.announcedAt();
		this.version = snapshot.version();
	}

	/** A meeting that the committee owes for a window of its cadence. */
	static Seminar fallDue(SeminarId id, CommitteeId committee, Owed owed, Plan plan, Instant now) {
		Seminar seminar = new Seminar(
				new Snapshot(id, committee, SeminarKind.SEMINAR, owed, SeminarState.DUE, plan, null, 0, null, 0));
		seminar.steps.add(new StatusChange(now, null, null, null, SeminarState.DUE, ""));
		return seminar;
	}

	/** A meeting that somebody plans freely. */
	static Seminar propose(SeminarId id, CommitteeId committee, SeminarKind kind, Plan plan, Act act) {
		requireOfficer(act);
		Seminar seminar = new Seminar(
				new Snapshot(id, committee, kind, null, SeminarState.DRAFT, plan, null, 0, null, 0));
		seminar.steps.add(new StatusChange(act.at(), act.member(), null, null, SeminarState.DRAFT, ""));
		return seminar;
	}

	/**
	 * Settles one thing. What was announced is on record as it was: anything else is only
	 * noted, until {@link #reschedule} or the next {@link #announce}. A meeting that was
	 * owed or put off becomes a draft.
	 * @param usual the hour of a meeting that has none yet
	 */
	void settle(PlanChange what, LocalTime usual, Plan.Rules rules, Act act) {
		requireOfficer(act);
		switch (this.state) {
			case DUE -> {
				note(latest().with(what, usual, rules, act.at()));
				move(SeminarState.DRAFT, "", act);
			}
			case POSTPONED -> {
				note(latest().with(what, usual, rules, act.at()));
				if (what instanceof PlanChange.Date) {
					move(SeminarState.DRAFT, "", act);
				}
			}
			case DRAFT, ANNOUNCED -> note(latest().with(what, usual, rules, act.at()));
			default -> throw new Refusal(SeminarReason.SEMINAR_FIXED, Map.of("state", this.state));
		}
	}

	private void note(Plan next) {
		if (this.announcedAt == null) {
			this.plan = next;
		}
		else {
			this.change = next.equals(this.plan) ? null : next;
		}
	}

	private Plan latest() {
		return snapshot().latest();
	}

	/** Invites the members. */
	void announce(Act act) {
		requireOfficer(act);
		requireStep(SeminarState.ANNOUNCED);
		latest().requireAhead(act.at());
		move(SeminarState.ANNOUNCED, "", act);
		this.plan = latest();
		this.change = null;
		this.revision = (this.announcedAt == null) ? 0 : this.revision + 1;
		this.announcedAt = act.at();
	}

	/** Makes the noted changes of an announced meeting the plan. */
	void reschedule(Act act) {
		requireOfficer(act);
		if (this.state != SeminarState.ANNOUNCED) {
			throw new Refusal(SeminarReason.SEMINAR_FIXED, Map.of("state", this.state));
		}
		if (this.change == null) {
			throw new Refusal(SeminarReason.SEMINAR_NO_CHANGE);
		}
		if (!Objects.equals(this.change.start(), this.plan.start())) {
			this.change.requireAhead(act.at());
		}
		this.plan = this.change;
		this.change = null;
		this.revision++;
	}

	/** Forgets the noted changes. */
	void keep(Act act) {
		requireOfficer(act);
		this.change = null;
	}

	/** Puts it off; the date it had stays on record until a new one is announced. */
	void postpone(String reason, Act act) {
		move(SeminarState.POSTPONED, reason, act);
		this.change = null;
	}

	void cancel(String reason, Act act) {
		move(SeminarState.CANCELLED, reason, act);
		this.change = null;
	}

	/** Lets this window pass without a meeting. */
	void skip(String reason, Act act) {
		move(SeminarState.SKIPPED, reason, act);
		this.change = null;
	}

	void start(Act act) {
		requireReached(EARLIEST_START, act.at());
		move(SeminarState.IN_PROGRESS, "", act);
		this.change = null;
	}

	void hold(Act act) {
		requireReached(Duration.ZERO, act.at());
		move(SeminarState.HELD, "", act);
		this.change = null;
	}

	void close(Act act) {
		move(SeminarState.CLOSED, "", act);
	}

	/**
	 * Takes a finished meeting up again where that makes sense: what was held waits for
	 * its close, what members had been told of needs a new date, anything else is planned
	 * anew.
	 */
	void reopen(String reason, Act act) {
		requireOfficer(act);
		if (act.standing() != Standing.SECRETARIAT) {
			throw new Refusal(SeminarReason.SEMINAR_SECRETARIAT_ONLY);
		}
		SeminarState to = switch (this.state) {
			case CLOSED -> SeminarState.HELD;
			case CANCELLED, SKIPPED -> unfinished();
			default -> throw new Refusal(SeminarReason.SEMINAR_FIXED, Map.of("state", this.state));
		};
		record(to, requireReason(reason), act);
	}

	/** Whether this step would be taken now, as far as the clock and the workflow go. */
	boolean allows(SeminarState to, Instant now) {
		return this.state.next().contains(to) && switch (to) {
			case ANNOUNCED -> {
				Instant start = latest().start();
				yield start != null && start.isAfter(now);
			}
			case IN_PROGRESS -> hasReached(EARLIEST_START, now);
			case HELD -> hasReached(Duration.ZERO, now);
			default -> true;
		};
	}

	private SeminarState unfinished() {
		if (this.announcedAt != null) {
			return SeminarState.POSTPONED;
		}
		return (this.owed != null && this.plan.start() == null) ? SeminarState.DUE : SeminarState.DRAFT;
	}

	private void move(SeminarState to, String reason, Act act) {
		if (act.standing() != Standing.CLOCK || !BY_THE_CLOCK.contains(to)) {
			requireOfficer(act);
		}
		requireStep(to);
		record(to, to.isNegative() ? requireReason(reason) : reason, act);
	}

	private void record(SeminarState to, String reason, Act act) {
		this.steps.add(new StatusChange(act.at(), act.member(), null, this.state, to, reason));
		this.state = to;
	}

	private void requireStep(SeminarState to) {
		if (!this.state.next().contains(to)) {
			throw new Refusal(SeminarReason.SEMINAR_STEP_IMPOSSIBLE, Map.of("from", this.state, "to", to));
		}
	}

	private void requireReached(Duration early, Instant now) {
		if (!hasReached(early, now)) {
			throw new Refusal(SeminarReason.SEMINAR_NOT_YET);
		}
	}

	private boolean hasReached(Duration early, Instant now) {
		return this.plan.start() != null && !now.isBefore(this.plan.start().minus(early));
	}

	private static void requireOfficer(Act act) {
		if (act.standing() != Standing.OFFICER && act.standing() != Standing.SECRETARIAT) {
			throw new Refusal(SeminarReason.SEMINAR_OFFICERS_ONLY);
		}
	}

	private static String requireReason(String reason) {
		String stripped = reason.strip();
		if (stripped.isEmpty()) {
			throw new Refusal(SeminarReason.SEMINAR_REASON_MISSING);
		}
		if (stripped.codePointCount(0, stripped.length()) > REASON_LIMIT) {
			throw new Refusal(SeminarReason.SEMINAR_REASON_TOO_LONG, Map.of("limit", REASON_LIMIT));
		}
		return stripped;
	}

	SeminarId id() {
		return this.id;
	}

	CommitteeId committee() {
		return this.committee;
	}

	SeminarState state() {
		return this.state;
	}

	/** The history's rows since it was read. */
	List<StatusChange> steps() {
		return this.steps;
	}

	Snapshot snapshot() {
		return new Snapshot(this.id, this.committee, this.kind, this.owed, this.state, this.plan, this.change,
				this.revision, this.announcedAt, this.version);
	}

	SeminarView view() {
		return snapshot().view(this.plan);
	}

	/**
	 * A meeting as it is stored.
	 *
	 * @param owed null for one planned freely
	 * @param change what was noted since it had been announced
	 * @param announcedAt when last
	 * @param version one more at each write
	 */
	record Snapshot(SeminarId id, CommitteeId committee, SeminarKind kind, @Nullable Owed owed, SeminarState state,
			Plan plan, @Nullable Plan change, int revision, @Nullable Instant announcedAt, int version) {

		/** The plan with everything that was noted. */
		Plan latest() {
			return Objects.requireNonNullElse(this.change, this.plan);
		}

		/**
		 * As its officers see it: until members are told, with everything that was noted.
		 */
		SeminarView drafted() {
			return view(this.state.isUnsettled() ? latest() : this.plan);
		}

		/** As others would see it with this plan. */
		SeminarView view(Plan shown) {
			return new SeminarView(this.id, this.committee, this.kind, this.state,
					(this.owed == null) ? null : this.owed.window().number(), shown.topic(), shown.start(), shown.end(),
					shown.mode(), shown.venue(), shown.link(), shown.answerBy(), shown.capacity(), this.revision);
		}

	}

}
