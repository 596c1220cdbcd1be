package kr.bridgebot.proposals;

import java.util.List;
import kr.bridgebot.shared.CommitteeId;
import org.jspecify.annotations.Nullable;

/**
 * One page of the catalogue, the latest number first. Pages are kept by the numbers at
 * their ends, so that none is missed or shown twice when others come in between.
 *
 * @param newer whether there are later numbers than these
 * @param older whether there are earlier numbers than these
 */
public record CataloguePage(List<Entry> entries, boolean newer, boolean older) {

	/**
	 * One proposal as this reader may know it.
	 *
	 * @param state how far it has come, as far as the reader is to know
	 */
	public record Entry(ProposalId id, ProposalNumber number, CommitteeId committee, String title,
			ProposalState state) {
	}

	/**
	 * Where a page is opened.
	 *
	 * @param ordinal of the number that is beyond the page
	 * @param newer whether the page has later numbers than that
	 */
	public record Bookmark(long ordinal, boolean newer) {
	}

	/** Where the page before this one is; null when this is the first. */
	public @Nullable Bookmark before() {
		return (this.newer && !this.entries.isEmpty()) ? new Bookmark(this.entries.getFirst().number().ordinal(), true)
				: null;
	}

	/** Where the page after this one is; null when this is the last. */
	public @Nullable Bookmark after() {
		return (this.older && !this.entries.isEmpty()) ? new Bookmark(this.entries.getLast().number().ordinal(), false)
				: null;
	}

}
