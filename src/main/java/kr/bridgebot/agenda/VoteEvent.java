package kr.bridgebot.agenda;

/** What happened to a vote; published within the transaction. */
public sealed interface VoteEvent {

	VoteView vote();

	/** Members are asked to vote. */
	record Opened(VoteView vote) implements VoteEvent {

	}

	/** No more votes are taken. */
	record Ended(VoteView vote) implements VoteEvent {

	}

}
