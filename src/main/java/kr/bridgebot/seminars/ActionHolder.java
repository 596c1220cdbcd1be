package kr.bridgebot.seminars;

/** Who has to act next. */
public enum ActionHolder {

	/** Chair, clerk or co-chair of the committee. */
	OFFICERS,
	/** The invited members. */
	MEMBERS,
	/** The committee's clerk. */
	CLERK,
	/** It is finished. */
	NOBODY

}
