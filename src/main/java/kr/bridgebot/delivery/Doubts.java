package kr.bridgebot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import kr.bridgebot.delivery.Carrier.Outcome;

/**
 * Keeps an outage from putting all that is due in doubt: after several errands in a row
 * whose fate nobody knows, the messenger is asked something harmless, and nothing more is
 * risked until it answers. Guarded by the courier's turn, but for the answer.
 */
final class Doubts {

	private static final int MANY = 5;

	private int inARow;

	private int questions;

	private Instant nextQuestion = Instant.MIN;

	private volatile boolean asking;

	private volatile boolean answered;

	/** What became of an errand; one that surely was not sent says nothing. */
	void note(Outcome outcome) {
		switch (outcome) {
			case Outcome.Unknown _ -> this.inARow++;
			case Outcome.NotSent _ -> {
			}
			default -> this.inARow = 0;
		}
	}

	/**
	 * Whether errands may be risked; asks the messenger, later and later, while they may
	 * not.
	 * @param hands ask the question, which may take its time
	 */
	boolean areSettled(Instant now, Hands hands, BooleanSupplier question) {
		if (this.inARow < MANY) {
			return true;
		}
		if (!this.asking && !this.answered && !now.isBefore(this.nextQuestion)) {
			this.questions++;
			this.nextQuestion = now.plus(Backoff.after(this.questions));
			this.asking = true;
			hands.take(() -> ask(question), Duration.ZERO);
		}
		if (this.answered) {
			this.answered = false;
			this.inARow = 0;
			this.questions = 0;
			this.nextQuestion = Instant.MIN;
			return true;
		}
		return false;
	}

	private void ask(BooleanSupplier question) {
		try {
			this.answered = question.getAsBoolean();
		}
		finally {
			this.asking = false;
		}
	}

}
