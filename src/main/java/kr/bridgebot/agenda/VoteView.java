package kr.bridgebot.agenda;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import kr.bridgebot.shared.CommitteeId;
import org.jspecify.annotations.Nullable;

/**
 * A vote on a committee's topic.
 *
 * @param id which
 * @param committee whose topic
 * @param votes how many choices each member has
 * @param hidden whether the count is shown only after the deadline
 * @param deadline until when votes are taken; null while it is a draft
 * @param settled the number of the choice that became the topic; null for none yet
 * @param choices in the order of their numbers
 */
public record VoteView(VoteId id, CommitteeId committee, int votes, boolean hidden, @Nullable Instant deadline,
		@Nullable Integer settled, List<Choice> choices) {

	/**
	 * One suggestion to choose.
	 *
	 * @param number within the vote, from 1
	 * @param item which suggestion
	 * @param title its title
	 * @param votes how many members chose it
	 */
	public record Choice(int number, ItemId item, String title, int votes) {

	}

	public boolean isDraft() {
		return this.deadline == null;
	}

	/** Whether votes are taken at that moment. */
	public boolean isOpen(Instant now) {
		return this.deadline != null && now.isBefore(this.deadline);
	}

	/** Whether the count may be shown at that moment. */
	public boolean showsCount(Instant now) {
		return !isDraft() && (!this.hidden || !isOpen(now));
	}

	/** The choices, the most wanted first; among equals the lower number. */
	public List<Choice> ranking() {
		return this.choices.stream()
			.sorted(Comparator.comparingInt(Choice::votes).reversed().thenComparingInt(Choice::number))
			.toList();
	}

}
