package kr.bridgebot.agenda;

import java.time.Instant;
import java.time.LocalDate;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody took on about an item.
 *
 * @param id which
 * @param item about which item
 * @param committee whose item
 * @param what in one line
 * @param owner who does it; null for somebody since erased
 * @param until the last day, on the forum's calendar
 * @param seminar in which meeting it was agreed; null for outside of any
 * @param assignedBy who wrote it down; null for somebody since erased
 * @param assignedAt when
 * @param doneAt null while it is open
 * @param doneBy who said that it is done: the owner, an assistant or an officer
 */
public record ActionView(ActionId id, ItemId item, CommitteeId committee, String what, @Nullable MemberId owner,
		LocalDate until, @Nullable SeminarId seminar, @Nullable MemberId assignedBy, Instant assignedAt,
		@Nullable Instant doneAt, @Nullable MemberId doneBy) {

	public boolean isDone() {
		return this.doneAt != null;
	}

}
