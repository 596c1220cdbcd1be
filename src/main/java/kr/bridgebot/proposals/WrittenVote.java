package kr.bridgebot.proposals;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A written vote of the steering committee about one proposal. Whom it asks is settled
 * when it is opened.
 *
 * @param round which vote about this proposal, from 1
 * @param deadline until when votes may be cast and changed
 * @param quorum how many of a hundred members have to vote for it to count
 * @param closedAt null while it is open
 * @param result null while it is open
 * @param ballots one for each member who is asked, in the order of the roster
 */
public record WrittenVote(ProposalId proposal, int round, Instant deadline, int quorum, @Nullable Instant closedAt,
		@Nullable VoteResult result, List<Ballot> ballots) {

	private static final int HUNDRED = 100;

	/** Whether votes count at that moment, by the clock. */
	public boolean isOpen(Instant now) {
		return this.closedAt == null && now.isBefore(this.deadline);
	}

	/** Whether it is to be counted: its time is over, or all have voted. */
	boolean isDue(Instant now) {
		return this.closedAt == null && (!now.isBefore(this.deadline) || cast() == this.ballots.size());
	}

	/** How many have voted. */
	public int cast() {
		return (int) this.ballots.stream().filter((ballot) -> ballot.choice() != null).count();
	}

	/** How many said what; a choice that nobody made is 0. */
	public Map<VoteChoice, Integer> counts() {
		Map<VoteChoice, Integer> counts = new EnumMap<>(VoteChoice.class);
		for (VoteChoice choice : VoteChoice.values()) {
			counts.put(choice, (int) this.ballots.stream().filter((ballot) -> ballot.choice() == choice).count());
		}
		return counts;
	}

	/** The ballot of a member who is asked. */
	public Optional<Ballot> of(MemberId member) {
		return this.ballots.stream().filter((ballot) -> ballot.member().equals(member)).findFirst();
	}

	/** What it comes to as the votes stand. */
	VoteResult count() {
		if (cast() * HUNDRED < this.quorum * this.ballots.size() || cast() == 0) {
			return VoteResult.NO_QUORUM;
		}
		Map<VoteChoice, Integer> counts = counts();
		int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
		List<VoteChoice> first = counts.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() == most)
			.map(Map.Entry::getKey)
			.toList();
		return (first.size() > 1) ? VoteResult.TIE : VoteResult.valueOf(first.getFirst().name());
	}

	/** What those remarked who said so, one a line. */
	String remarks(VoteChoice choice) {
		return this.ballots.stream()
			.filter((ballot) -> ballot.choice() == choice && !ballot.remark().isEmpty())
			.map(Ballot::remark)
			.collect(Collectors.joining("\n"));
	}

}
