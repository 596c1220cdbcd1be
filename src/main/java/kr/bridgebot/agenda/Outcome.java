package kr.bridgebot.agenda;

/** What a committee concluded about an item. */
public enum Outcome {

	/** They agree. */
	AGREED,

	/** Nothing is decided for now. */
	ON_HOLD,

	/** More has to be found out first. */
	RESEARCH,

	/** It shall become a policy proposal. */
	PROPOSAL

}
