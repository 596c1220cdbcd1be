package kr.bridgebot.responses;

/** What a member said beforehand. */
public enum Answer {

	/** Nothing yet. */
	PENDING,
	/** Comes. */
	YES,
	/** Does not know yet; never counts as coming. */
	MAYBE,
	/** Does not come. */
	NO,
	/** Sends a named person instead. */
	PROXY,
	/** Would come, but all seats are taken. */
	WAITLISTED;

	/** Whether somebody will be there for this answer. */
	public boolean comes() {
		return this == YES || this == PROXY;
	}

}
