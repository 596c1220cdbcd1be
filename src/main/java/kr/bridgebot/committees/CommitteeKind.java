package kr.bridgebot.committees;

/** What sort of body it is. */
public enum CommitteeKind {

	/** All members of the forum together. */
	FORUM,
	/** The heads of agencies and associations. */
	STEERING,
	/** About fifteen experts. */
	SUBCOMMITTEE

}
