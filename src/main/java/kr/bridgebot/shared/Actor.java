package kr.bridgebot.shared;

import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is talking: what the forum knows of the person behind a chat account right now.
 *
 * @param account the chat account, which is also its private chat
 * @param member null for a stranger
 * @param language the person's own choice, else the messenger's
 * @param zone where the person reads times
 * @param secretariat whether the person works for the secretariat
 * @param seats today's appointments
 * @param principals the members this person assists
 */
public record Actor(long account, @Nullable MemberId member, Language language, ZoneId zone, boolean secretariat,
		Map<CommitteeId, Role> seats, Set<MemberId> principals) {

	public boolean isKnown() {
		return this.member != null;
	}

	/**
	 * The member behind the account.
	 * @throws IllegalStateException for a stranger, whom {@link #isKnown()} tells apart
	 */
	public MemberId self() {
		if (this.member == null) {
			throw new IllegalStateException("nobody of the forum is linked to this account");
		}
		return this.member;
	}

	/**
	 * Whether the person plans this committee's seminars: its officers and the
	 * secretariat.
	 */
	public boolean runs(CommitteeId committee) {
		Role role = this.seats.get(committee);
		return this.secretariat || (role != null && role.runsTheCommittee());
	}

	/** Whether the person runs any committee at all. */
	public boolean isOfficer() {
		return this.secretariat || this.seats.values().stream().anyMatch(Role::runsTheCommittee);
	}

	/**
	 * Whether an answer may be given in this member's name: one's own or a principal's.
	 */
	public boolean speaksFor(MemberId other) {
		return other.equals(this.member) || this.principals.contains(other);
	}

}
