package kr.bridgebot.responses;

/** Whether somebody came on the day; never derived from what they had answered. */
public enum AttendanceState {

	/** Nobody has marked it. */
	UNKNOWN,
	/** Came. */
	PRESENT,
	/** A proxy came. */
	PRESENT_PROXY,
	/** Did not come, and had said so. */
	ABSENT_NOTICE,
	/** Did not come, and had not said so. */
	ABSENT

}
