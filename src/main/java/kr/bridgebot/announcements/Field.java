package kr.bridgebot.announcements;

/** What the words may leave open, to be filled in for each recipient. */
public enum Field {

	/** The recipient's name. */
	NAME,
	/** The organisation the recipient comes from. */
	ORGANISATION,
	/** The committees the recipient sits in. */
	COMMITTEE

}
