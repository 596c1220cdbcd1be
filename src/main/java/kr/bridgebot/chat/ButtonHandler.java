package kr.bridgebot.chat;

/**
 * Answers the presses of one kind of button. Runs within a transaction; a press may come
 * from anybody, long after the card was made, and more than once.
 *
 * @param <P> the payload: a record with a {@link Payload.Code}, or a sealed type of such
 * records, for keys that are alike
 */
public interface ButtonHandler<P extends Payload> {

	/** The payload this handler answers; exactly one handler a record. */
	Class<P> payload();

	/** Answers one press within the caller's transaction. */
	Reply on(P payload, Visit visit);

}
