package kr.bridgebot.roster;

import java.util.Map;
import java.util.Optional;
import kr.bridgebot.members.MemberRegister.Entry;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.Role;

/**
 * What one row says of one person, understood.
 *
 * @param row where it comes from
 * @param entry the person's own data
 * @param seats committees, with the role where the row names one
 * @param secretariat whether the person is said to work there
 * @param code the invitation code; may be empty
 */
record Claim(RosterRow row, Entry entry, Map<CommitteeId, Optional<Role>> seats, boolean secretariat, String code) {

	/** The address by which a person is known; empty when there is none. */
	String address() {
		return Identity.address(this.entry);
	}

	Identity identity() {
		return Identity.of(this.entry);
	}

}
