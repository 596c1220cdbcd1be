package kr.bridgebot.chat;

/**
 * An open question: takes the next free text of the person who was asked. The state lives
 * in the database, so a restart in the middle loses nothing.
 *
 * @param <S> what is remembered between question and answer: a record of ids and simple
 * values, written as JSON
 */
public interface Dialog<S> {

	/**
	 * The state this dialog keeps: a record, or a sealed type of records; exactly one
	 * dialog a type.
	 */
	Class<S> state();

	/**
	 * Takes the answer within the caller's transaction. The dialog is over afterwards,
	 * unless the reply asks again or opens another one.
	 * @param answer as typed, trimmed, never empty, of any length
	 */
	Reply on(String answer, S state, Visit visit);

	/**
	 * The same for dialogs that keep the look of what was written.
	 * @param words never empty, of any length
	 */
	default Reply on(Words words, S state, Visit visit) {
		return on(words.plain(), state, visit);
	}

	/**
	 * What the person is shown who leaves the question: a replacement takes its place.
	 * The dialog is over afterwards. Must not refuse, or nobody could leave.
	 */
	default Reply left(S state, Visit visit) {
		return Reply.replace(Card.of(Text.of("chat.dialog.cancelled")));
	}

}
