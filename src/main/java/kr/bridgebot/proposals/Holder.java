package kr.bridgebot.proposals;

/** Who has to act on a proposal now. */
public enum Holder {

	AUTHOR, OFFICERS, STEERING, SECRETARIAT, MINISTRY, NOBODY

}
