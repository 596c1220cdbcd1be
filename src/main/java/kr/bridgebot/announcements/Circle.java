package kr.bridgebot.announcements;

import kr.bridgebot.members.Sector;
import kr.bridgebot.responses.Answer;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Role;

/** Some of those who sit in an announcement's scope, found out when it is sent. */
public sealed interface Circle {

	/** Everybody of the scope. */
	record Everyone() implements Circle {
	}

	/** Who sits in that body. */
	record Body(CommitteeId committee) implements Circle {
	}

	/** Who comes from that sector. */
	record OfSector(Sector sector) implements Circle {
	}

	/** Who has that role: in the scope's body, or in any where the scope is the forum. */
	record OfRole(Role role) implements Circle {
	}

	/** Who gave that answer to a meeting of the scope. */
	record Answered(SeminarId seminar, Answer answer) implements Circle {
	}

	/** Who was invited to a meeting of the scope and has not answered. */
	record Silent(SeminarId seminar) implements Circle {
	}

	/** One person. */
	record Single(MemberId member) implements Circle {
	}

}
