package kr.bridgebot.agenda;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import kr.bridgebot.seminars.ActionHolder;

/** How far an agenda item has come. */
public enum ItemState {

	/** Somebody wants it to be discussed; nobody has decided. */
	SUGGESTED(ActionHolder.OFFICERS),
	/** Not this time; it is looked at again for a later meeting. */
	DEFERRED(ActionHolder.OFFICERS),
	/** On the agenda of a meeting, or of the next one there will be. */
	ACCEPTED(ActionHolder.OFFICERS),
	/** It is being discussed. */
	IN_DISCUSSION(ActionHolder.CLERK),
	/** Discussed, with an outcome. */
	CONCLUDED(ActionHolder.NOBODY),
	/** Its meeting ended, or fell through, before it was concluded. */
	CARRIED_OVER(ActionHolder.OFFICERS),
	/** Goes on as part of another item. */
	MERGED(ActionHolder.NOBODY),
	/** Will not be discussed, with a reason. */
	DECLINED(ActionHolder.NOBODY),
	/** Taken back by whoever suggested it. */
	WITHDRAWN(ActionHolder.NOBODY);

	private static final Map<ItemState, Set<ItemState>> NEXT = Map.of(SUGGESTED,
			EnumSet.of(ACCEPTED, DEFERRED, MERGED, DECLINED, WITHDRAWN), DEFERRED,
			EnumSet.of(ACCEPTED, MERGED, DECLINED, WITHDRAWN), ACCEPTED, EnumSet.of(IN_DISCUSSION, CARRIED_OVER),
			IN_DISCUSSION, EnumSet.of(CONCLUDED, CARRIED_OVER), CARRIED_OVER, EnumSet.of(ACCEPTED, MERGED, DECLINED));

	private static final Set<ItemState> NEGATIVE = EnumSet.of(DECLINED, WITHDRAWN);

	private final ActionHolder holder;

	ItemState(ActionHolder holder) {
		this.holder = holder;
	}

	/**
	 * The one table of legal successors; reopening by the secretariat stands beside it.
	 */
	public Set<ItemState> next() {
		return NEXT.getOrDefault(this, Set.of());
	}

	public boolean isTerminal() {
		return next().isEmpty();
	}

	/** Whether getting here needs a reason. */
	public boolean isNegative() {
		return NEGATIVE.contains(this);
	}

	/** Whether its officers have not settled yet whether it will be discussed. */
	public boolean isUndecided() {
		return this == SUGGESTED || this == DEFERRED;
	}

	/** Whether it stands on a meeting's agenda and is not concluded. */
	public boolean isPending() {
		return this == ACCEPTED || this == IN_DISCUSSION;
	}

	/** Who has to act while it is here. */
	public ActionHolder holder() {
		return this.holder;
	}

	/** Where the secretariat takes it up again once it has ended. */
	ItemState reopened() {
		return (this == CONCLUDED) ? CARRIED_OVER : SUGGESTED;
	}

}
