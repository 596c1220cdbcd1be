package kr.bridgebot.delivery;

/** What a row of the outbox brings. */
enum Kind {

	/** Words that are stored with it. */
	POST,
	/** Words that replace those of an earlier message. */
	EDIT,
	/** Takes the buttons off an earlier message. */
	BARE,
	/** A file that is stored with it. */
	FILE,
	/** A card that is painted when it goes out. */
	LIVING

}
