package kr.bridgebot.seminars;

import kr.bridgebot.committees.CommitteeKind;

/** What sort of meeting it is. */
public enum SeminarKind {

	/** A subcommittee's. */
	SEMINAR,
	/** The whole forum's. */
	PLENARY,
	/** The steering committee's. */
	STEERING;

	/** The sort of meeting that such a committee holds. */
	public static SeminarKind of(CommitteeKind committee) {
		return switch (committee) {
			case FORUM -> PLENARY;
			case STEERING -> STEERING;
			case SUBCOMMITTEE -> SEMINAR;
		};
	}

}
