package kr.bridgebot.proposals;

/** By what right somebody acts on one proposal; a person may have several. */
public enum Standing {

	/** Who wrote it. */
	AUTHOR,
	/** Whom its author took in. */
	CO_AUTHOR,
	/** Sits in its committee. */
	MEMBER,
	/** Chair, clerk or co-chair of its committee. */
	OFFICER,
	/** Sits in the steering committee. */
	STEERING_MEMBER,
	/** Chair or clerk of the steering committee, or co-chair of the forum. */
	STEERING_OFFICER,
	/** Works for the forum's secretariat. */
	SECRETARIAT,
	/** Nobody in person: the hour has come. */
	CLOCK

}
