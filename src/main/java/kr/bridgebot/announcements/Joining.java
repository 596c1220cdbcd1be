package kr.bridgebot.announcements;

/** How a circle is joined to those chosen before it. */
public enum Joining {

	/** These, too. */
	OR,
	/** Of those chosen so far only these. */
	AND,
	/** All chosen so far but these. */
	EXCEPT

}
