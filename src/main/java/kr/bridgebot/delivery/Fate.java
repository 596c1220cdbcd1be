package kr.bridgebot.delivery;

import org.jspecify.annotations.Nullable;

/** What became of a piece of work. */
sealed interface Fate {

	/** It was carried, and the messenger answered so. */
	record Carried(Carrier.Outcome outcome) implements Fate {
	}

	/** There is no point in it any more: it was not carried. */
	record Pointless(String reason) implements Fate {
	}

	/** The card looks as it is shown already: it was not carried. */
	record Unchanged() implements Fate {
	}

	/**
	 * What it says could not be made, for a bug or a passing trouble of ours.
	 *
	 * @param cause for the report
	 */
	record Unwritten(String cause) implements Fate {
	}

	/** The lease was lost before it set out: it is the next leader's. */
	record Withheld() implements Fate {
	}

	/**
	 * Work and what became of it.
	 *
	 * @param hash of what was shown, for cards and edits
	 */
	record Finished(Work work, @Nullable String hash, Fate fate) {
	}

}
