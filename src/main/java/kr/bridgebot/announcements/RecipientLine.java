package kr.bridgebot.announcements;

import java.time.Instant;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * One recipient, and what became of the latest version there.
 *
 * @param name as it was when the announcement left; empty for somebody who asked to be
 * forgotten
 * @param at since when
 * @param reason by which delivery says why; empty where there is none
 * @param receipt null while it is not confirmed
 */
public record RecipientLine(MemberId member, String name, String organisation, RecipientState state, Instant at,
		String reason, RecipientCard.@Nullable Receipt receipt) {
}
