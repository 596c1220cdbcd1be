package kr.bridgebot.shared;

/** What somebody is within one committee; the secretariat is forum-wide and no role. */
public enum Role {

	CO_CHAIR, CHAIR, CLERK, MEMBER;

	/** Whether this role plans seminars, sees all answers and may answer for others. */
	public boolean runsTheCommittee() {
		return this != MEMBER;
	}

}
