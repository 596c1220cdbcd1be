package kr.bridgebot.committees;

import kr.bridgebot.shared.Reason;

/** Why something about a committee is refused. */
enum CommitteeReason implements Reason {

	/** There is no such committee. */
	COMMITTEE_UNKNOWN,
	/** Only the committee's officers and the secretariat. */
	NOT_YOUR_COMMITTEE,
	/** Roles are given by the secretariat, and so are the officers' terms. */
	OFFICERS_BY_SECRETARIAT,
	/** The group belongs to a committee that the person does not run. */
	GROUP_OF_ANOTHER_COMMITTEE,
	/** Not in a group chat. */
	NOT_A_GROUP,
	/** The person no longer sits there. */
	TERM_IS_OVER

}
