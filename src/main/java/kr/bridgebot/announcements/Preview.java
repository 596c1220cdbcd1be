package kr.bridgebot.announcements;

import java.time.Instant;
import java.util.List;
import kr.bridgebot.announcements.RecipientCard.Audience;
import kr.bridgebot.delivery.Unreached;
import kr.bridgebot.members.Person;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;

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
 * @param variants the same for others, who may be shown something else around the words
 * @param missed group chats, and the channel, that it does not reach
 */
public record Preview(AnnouncementView draft, int people, int groups, boolean channel, List<Unreachable> unreachable,
		List<Problem> problems, Instant leaves, boolean shifted, Instant finishes, List<RecipientCard> sample,
		List<Variant> variants, List<Missed> missed) {

	/**
	 * The messages for readers of another kind.
	 *
	 * @param audience a person for whom an assistant reads, a group or the channel
	 * @param reader the assistant; null in a group and in the channel
	 */
	public record Variant(Audience audience, @Nullable MemberId reader, List<RecipientCard> cards) {
	}

	/**
	 * A chat of many that does not get it.
	 *
	 * @param body whose group it is; null for the channel
	 * @param bound whether there is one, in which the bot is no more
	 */
	public record Missed(@Nullable CommitteeId body, boolean bound) {
	}

	/** Somebody who cannot be reached. */
	public record Unreachable(Person person, Unreached why) {
	}

	/** Whether it can be sent, maybe with fields left blank. */
	public boolean isSendable() {
		return this.problems.stream().noneMatch(Problem::isFatal);
	}

}
