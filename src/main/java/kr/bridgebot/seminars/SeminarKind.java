package kr.bridgebot.seminars;

/** What sort of meeting it is. */
public enum SeminarKind {

	/** A subcommittee's. */
	SEMINAR,
	/** The whole forum's. */
	PLENARY,
	/** The steering committee's. */
	STEERING

}
