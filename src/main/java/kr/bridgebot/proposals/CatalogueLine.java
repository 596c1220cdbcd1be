package kr.bridgebot.proposals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * What the secretariat takes away of one proposal.
 *
 * @param since since when it is in its state
 * @param ministry empty until it went to one
 * @param division of the ministry, may be empty
 * @param document the number of the letter, may be empty
 * @param submittedOn null until then
 * @param replyDue null where nothing is owed
 * @param verdict null until it was answered
 * @param answeredAt null until it was answered
 * @param spent how long it has been in each state it ever was in, in sum; what is
 * finished ages no more
 */
public record CatalogueLine(ProposalNumber number, CommitteeId committee, String title, MemberId author,
		ProposalState state, Instant since, String ministry, String division, String document,
		@Nullable LocalDate submittedOn, @Nullable LocalDate replyDue, @Nullable Verdict verdict,
		@Nullable Instant answeredAt, Map<ProposalState, Duration> spent) {
}
