package kr.bridgebot.announcements;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.shared.MemberId;

/**
 * What a draft comes to when it is looked at now.
 *
 * @param people whom it would reach for
 * @param seated who sits in its scope
 * @param groups the bodies whose chats would get it
 * @param room how much one message holds of its words
 * @param leaves when it would leave
 * @param shifted whether quiet hours hold it back until then
 */
record Inspection(Set<MemberId> people, Seated seated, List<Committee> groups, boolean channel, Room room,
		List<Problem> problems, Instant leaves, boolean shifted) {

	/**
	 * What keeps it from being sent.
	 * @param blanks whether fields without a value may stay blank
	 */
	Optional<Problem> obstacle(boolean blanks) {
		return this.problems.stream().filter((problem) -> problem.isFatal() || !blanks).findFirst();
	}

}
