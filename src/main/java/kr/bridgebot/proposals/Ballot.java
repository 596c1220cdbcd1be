package kr.bridgebot.proposals;

import java.time.Instant;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * One member's voice in a written vote.
 *
 * @param member whose
 * @param choice null while they have not voted
 * @param remark may be empty
 * @param castAt when last
 * @param castBy who pressed: the member or somebody who assists them
 */
public record Ballot(MemberId member, @Nullable VoteChoice choice, String remark, @Nullable Instant castAt,
		@Nullable MemberId castBy) {
}
