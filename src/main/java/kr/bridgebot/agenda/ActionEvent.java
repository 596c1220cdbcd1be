package kr.bridgebot.agenda;

/** What happened to an action item; published within the transaction. */
public sealed interface ActionEvent {

	ActionView action();

	/** Somebody was given something to do. */
	record Assigned(ActionView action) implements ActionEvent {

	}

	/**
	 * It is time to remind the owner.
	 *
	 * @param occasion which of the planned occasions it is
	 */
	record Due(ActionView action, String occasion) implements ActionEvent {

	}

}
