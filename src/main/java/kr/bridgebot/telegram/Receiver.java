package kr.bridgebot.telegram;

import java.util.concurrent.ExecutionException;

/** Takes updates that a poll brought, and answers presses by a call. */
final class Receiver {

	private final Interpreter interpreter;

	private final Intake intake;

	private final Toasts toasts;

	Receiver(Interpreter interpreter, Intake intake, Toasts toasts) {
		this.interpreter = interpreter;
		this.intake = intake;
		this.toasts = toasts;
	}

	Arrival read(Update update) {
		return this.interpreter.read(update);
	}

	/**
	 * Returns when the update is taken.
	 * @throws ExecutionException when it cannot be taken now
	 */
	void take(Arrival arrival) throws ExecutionException, InterruptedException {
		Toast toast = this.intake.take(arrival).get().toast();
		if (toast != null) {
			this.toasts.send(toast);
		}
	}

}
