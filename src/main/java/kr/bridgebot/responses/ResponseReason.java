package kr.bridgebot.responses;

import kr.bridgebot.shared.Reason;

/** Why an answer is not taken. */
enum ResponseReason implements Reason {

	/** No such invitation for this member, or no longer. */
	NOT_INVITED,
	/** One answers for oneself, as assistant, or as officer. */
	NOT_YOUR_ANSWER,
	/** The answering period is over; a regret is still possible. */
	RSVP_CLOSED,
	/** The silent were reminded a short while ago. */
	NUDGED_LATELY,
	/** Nobody is reminded to answer after the deadline. */
	NUDGE_TOO_LATE,
	/** Called off. */
	SEMINAR_CANCELLED,
	/** Put off; a new invitation will come. */
	SEMINAR_POSTPONED,
	/** Over. */
	SEMINAR_OVER,
	/** Not announced, or gone. */
	SEMINAR_NOT_OPEN,
	/** One cannot take part in this way. */
	MODE_NOT_OFFERED,
	/** This body is not sent proxies. */
	PROXY_FORBIDDEN,
	/** A proxy needs a name. */
	PROXY_UNNAMED,
	/** There is no proxy waiting for approval any more. */
	PROXY_NOT_PENDING,
	/** Longer than may be stored. */
	REASON_TOO_LONG,
	/** A reason only goes with a regret. */
	REASON_NOT_ASKED,
	/** Chair, clerk and secretariat only. */
	OFFICERS_ONLY,
	/** The meeting has not begun: attendance cannot be known yet. */
	ATTENDANCE_TOO_EARLY

}
