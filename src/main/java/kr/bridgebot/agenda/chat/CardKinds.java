package kr.bridgebot.agenda.chat;

/** The living cards of agendas. */
final class CardKinds {

	/** Asks officers to decide about a suggestion, and shows what came of it. */
	static final String TRIAGE = "agenda.triage";

	/** Shows a meeting's agenda to those invited and to the group. */
	static final String SHEET = "agenda.sheet";

	/** Says that an agenda changed, and shows it. */
	static final String REVISED = "agenda.revised";

	/** Tells somebody what there is to do. */
	static final String ACTION = "agenda.action";

	/** Reminds of what there is to do. */
	static final String ACTION_DUE = "agenda.action.due";

	/** Asks a member to choose topics. */
	static final String VOTE = "agenda.vote";

	/** Tells officers what was chosen. */
	static final String VOTE_RESULT = "agenda.vote.result";

	private CardKinds() {
	}

}
