package kr.bridgebot.proposals;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** How far a proposal has come. */
public enum ProposalState {

	/** Being written; nobody has been told. */
	DRAFT(Holder.AUTHOR, -1),
	/** Its committee looks at it. */
	SUBCOMMITTEE_REVIEW(Holder.OFFICERS, 0),
	/** Its committee stands behind it. */
	SUBCOMMITTEE_ADOPTED(Holder.OFFICERS, 1),
	/** The steering committee looks at it. */
	STEERING_REVIEW(Holder.STEERING, 1),
	/** The forum stands behind it. */
	ADOPTED(Holder.SECRETARIAT, 1),
	/** A ministry has it. */
	SUBMITTED(Holder.MINISTRY, 2),
	/** The ministry looks at it. */
	MINISTRY_REVIEW(Holder.MINISTRY, 2),
	/** The ministry wants more before it goes on; its time does not run. */
	SUPPLEMENT(Holder.SECRETARIAT, 2),
	/** Another ministry is to answer; its time runs anew. */
	TRANSFERRED(Holder.MINISTRY, 2),
	/** The ministry has answered; known to all once the answer is published. */
	ANSWERED(Holder.SECRETARIAT, 2),
	/** What was accepted is being done. */
	IMPLEMENTING(Holder.SECRETARIAT, 2),
	/** What was accepted is done. */
	IMPLEMENTED(Holder.SECRETARIAT, 2),
	/** Nothing more will come of it. */
	CLOSED(Holder.NOBODY, 2),
	/** Back with its author, with a reason. */
	RETURNED(Holder.AUTHOR, 0),
	/** Not taken up, with a reason. */
	DECLINED(Holder.NOBODY, 0),
	/** Part of another proposal now. */
	MERGED(Holder.NOBODY, 0),
	/** Taken back, with a reason. */
	WITHDRAWN(Holder.NOBODY, -1);

	private static final Set<ProposalState> NEGATIVE = EnumSet.of(RETURNED, DECLINED, WITHDRAWN, SUPPLEMENT);

	private static final Map<ProposalState, Map<ProposalState, Set<Standing>>> STEPS = steps();

	private final Holder holder;

	private final int reach;

	ProposalState(Holder holder, int reach) {
		this.holder = holder;
		this.reach = reach;
	}

	/**
	 * The one table of legal successors and of who may take each step; reopening by the
	 * secretariat stands beside it.
	 */
	private static Map<ProposalState, Map<ProposalState, Set<Standing>>> steps() {
		Map<ProposalState, Map<ProposalState, Set<Standing>>> steps = new EnumMap<>(ProposalState.class);
		Set<Standing> author = EnumSet.of(Standing.AUTHOR);
		Set<Standing> authors = EnumSet.of(Standing.AUTHOR, Standing.CO_AUTHOR);
		Set<Standing> officers = EnumSet.of(Standing.OFFICER);
		Set<Standing> voted = EnumSet.of(Standing.STEERING_OFFICER, Standing.CLOCK);
		Set<Standing> office = EnumSet.of(Standing.SECRETARIAT);
		steps.put(DRAFT, Map.of(SUBCOMMITTEE_REVIEW, authors, WITHDRAWN, author));
		steps.put(SUBCOMMITTEE_REVIEW, Map.of(SUBCOMMITTEE_ADOPTED, officers, RETURNED, officers, DECLINED, officers,
				MERGED, officers, WITHDRAWN, author));
		steps.put(RETURNED, Map.of(SUBCOMMITTEE_REVIEW, author, WITHDRAWN, author));
		steps.put(SUBCOMMITTEE_ADOPTED,
				Map.of(STEERING_REVIEW, EnumSet.of(Standing.OFFICER, Standing.SECRETARIAT), WITHDRAWN, author));
		steps.put(STEERING_REVIEW, Map.of(ADOPTED, voted, RETURNED, voted, DECLINED, voted, MERGED,
				EnumSet.of(Standing.STEERING_OFFICER), WITHDRAWN, author));
		steps.put(ADOPTED, Map.of(SUBMITTED, office, WITHDRAWN, office));
		steps.put(SUBMITTED, Map.of(MINISTRY_REVIEW, office, SUPPLEMENT, office, TRANSFERRED, office, ANSWERED, office,
				WITHDRAWN, office));
		steps.put(MINISTRY_REVIEW,
				Map.of(SUPPLEMENT, office, TRANSFERRED, office, ANSWERED, office, WITHDRAWN, office));
		steps.put(SUPPLEMENT, Map.of(MINISTRY_REVIEW, office, WITHDRAWN, office));
		steps.put(TRANSFERRED, Map.of(MINISTRY_REVIEW, office, WITHDRAWN, office));
		steps.put(ANSWERED, Map.of(IMPLEMENTING, office, IMPLEMENTED, office, CLOSED, office));
		steps.put(IMPLEMENTING, Map.of(IMPLEMENTED, office, CLOSED, office));
		steps.put(IMPLEMENTED, Map.of(CLOSED, office));
		return steps;
	}

	/** The legal successors. */
	public Set<ProposalState> next() {
		return STEPS.getOrDefault(this, Map.of()).keySet();
	}

	/** By whom it may go there; nobody where that is no legal successor. */
	public Set<Standing> by(ProposalState to) {
		return STEPS.getOrDefault(this, Map.of()).getOrDefault(to, Set.of());
	}

	public boolean isTerminal() {
		return next().isEmpty();
	}

	/** Whether getting here needs a reason. */
	public boolean isNegative() {
		return NEGATIVE.contains(this);
	}

	/** Whether its authors may change what it says. */
	public boolean isEditable() {
		return this == DRAFT || this == RETURNED;
	}

	/** Whether a ministry owes an answer and its time runs. */
	public boolean isAwaited() {
		return this.holder == Holder.MINISTRY;
	}

	/** Who has to act while it is here. */
	public Holder holder() {
		return this.holder;
	}

	/** Who may read it at least from here on: the larger, the more. */
	int reach() {
		return this.reach;
	}

}
