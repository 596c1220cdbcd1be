package kr.bridgebot.proposals;

/** What a written vote came to. */
public enum VoteResult {

	/** Most said so, and enough voted. */
	FOR, AGAINST, AMEND,
	/** No choice had more than each other one. */
	TIE,
	/** Too few voted. */
	NO_QUORUM,
	/** The proposal had left before the vote was over. */
	VOID

}
