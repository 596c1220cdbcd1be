package kr.bridgebot.announcements;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.committees.CommitteeKind;
import kr.bridgebot.shared.MemberId;

/**
 * What a draft comes to when it is looked at now.
 *
 * @param people whom it would reach for
 * @param seated who sits in its scope
 * @param bodies whose group chats, where they have one, would get it
 * @param room how much one message holds of its words
 * @param leaves when it would leave
 * @param shifted whether quiet hours hold it back until then
 */
record Inspection(Set<MemberId> people, Seated seated, List<Committee> bodies, boolean channel, Room room,
		List<Problem> problems, Instant leaves, boolean shifted) {

	/** The bodies, the forum itself aside, that have no group chat to get it. */
	List<Committee> groupless() {
		return this.bodies.stream()
			.filter((body) -> body.group() == null && body.kind() != CommitteeKind.FORUM)
			.toList();
	}

	/** The bodies whose chats get it. */
	List<Committee> groups() {
		return this.bodies.stream().filter((body) -> body.group() != null).toList();
	}

	/**
	 * What keeps it from being sent.
	 * @param blanks whether fields without a value may stay blank
	 */
	Optional<Problem> obstacle(boolean blanks) {
		return this.problems.stream().filter((problem) -> problem.isFatal() || !blanks).findFirst();
	}

}
