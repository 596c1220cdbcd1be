package kr.bridgebot.agenda;

import kr.bridgebot.chat.Text;

/** The words by which items are spoken of, the same in every card. */
public final class AgendaTexts {

	private AgendaTexts() {
	}

	/** The state's name. */
	public static Text state(ItemState state) {
		return Text.of("agenda.state." + state);
	}

	/** The outcome's name. */
	public static Text outcome(Outcome outcome) {
		return Text.of("agenda.outcome." + outcome);
	}

	/** How an item stands: its state, and its outcome where it has one. */
	public static Text standing(ItemView item) {
		return (item.outcome() == null) ? state(item.state())
				: Text.of("agenda.standing", "state", state(item.state()), "outcome", outcome(item.outcome()));
	}

}
