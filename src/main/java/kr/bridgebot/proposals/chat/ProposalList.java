package kr.bridgebot.proposals.chat;

import java.util.ArrayList;
import java.util.List;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Text;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.proposals.CataloguePage;
import kr.bridgebot.proposals.CataloguePage.Bookmark;
import kr.bridgebot.proposals.CataloguePage.Entry;
import kr.bridgebot.proposals.ProposalCatalogue;
import kr.bridgebot.proposals.ProposalKey;
import kr.bridgebot.proposals.ProposalTexts;
import kr.bridgebot.proposals.Shelf;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Paints pages of proposals, each with the keys to other shelves. */
@Component
class ProposalList {

	/** Of the lists in a chat one is enough. */
	static final String STANDING = "proposals";

	private static final int PAGE = 6;

	private static final int TITLE = 60;

	private static final int LABEL = 28;

	private final ProposalCatalogue catalogue;

	private final CommitteeBoard board;

	ProposalList(ProposalCatalogue catalogue, CommitteeBoard board) {
		this.catalogue = catalogue;
		this.board = board;
	}

	/**
	 * A page of a shelf.
	 * @param at where to open it; null for the first page
	 * @throws Refusal when what is sought is shorter than two letters
	 */
	Card card(Shelf shelf, @Nullable Bookmark at, Actor reader) {
		CataloguePage page = this.catalogue.page(shelf, at, PAGE, reader);
		List<Text> lines = new ArrayList<>();
		lines.add(head(shelf));
		page.entries().forEach((entry) -> lines.add(line(entry)));
		if (page.entries().isEmpty()) {
			lines.add(nothing(shelf));
		}
		boolean ends = page.after() != null && ShelfPage.of(shelf, page.after()) == null;
		if (ends) {
			lines.add(Text.of("proposals.search.more", "count", PAGE));
		}
		Card card = Card.of(Text.lines(lines));
		for (Entry entry : page.entries()) {
			card = card.row(Button.press(Text.of("proposals.list.open", "number", entry.number().toString(), "title",
					shortened(entry.title(), LABEL)), new ProposalKey(entry.id())));
		}
		return shelves(card.row(turn("chat.button.previous", shelf, page.before()),
				turn("chat.button.next", shelf, page.after())), shelf, reader);
	}

	private static @Nullable Button turn(String label, Shelf shelf, @Nullable Bookmark at) {
		ShelfPage page = (at == null) ? null : ShelfPage.of(shelf, at);
		return (page == null) ? null : Button.press(Text.of(label), page);
	}

	/** The keys to all other shelves. */
	private static Card shelves(Card card, Shelf shelf, Actor reader) {
		return card
			.row((shelf instanceof Shelf.Mine) ? null : key("proposals.list.mine", new ShelfPage.OfMine(null, false)),
					(shelf instanceof Shelf.Followed) ? null
							: key("proposals.list.followed", new ShelfPage.OfFollowed(null, false)),
					(shelf instanceof Shelf.All) ? null : key("proposals.list.all", new ShelfPage.OfAll(null, false)))
			.row(key("proposals.list.by-committee", new ShelfChoice.ByCommittee(0)),
					key("proposals.list.by-state", new ShelfChoice.ByState()),
					key("proposals.search.button", new FindButton.Find()))
			.row(reader.secretariat() ? key("proposals.export.button", new ExportButton.Export()) : null);
	}

	private static Button key(String label, Payload payload) {
		return Button.press(Text.of(label), payload);
	}

	private Text head(Shelf shelf) {
		return switch (shelf) {
			case Shelf.All _ -> Text.of("proposals.list.head.all");
			case Shelf.Mine _ -> Text.of("proposals.list.head.mine");
			case Shelf.Followed _ -> Text.of("proposals.list.head.followed");
			case Shelf.OfCommittee body ->
				Text.of("proposals.list.head", "what", this.board.get(body.committee()).name());
			case Shelf.InState known -> Text.of("proposals.list.head", "what", ProposalTexts.state(known.state()));
			case Shelf.Found found -> Text.of("proposals.search.head", "words", shortened(found.words(), TITLE));
		};
	}

	private static Text nothing(Shelf shelf) {
		return Text.of(switch (shelf) {
			case Shelf.All _ -> "proposals.list.none.all";
			case Shelf.Mine _ -> "proposals.list.none.mine";
			case Shelf.Followed _ -> "proposals.list.none.followed";
			case Shelf.OfCommittee _, Shelf.InState _ -> "proposals.list.none";
			case Shelf.Found _ -> "proposals.search.none";
		});
	}

	private Text line(Entry entry) {
		return Text.of("proposals.list.line", "number", entry.number().toString(), "title",
				shortened(entry.title(), TITLE), "state", ProposalTexts.state(entry.state()), "committee",
				this.board.find(entry.committee()).map(Committee::name).orElse(Text.empty()));
	}

	private static String shortened(String text, int letters) {
		return (text.codePointCount(0, text.length()) <= letters) ? text
				: text.substring(0, text.offsetByCodePoints(0, letters - 1)).stripTrailing() + "…";
	}

}
