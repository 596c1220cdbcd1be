package kr.bridgebot.proposals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One policy proposal on its way from body to body. Every step says who took it and
 * leaves a row in the history; what others may know of an answer is kept apart until it
 * is published.
 */
final class Proposal {

	private static final Set<Standing> AUTHORS = EnumSet.of(Standing.AUTHOR, Standing.CO_AUTHOR);

	private final List<ProposalStep> steps = new ArrayList<>();

	private Snapshot now;

	Proposal(Snapshot snapshot) {
		this.now = snapshot;
	}

	/** A new one, which nobody hears of. */
	static Proposal draft(ProposalId id, ProposalNumber number, Draft draft, Act act) {
		MemberId author = Objects.requireNonNull(act.member());
		Proposal proposal = new Proposal(new Snapshot(id, number, draft.committee(), author,
				Wording.title(draft.title()), Wording.text(draft.body()), ProposalState.DRAFT, ProposalState.DRAFT,
				act.at(), act.at(), ProposalState.DRAFT.reach(), draft.originItem(), null, null, null, null, 0));
		proposal.steps.add(new ProposalStep(act.at(), author, null, null, ProposalState.DRAFT, ""));
		return proposal;
	}

	void retitle(String title, Act act) {
		requireEditing(act);
		this.now = this.now.saying(Wording.title(title), this.now.body());
	}

	void rewrite(String body, Act act) {
		requireEditing(act);
		this.now = this.now.saying(this.now.title(), Wording.text(body));
	}

	/** Whether its authors may change now what it says and who they are. */
	void requireEditing(Act act) {
		if (!act.isAny(AUTHORS)) {
			throw new Refusal(ProposalReason.PROPOSAL_AUTHORS_ONLY);
		}
		if (!this.now.state().isEditable()) {
			throw new Refusal(ProposalReason.PROPOSAL_FIXED, Map.of("state", ProposalTexts.state(this.now.known())));
		}
	}

	/** Takes one step; one that is not legal, or not this person's, changes nothing. */
	void take(ProposalMove move, Act act) {
		requireStep(move.to(), act);
		switch (move) {
			case ProposalMove.Plain plain -> {
				requirePlain(plain.to());
				goOn(plain.to(), act);
			}
			case ProposalMove.Reasoned reasoned -> {
				requireNegative(reasoned.to());
				String reason = Wording.reason(reasoned.reason());
				if (reasoned.to() == ProposalState.SUPPLEMENT) {
					this.now = this.now.stopped(act.at());
				}
				record(reasoned.to(), reason, act);
			}
			case ProposalMove.Merge merge -> {
				if (merge.into().equals(this.now.id())) {
					throw new Refusal(ProposalReason.PROPOSAL_MERGE_ITSELF);
				}
				this.now = this.now.mergedInto(merge.into());
				record(ProposalState.MERGED, "", act);
			}
			case ProposalMove.Submit submit -> {
				this.now = this.now.filed(filing(submit.filing(), act)).stopped(null);
				record(ProposalState.SUBMITTED, "", act);
			}
			case ProposalMove.Transfer transfer -> {
				Filing former = Objects.requireNonNull(this.now.filing());
				this.now = this.now.filed(filing(new Filing(transfer.ministry(), transfer.division(), former.document(),
						former.submittedOn(), transfer.replyDue()), act));
				record(ProposalState.TRANSFERRED, "", act);
			}
			case ProposalMove.Answer answer -> {
				this.now = this.now.answered(answer(answer, act));
				record(ProposalState.ANSWERED, "", act);
			}
		}
	}

	/**
	 * What the written vote of the steering committee came to; its remarks go with it.
	 */
	void settle(ProposalState to, String remarks, Act clock) {
		requireStep(to, clock);
		record(to, Wording.cut(remarks), clock);
	}

	/**
	 * Lets everybody know of the ministry's answer.
	 * @return false when it was published before
	 */
	boolean publish(Act act) {
		requireSecretariat(act);
		MinistryAnswer answer = this.now.answer();
		if (answer == null || (this.now.state() != ProposalState.ANSWERED && answer.publishedAt() == null)) {
			throw new Refusal(ProposalReason.PROPOSAL_NOTHING_TO_PUBLISH);
		}
		if (answer.publishedAt() != null) {
			return false;
		}
		this.now = this.now.answered(answer.published(act.at())).known(ProposalState.ANSWERED, act.at());
		return true;
	}

	/** Settles anew when an answer is looked at again. */
	void reviewOn(LocalDate day, Act act) {
		requireSecretariat(act);
		MinistryAnswer answer = this.now.answer();
		if (answer == null || this.now.state().isTerminal()) {
			throw new Refusal(ProposalReason.PROPOSAL_FIXED, Map.of("state", ProposalTexts.state(this.now.state())));
		}
		if (!day.isAfter(act.today())) {
			throw new Refusal(ProposalReason.PROPOSAL_REVIEW_PAST);
		}
		this.now = this.now.answered(answer.reviewedOn(day));
	}

	/**
	 * Takes a finished one up again where it was before.
	 * @param former the state it came from
	 */
	void reopen(String reason, ProposalState former, Act act) {
		requireSecretariat(act);
		if (!this.now.state().isTerminal()) {
			throw new Refusal(ProposalReason.PROPOSAL_FIXED, Map.of("state", ProposalTexts.state(this.now.state())));
		}
		String said = Wording.reason(reason);
		this.now = this.now.mergedInto(null);
		record(former, said, act);
	}

	/** Whether this person would be let take this step now, given what it needs. */
	boolean allows(ProposalState to, Act act) {
		return act.isAny(this.now.state().by(to)) && !isSecret();
	}

	/** An answer that is internal yet. */
	private boolean isSecret() {
		return this.now.state() == ProposalState.ANSWERED && this.now.known() != ProposalState.ANSWERED;
	}

	private void goOn(ProposalState to, Act act) {
		Filing filing = this.now.filing();
		Instant stopped = this.now.stoppedAt();
		if (this.now.state() == ProposalState.SUPPLEMENT && filing != null && stopped != null) {
			long stood = ChronoUnit.DAYS.between(act.day(stopped), act.today());
			this.now = this.now.filed(filing.dueLater(stood)).stopped(null);
		}
		record(to, "", act);
	}

	private void record(ProposalState to, String reason, Act act) {
		this.steps.add(new ProposalStep(act.at(), act.member(), null, this.now.state(), to, reason));
		this.now = this.now.in(to, act.at());
	}

	private void requireStep(ProposalState to, Act act) {
		if (!this.now.state().next().contains(to)) {
			throw new Refusal(ProposalReason.PROPOSAL_STEP_IMPOSSIBLE,
					Map.of("state", ProposalTexts.state(this.now.known())));
		}
		if (!act.isAny(this.now.state().by(to))) {
			throw new Refusal(ProposalReason.PROPOSAL_STEP_NOT_YOURS,
					Map.of("state", ProposalTexts.state(this.now.known())));
		}
		if (isSecret()) {
			throw new Refusal(ProposalReason.PROPOSAL_ANSWER_UNPUBLISHED);
		}
	}

	private static void requirePlain(ProposalState to) {
		if (to.isNegative() || to == ProposalState.MERGED || to == ProposalState.SUBMITTED
				|| to == ProposalState.TRANSFERRED || to == ProposalState.ANSWERED) {
			throw new IllegalArgumentException(to + " needs more than that");
		}
	}

	private static void requireNegative(ProposalState to) {
		if (!to.isNegative()) {
			throw new IllegalArgumentException(to + " needs no reason");
		}
	}

	private static void requireSecretariat(Act act) {
		if (!act.is(Standing.SECRETARIAT)) {
			throw new Refusal(ProposalReason.PROPOSAL_SECRETARIAT_ONLY);
		}
	}

	private static Filing filing(Filing asked, Act act) {
		String ministry = Wording.entry(asked.ministry());
		if (ministry.isEmpty()) {
			throw new Refusal(ProposalReason.PROPOSAL_MINISTRY_MISSING);
		}
		requireSubmitted(asked.submittedOn(), act.today());
		if (asked.replyDue().isBefore(act.today()) || asked.replyDue().isBefore(asked.submittedOn())) {
			throw new Refusal(ProposalReason.PROPOSAL_DUE_PAST);
		}
		return new Filing(ministry, Wording.entry(asked.division()), Wording.entry(asked.document()),
				asked.submittedOn(), asked.replyDue());
	}

	/** Nothing is on record as submitted that will be only some day. */
	static void requireSubmitted(LocalDate day, LocalDate today) {
		if (day.isAfter(today)) {
			throw new Refusal(ProposalReason.PROPOSAL_SUBMITTED_AHEAD);
		}
	}

	private static MinistryAnswer answer(ProposalMove.Answer asked, Act act) {
		LocalDate review = asked.verdict().isReviewed() ? asked.reviewOn() : null;
		if (asked.verdict().isReviewed() && review == null) {
			throw new Refusal(ProposalReason.PROPOSAL_REVIEW_MISSING);
		}
		if (review != null && !review.isAfter(act.today())) {
			throw new Refusal(ProposalReason.PROPOSAL_REVIEW_PAST);
		}
		return new MinistryAnswer(asked.verdict(), Wording.text(asked.text()), act.at(), null, review);
	}

	/** The history's rows since it was read. */
	List<ProposalStep> steps() {
		return this.steps;
	}

	Snapshot snapshot() {
		return this.now;
	}

	/**
	 * A proposal as it is stored.
	 *
	 * @param known the state as all may know it
	 * @param since since when it is in its state
	 * @param knownSince since when it is in the state all know
	 * @param reach who may read it: -1 its authors and its committee, 0 the secretariat
	 * too, 1 the steering committee too, 2 the whole forum; never falls
	 * @param filing null until it went to a ministry
	 * @param stoppedAt since when the ministry's time does not run; null while it does
	 * @param answer null until there is one
	 * @param version one more at each write
	 */
	record Snapshot(ProposalId id, ProposalNumber number, CommitteeId committee, MemberId author, String title,
			String body, ProposalState state, ProposalState known, Instant since, Instant knownSince, int reach,
			@Nullable UUID originItem, @Nullable ProposalId mergedInto, @Nullable Filing filing,
			@Nullable Instant stoppedAt, @Nullable MinistryAnswer answer, int version) {

		private Snapshot saying(String nextTitle, String nextBody) {
			return new Snapshot(this.id, this.number, this.committee, this.author, nextTitle, nextBody, this.state,
					this.known, this.since, this.knownSince, this.reach, this.originItem, this.mergedInto, this.filing,
					this.stoppedAt, this.answer, this.version);
		}

		private Snapshot in(ProposalState next, Instant at) {
			boolean secret = next == ProposalState.ANSWERED && (this.answer == null || !this.answer.isPublished());
			return new Snapshot(this.id, this.number, this.committee, this.author, this.title, this.body, next,
					secret ? this.known : next, at, secret ? this.knownSince : at, Math.max(this.reach, next.reach()),
					this.originItem, this.mergedInto, this.filing, this.stoppedAt, this.answer, this.version);
		}

		private Snapshot known(ProposalState next, Instant at) {
			return new Snapshot(this.id, this.number, this.committee, this.author, this.title, this.body, this.state,
					next, this.since, at, this.reach, this.originItem, this.mergedInto, this.filing, this.stoppedAt,
					this.answer, this.version);
		}

		private Snapshot mergedInto(@Nullable ProposalId other) {
			return new Snapshot(this.id, this.number, this.committee, this.author, this.title, this.body, this.state,
					this.known, this.since, this.knownSince, this.reach, this.originItem, other, this.filing,
					this.stoppedAt, this.answer, this.version);
		}

		private Snapshot filed(Filing next) {
			return new Snapshot(this.id, this.number, this.committee, this.author, this.title, this.body, this.state,
					this.known, this.since, this.knownSince, this.reach, this.originItem, this.mergedInto, next,
					this.stoppedAt, this.answer, this.version);
		}

		private Snapshot stopped(@Nullable Instant at) {
			return new Snapshot(this.id, this.number, this.committee, this.author, this.title, this.body, this.state,
					this.known, this.since, this.knownSince, this.reach, this.originItem, this.mergedInto, this.filing,
					at, this.answer, this.version);
		}

		private Snapshot answered(MinistryAnswer next) {
			return new Snapshot(this.id, this.number, this.committee, this.author, this.title, this.body, this.state,
					this.known, this.since, this.knownSince, this.reach, this.originItem, this.mergedInto, this.filing,
					this.stoppedAt, next, this.version);
		}

	}

}
