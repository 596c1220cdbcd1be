package kr.bridgebot.announcements;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kr.bridgebot.chat.Words;
import kr.bridgebot.files.FileId;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * An announcement as those see it who announce for its scope.
 *
 * @param scope the committee for which it is sent
 * @param state by the clock: one whose time is over is closed, whether or not a job ran
 * @param version of the words; 0 while nobody was told
 * @param revision of the draft; goes with the sending
 * @param audience how it was chosen
 * @param groups whether group chats get it, too
 * @param sendAt the chosen time; null for at once
 * @param due until when it is to be confirmed
 * @param author who began it; null when that is nobody's business any more
 * @param sender who sent the latest version
 * @param since since when it is in its state
 * @param leaves when it leaves, or left
 * @param sentAt when the latest version left
 * @param people how many recipients it has; of a draft, how many it would have now
 * @param places the group chats and channels it went to
 * @param counts how many recipients are in which state; they add up to its people
 * @param nudges of the latest version, in order
 * @param progress how far its messages are; null when nothing of it is on its way
 * @param reason why it was called off; else empty
 * @param history oldest first
 */
public record AnnouncementView(AnnouncementId id, CommitteeId scope, AnnouncementKind kind, AnnouncementState state,
		int version, int revision, Words words, List<AudienceStep> audience, boolean groups, boolean channel,
		@Nullable Instant sendAt, @Nullable Instant due, @Nullable FileId picture, List<FileId> files,
		@Nullable MemberId author, @Nullable MemberId sender, Instant since, @Nullable Instant leaves,
		@Nullable Instant sentAt, int people, List<PlaceLine> places, Map<RecipientState, Integer> counts,
		List<Nudge> nudges, @Nullable Progress progress, String reason, Instant madeAt,
		List<AnnouncementStep> history) {

	/**
	 * How far messages are, one a recipient and chat.
	 *
	 * @param failed those that never will be sent
	 * @param finishes when the last one will be through
	 */
	public record Progress(int waiting, int underWay, int sent, int unknown, int failed, Instant finishes) {
	}

	/**
	 * That those who had not confirmed it were asked once more.
	 *
	 * @param by null for the clock
	 */
	public record Nudge(int number, Instant at, @Nullable MemberId by, int people) {
	}

	/** How many recipients are in this state. */
	public int count(RecipientState state) {
		return this.counts.getOrDefault(state, 0);
	}

}
