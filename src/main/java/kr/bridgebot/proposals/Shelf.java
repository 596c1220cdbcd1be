package kr.bridgebot.proposals;

import kr.bridgebot.shared.CommitteeId;

/** Which proposals a reader looks at, of all that they may read. */
public sealed interface Shelf {

	/** Every one. */
	record All() implements Shelf {
	}

	/** Those the reader wrote, alone or with others. */
	record Mine() implements Shelf {
	}

	/** Those the reader follows without having written them. */
	record Followed() implements Shelf {
	}

	/** One committee's. */
	record OfCommittee(CommitteeId committee) implements Shelf {
	}

	/** Those in one state, as far as the reader is to know. */
	record InState(ProposalState state) implements Shelf {
	}

	/**
	 * Those whose title, text or number has all of these words in it.
	 *
	 * @param words as typed, one of them of two letters at least
	 */
	record Found(String words) implements Shelf {
	}

}
