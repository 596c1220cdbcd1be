package kr.bridgebot.proposals.chat;

import java.nio.charset.StandardCharsets;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.proposals.CataloguePage.Bookmark;
import kr.bridgebot.proposals.ProposalState;
import kr.bridgebot.proposals.Shelf;
import kr.bridgebot.shared.CommitteeId;
import org.jspecify.annotations.Nullable;

/** Wants a page of a shelf: the first, or the one beyond a number. */
sealed interface ShelfPage extends Payload {

	/** A button carries the search on, beside its code, a number and two signs. */
	int LONGEST_SEARCH = 44;

	Shelf shelf();

	/** The ordinal that the page lies beyond; null for the first page. */
	@Nullable Long beyond();

	boolean newer();

	default @Nullable Bookmark bookmark() {
		Long beyond = beyond();
		return (beyond == null) ? null : new Bookmark(beyond, newer());
	}

	/** Of every proposal. */
	@Payload.Code("pql")
	record OfAll(@Nullable Long beyond, boolean newer) implements ShelfPage {

		@Override
		public Shelf shelf() {
			return new Shelf.All();
		}

	}

	/** Of one's own. */
	@Payload.Code("pqm")
	record OfMine(@Nullable Long beyond, boolean newer) implements ShelfPage {

		@Override
		public Shelf shelf() {
			return new Shelf.Mine();
		}

	}

	/** Of those one follows. */
	@Payload.Code("pqw")
	record OfFollowed(@Nullable Long beyond, boolean newer) implements ShelfPage {

		@Override
		public Shelf shelf() {
			return new Shelf.Followed();
		}

	}

	/** Of a committee's. */
	@Payload.Code("pqc")
	record OfCommittee(CommitteeId committee, @Nullable Long beyond, boolean newer) implements ShelfPage {

		@Override
		public Shelf shelf() {
			return new Shelf.OfCommittee(this.committee);
		}

	}

	/** Of those in a state. */
	@Payload.Code("pqs")
	record OfState(ProposalState state, @Nullable Long beyond, boolean newer) implements ShelfPage {

		@Override
		public Shelf shelf() {
			return new Shelf.InState(this.state);
		}

	}

	/** Of those found. */
	@Payload.Code("pqf")
	record OfFound(String words, @Nullable Long beyond, boolean newer) implements ShelfPage {

		@Override
		public Shelf shelf() {
			return new Shelf.Found(this.words);
		}

		/** Whether the words are too many to go on with by buttons. */
		static boolean isTooLong(String words) {
			return words.replace("~", "~~").replace(":", "~.").getBytes(StandardCharsets.UTF_8).length > LONGEST_SEARCH;
		}

	}

	/** Wants this page of this shelf; null where no button could say so. */
	static @Nullable ShelfPage of(Shelf shelf, @Nullable Bookmark at) {
		Long beyond = (at == null) ? null : Long.valueOf(at.ordinal());
		boolean newer = at != null && at.newer();
		return switch (shelf) {
			case Shelf.All _ -> new OfAll(beyond, newer);
			case Shelf.Mine _ -> new OfMine(beyond, newer);
			case Shelf.Followed _ -> new OfFollowed(beyond, newer);
			case Shelf.OfCommittee body -> new OfCommittee(body.committee(), beyond, newer);
			case Shelf.InState known -> new OfState(known.state(), beyond, newer);
			case Shelf.Found found ->
				OfFound.isTooLong(found.words()) ? null : new OfFound(found.words(), beyond, newer);
		};
	}

}
