package kr.bridgebot.chat;

import java.util.List;

/**
 * A button handler whose presses may share one transaction with others that wait at the
 * same time, so that the database is asked once for all of them.
 *
 * @param <P> the payload
 */
public interface JointButtonHandler<P extends Payload> extends ButtonHandler<P> {

	/**
	 * One press among others.
	 *
	 * @param payload what was pressed
	 * @param visit who pressed it
	 * @param <P> the payload
	 */
	record Press<P extends Payload>(P payload, Visit visit) {
	}

	/**
	 * Answers presses in their order, as if each had come alone. A rule's no is a
	 * {@link Reply#refusing}, not thrown; whatever is thrown undoes all of them, and each
	 * is then tried alone.
	 * @return one reply a press, in the same order
	 */
	List<Reply> onTogether(List<Press<P>> presses);

	@Override
	default Reply on(P payload, Visit visit) {
		return onTogether(List.of(new Press<>(payload, visit))).getFirst();
	}

}
