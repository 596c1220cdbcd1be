package kr.bridgebot.seminars;

import java.time.Instant;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Who lays hands on a meeting, and when.
 *
 * @param member null for the clock
 * @param standing by what right
 * @param at when
 */
record Act(@Nullable MemberId member, Standing standing, Instant at) {

	/** By what right somebody acts on one meeting. */
	enum Standing {

		/** Nobody in person: the hour has come. */
		CLOCK,
		/** Of the forum, without an office in this committee. */
		MEMBER,
		/** Chair, clerk or co-chair of this committee. */
		OFFICER,
		/** The forum's secretariat. */
		SECRETARIAT

	}

	static Act ofTheClock(Instant at) {
		return new Act(null, Standing.CLOCK, at);
	}

}
