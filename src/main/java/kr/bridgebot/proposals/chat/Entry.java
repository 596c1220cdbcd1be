package kr.bridgebot.proposals.chat;

/** What somebody may be asked to type about a proposal, each by a button of its own. */
enum Entry {

	TITLE, TEXT, REVIEW_DAY, REOPEN, VOTE_UNTIL

}
