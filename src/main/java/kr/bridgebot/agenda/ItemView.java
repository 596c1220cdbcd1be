package kr.bridgebot.agenda;

import java.time.Instant;
import kr.bridgebot.files.FileId;
import kr.bridgebot.proposals.ProposalId;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * An agenda item as others see it.
 *
 * @param id which
 * @param committee whose
 * @param title in one line
 * @param why may be empty
 * @param link may be empty
 * @param wish who should present it, as its suggester wishes; may be empty
 * @param suggester null for somebody since erased
 * @param suggestedAt when
 * @param state how far it has come; within the agenda of a meeting that it left
 * unfinished, carried over
 * @param seminar on whose agenda it is; null for none
 * @param position its place there, from 1; 0 for none
 * @param minutes how long it is planned to take; null for not known
 * @param presenter who presents it; may be empty
 * @param supporters how many support it
 * @param mergedInto the item it goes on in; null for none
 * @param outcome what was concluded; null while nothing was
 * @param conclusion the outcome in words; empty while there is none
 * @param file what was attached; null for nothing
 * @param proposal the proposal it became; null for none
 * @param carried how many meetings ended without it
 * @param version one more at each change
 */
public record ItemView(ItemId id, CommitteeId committee, String title, String why, String link, String wish,
		@Nullable MemberId suggester, Instant suggestedAt, ItemState state, @Nullable SeminarId seminar, int position,
		@Nullable Integer minutes, String presenter, int supporters, @Nullable ItemId mergedInto,
		@Nullable Outcome outcome, String conclusion, @Nullable FileId file, @Nullable ProposalId proposal, int carried,
		int version) {

}
