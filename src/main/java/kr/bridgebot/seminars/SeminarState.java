package kr.bridgebot.seminars;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** How far a meeting has come. */
public enum SeminarState {

	/** The body owes it; no date stands. */
	DUE(ActionHolder.OFFICERS),
	/** Being prepared; nobody has been told. */
	DRAFT(ActionHolder.OFFICERS),
	/** Members are invited. */
	ANNOUNCED(ActionHolder.MEMBERS),
	/** It is being held. */
	IN_PROGRESS(ActionHolder.CLERK),
	/** It was held; minutes and attendance are still open. */
	HELD(ActionHolder.CLERK),
	/** Everything is done. */
	CLOSED(ActionHolder.NOBODY),
	/** It was not held, with a reason. */
	SKIPPED(ActionHolder.NOBODY),
	/** Put off; a new date is needed. */
	POSTPONED(ActionHolder.OFFICERS),
	/** Called off after it had been announced. */
	CANCELLED(ActionHolder.NOBODY);

	private static final Map<SeminarState, Set<SeminarState>> NEXT = Map.of(DUE, EnumSet.of(DRAFT, SKIPPED), DRAFT,
			EnumSet.of(ANNOUNCED, SKIPPED, CANCELLED), ANNOUNCED, EnumSet.of(IN_PROGRESS, HELD, POSTPONED, CANCELLED),
			IN_PROGRESS, EnumSet.of(HELD, CANCELLED), HELD, EnumSet.of(CLOSED), POSTPONED,
			EnumSet.of(DRAFT, CANCELLED, SKIPPED));

	private static final Set<SeminarState> NEGATIVE = EnumSet.of(SKIPPED, POSTPONED, CANCELLED);

	private final ActionHolder holder;

	SeminarState(ActionHolder holder) {
		this.holder = holder;
	}

	/**
	 * The one table of legal successors; reopening by the secretariat stands beside it.
	 */
	public Set<SeminarState> next() {
		return NEXT.getOrDefault(this, Set.of());
	}

	public boolean isTerminal() {
		return next().isEmpty();
	}

	/** Whether members have been invited and may still answer. */
	public boolean isOpen() {
		return this == ANNOUNCED || this == IN_PROGRESS;
	}

	/** Whether the body still has to settle on a date and tell its members. */
	public boolean isUnsettled() {
		return this == DUE || this == DRAFT || this == POSTPONED;
	}

	/** Whether getting here needs a reason. */
	public boolean isNegative() {
		return NEGATIVE.contains(this);
	}

	/** Who has to act while it is here. */
	public ActionHolder holder() {
		return this.holder;
	}

	/** Whether it took place. */
	public boolean wasHeld() {
		return this == HELD || this == CLOSED;
	}

}
