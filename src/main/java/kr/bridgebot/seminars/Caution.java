package kr.bridgebot.seminars;

/** What an officer should know before members are told; none of it forbids anything. */
public enum Caution {

	/** The day is a public holiday. */
	HOLIDAY,
	/** The day is a Saturday or Sunday. */
	WEEKEND,
	/** Members hear of it later than they should. */
	SHORT_NOTICE,
	/** Nobody would know what it is about. */
	NO_TOPIC,
	/** Nobody would know where to go. */
	NO_VENUE,
	/** Nobody would know where to connect. */
	NO_LINK

}
