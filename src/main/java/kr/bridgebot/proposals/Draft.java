package kr.bridgebot.proposals;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.bridgebot.files.FileId;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * What a new proposal starts from.
 *
 * @param committee whose it will be
 * @param title one line, 1 to 200 characters
 * @param body 1 to 4,000 characters
 * @param originItem the item of an agenda it grew out of; null for none
 * @param followers who hears what becomes of it beside its author
 * @param files what belongs to it from the start
 */
public record Draft(CommitteeId committee, String title, String body, @Nullable UUID originItem,
		Set<MemberId> followers, List<FileId> files) {
}
