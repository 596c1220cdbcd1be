package kr.bridgebot.agenda;

import java.time.Instant;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Who lays hands on an item, and when.
 *
 * @param member null for the clock
 * @param standing by what right
 * @param at when
 */
record ItemAct(@Nullable MemberId member, Standing standing, Instant at) {

	/** By what right somebody acts on a committee's agenda. */
	enum Standing {

		/** Nobody in person: a meeting began, ended or fell through. */
		CLOCK,
		/** Has nothing to do with this committee. */
		OUTSIDER,
		/** Assists a member of the committee: reads along. */
		READER,
		/** Of the committee, without an office. */
		MEMBER,
		/** Chair, clerk or co-chair of the committee. */
		OFFICER,
		/** The forum's secretariat. */
		SECRETARIAT;

		/** Whether it decides about items and puts the agenda in order. */
		boolean decides() {
			return this == OFFICER || this == SECRETARIAT;
		}

		/** Whether it sits in the committee. */
		boolean belongs() {
			return this == MEMBER || this == OFFICER;
		}

		/** Whether it may see the committee's items at all. */
		boolean reads() {
			return this != OUTSIDER;
		}

	}

	static ItemAct ofTheClock(Instant at) {
		return new ItemAct(null, Standing.CLOCK, at);
	}

}
