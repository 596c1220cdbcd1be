package kr.bridgebot.telegram;

import org.jspecify.annotations.Nullable;

/**
 * An update that needs no further delivery: it has taken effect, or never will.
 *
 * @param outcome how it ended
 * @param toast how a press is to be answered
 */
record Taken(Outcome outcome, @Nullable Toast toast) {

	/** How an update ended. */
	enum Outcome {

		/** It took effect. */
		DONE,
		/** A rule said no, and the person is told. */
		REFUSED,
		/** A bug of ours: it is kept with an incident number. */
		FAILED,
		/** It had come before. */
		REPEATED,
		/** It means nothing to us. */
		IGNORED

	}

	/** Without effect; a press is still answered, without words. */
	static Taken silently(Outcome outcome, Arrival arrival) {
		return new Taken(outcome, Toast.silent(arrival));
	}

}
