package kr.bridgebot.committees;

import java.time.LocalDate;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * A member's term in a committee.
 *
 * @param since the first day
 * @param until the last day; null while no end is set
 */
public record Appointment(MemberId member, CommitteeId committee, Role role, LocalDate since,
		@Nullable LocalDate until) {

	public boolean isInForce(LocalDate day) {
		return !this.since.isAfter(day) && !isOver(day);
	}

	/** Whether its last day lies before that day. */
	boolean isOver(LocalDate day) {
		return this.until != null && this.until.isBefore(day);
	}

	Appointment until(LocalDate last) {
		return new Appointment(this.member, this.committee, this.role, this.since, last);
	}

}
