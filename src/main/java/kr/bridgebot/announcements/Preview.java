package kr.bridgebot.announcements;

import java.time.Instant;
import java.util.List;
import kr.bridgebot.delivery.Unreached;
import kr.bridgebot.members.Person;

/**
 * What sending would come to if it were now.
 *
 * @param draft what was looked at; its revision goes with the sending
 * @param people how many recipients
 * @param groups how many group chats
 * @param channel whether the channel gets it, too
 * @param unreachable who cannot be reached, by name
 * @param problems what has to be mended, or said yes to
 * @param leaves when it would leave
 * @param shifted whether quiet hours hold it back until then
 * @param finishes when it would be through
 * @param sample the messages as the asker would get them
 */
public record Preview(AnnouncementView draft, int people, int groups, boolean channel, List<Unreachable> unreachable,
		List<Problem> problems, Instant leaves, boolean shifted, Instant finishes, List<RecipientCard> sample) {

	/** Somebody who cannot be reached. */
	public record Unreachable(Person person, Unreached why) {
	}

	/** Whether it can be sent, maybe with fields left blank. */
	public boolean isSendable() {
		return this.problems.stream().noneMatch(Problem::isFatal);
	}

}
