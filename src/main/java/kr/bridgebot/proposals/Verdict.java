package kr.bridgebot.proposals;

/** What a ministry says to a proposal. */
public enum Verdict {

	ACCEPTED, PARTLY, LONG_TERM, ALREADY_DONE, REJECTED;

	/** Whether it is looked at again on a day that is settled with the answer. */
	public boolean isReviewed() {
		return this == PARTLY || this == LONG_TERM;
	}

}
