package kr.bridgebot.proposals;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as one reader may see it: an answer that is not published yet is known to
 * the secretariat alone.
 *
 * @param state how far it has come, as far as this reader is to know
 * @param since since when
 * @param originItem the item of an agenda it grew out of; null for none
 * @param mergedInto the other one it is part of now; null for none
 * @param filing how it went to a ministry; null until then
 * @param stoppedAt since when the ministry's time does not run; null while it does
 * @param answer what the ministry said; null until this reader may know
 * @param version one more at each change: what a person has seen, by which to know
 * whether it is still so
 * @param standings by which rights the reader acts on it
 * @param follows whether the reader hears what becomes of it, as author or by choice
 * @param steps where the reader may take it now
 * @param reopenable whether the reader may take it up again
 */
public record ProposalView(ProposalId id, ProposalNumber number, CommitteeId committee, MemberId author, String title,
		String body, ProposalState state, Instant since, @Nullable UUID originItem, @Nullable ProposalId mergedInto,
		@Nullable Filing filing, @Nullable Instant stoppedAt, @Nullable MinistryAnswer answer, int version,
		Set<Standing> standings, boolean follows, Set<ProposalState> steps, boolean reopenable) {

	public Holder holder() {
		return this.state.holder();
	}

	public boolean isAuthor() {
		return this.standings.contains(Standing.AUTHOR);
	}

	/** Whether the reader may change what it says. */
	public boolean isEditable() {
		return this.state.isEditable() && (isAuthor() || this.standings.contains(Standing.CO_AUTHOR));
	}

	/** Whether the reader may let everybody know of the answer. */
	public boolean isPublishable() {
		return this.standings.contains(Standing.SECRETARIAT) && this.state == ProposalState.ANSWERED
				&& this.answer != null && !this.answer.isPublished();
	}

}
