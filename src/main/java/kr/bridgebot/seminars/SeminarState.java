package kr.bridgebot.seminars;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** How far a meeting has come. */
public enum SeminarState {

	/** The body owes it; no date stands. */
	DUE,
	/** Being prepared; nobody has been told. */
	DRAFT,
	/** Members are invited. */
	ANNOUNCED,
	/** It is being held. */
	IN_PROGRESS,
	/** It was held; minutes and attendance are still open. */
	HELD,
	/** Everything is done. */
	CLOSED,
	/** It was not held, with a reason. */
	SKIPPED,
	/** Put off; a new date is needed. */
	POSTPONED,
	/** Called off after it had been announced. */
	CANCELLED;

	private static final Map<SeminarState, Set<SeminarState>> NEXT = Map.of(DUE, EnumSet.of(DRAFT, SKIPPED), DRAFT,
			EnumSet.of(ANNOUNCED, SKIPPED, CANCELLED), ANNOUNCED, EnumSet.of(IN_PROGRESS, HELD, POSTPONED, CANCELLED),
			IN_PROGRESS, EnumSet.of(HELD, CANCELLED), HELD, EnumSet.of(CLOSED), POSTPONED,
			EnumSet.of(DRAFT, CANCELLED, SKIPPED));

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

}
