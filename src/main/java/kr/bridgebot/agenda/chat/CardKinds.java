package kr.bridgebot.agenda.chat;

/** The living cards of agendas. */
final class CardKinds {

	/** Asks officers to decide about a suggestion, and shows what came of it. */
	static final String TRIAGE = "agenda.triage";

	/** Shows a meeting's agenda to those invited and to the group. */
	static final String SHEET = "agenda.sheet";

	/** Says that an agenda changed, and shows it. */
	static final String REVISED = "agenda.revised";

	private CardKinds() {
	}

}
