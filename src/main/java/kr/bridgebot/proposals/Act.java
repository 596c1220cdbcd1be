package kr.bridgebot.proposals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Who lays hands on a proposal, and when.
 *
 * @param member null for the clock
 * @param standings by which rights; none for a stranger to it
 * @param at when
 * @param zone where the forum reads its calendar
 */
record Act(@Nullable MemberId member, Set<Standing> standings, Instant at, ZoneId zone) {

	static Act ofTheClock(Instant at, ZoneId zone) {
		return new Act(null, EnumSet.of(Standing.CLOCK), at, zone);
	}

	boolean is(Standing standing) {
		return this.standings.contains(standing);
	}

	boolean isAny(Set<Standing> asked) {
		return asked.stream().anyMatch(this.standings::contains);
	}

	LocalDate today() {
		return day(this.at);
	}

	LocalDate day(Instant instant) {
		return instant.atZone(this.zone).toLocalDate();
	}

}
