package kr.bridgebot.responses;

import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.Refusal;

/** What became of a {@link Wish}. */
public sealed interface Outcome {

	/** Stored. */
	record Saved(Response response, SeminarView seminar) implements Outcome {
	}

	/** It was so already; nothing changed. */
	record Same(Response response, SeminarView seminar) implements Outcome {
	}

	/**
	 * Stored, but all seats are taken.
	 *
	 * @param position in the waiting list, from 1
	 */
	record Waiting(Response response, SeminarView seminar, int position) implements Outcome {
	}

	/** A rule says no; nothing changed. */
	record Denied(Refusal refusal) implements Outcome {
	}

}
