package kr.bridgebot.proposals;

import java.util.List;
import java.util.function.Consumer;
import kr.bridgebot.proposals.CataloguePage.Bookmark;
import kr.bridgebot.proposals.CataloguePage.Entry;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The catalogue of all proposals, to be looked through by everybody of the forum; each
 * sees what they may read. A page costs the same however many proposals there are.
 */
@Service
public class ProposalCatalogue {

	private final CataloguePages pages;

	private final CatalogueLines lines;

	private final Rights rights;

	ProposalCatalogue(CataloguePages pages, CatalogueLines lines, Rights rights) {
		this.pages = pages;
		this.lines = lines;
		this.rights = rights;
	}

	/**
	 * One page of a shelf. Where the catalogue has become so short that the page is no
	 * more, it is the first one.
	 * @param at where to open it; null for the first page
	 * @param size how many at most
	 * @throws Refusal when what is sought is shorter than two letters
	 */
	@Transactional(readOnly = true)
	public CataloguePage page(Shelf shelf, @Nullable Bookmark at, int size, Actor reader) {
		List<Entry> read = this.pages.read(shelf, at, size + 1, readership(reader), reader.secretariat());
		if (at != null && read.size() < (at.newer() ? size : 1)) {
			return page(shelf, null, size, reader);
		}
		List<Entry> shown = read.subList(0, Math.min(size, read.size()));
		boolean further = read.size() > size;
		if (at != null && at.newer()) {
			return new CataloguePage(shown.reversed(), further, true);
		}
		return new CataloguePage(List.copyOf(shown), at != null, further);
	}

	/** The authors of all proposals. One statement. */
	@Transactional(readOnly = true)
	public List<MemberId> authors(Actor secretary) {
		requireSecretariat(secretary);
		return this.lines.authors();
	}

	/**
	 * Reads out every proposal that the secretariat may read, the latest number first,
	 * without ever holding more than a few of them. One statement.
	 */
	@Transactional(readOnly = true)
	public void readOut(Actor secretary, Consumer<CatalogueLine> listener) {
		requireSecretariat(secretary);
		this.lines.read(readership(secretary), this.rights.now(), listener);
	}

	private Readership readership(Actor reader) {
		return Readership.of(reader, this.rights.readsForSteering(reader));
	}

	private static void requireSecretariat(Actor actor) {
		if (!actor.secretariat()) {
			throw new Refusal(ProposalReason.PROPOSAL_SECRETARIAT_ONLY);
		}
	}

}
