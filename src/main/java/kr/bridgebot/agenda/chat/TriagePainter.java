package kr.bridgebot.agenda.chat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.bridgebot.agenda.AgendaBook;
import kr.bridgebot.agenda.AgendaKey;
import kr.bridgebot.agenda.ItemId;
import kr.bridgebot.agenda.ItemState;
import kr.bridgebot.agenda.ItemView;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Text;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.delivery.CardPainter;
import org.springframework.stereotype.Component;

/**
 * Paints the card that asks an officer about a suggestion, and afterwards what came of
 * it. One that was not sent before somebody decided is not sent any more.
 */
@Component
class TriagePainter implements CardPainter {

	private final AgendaBook book;

	private final ItemCards cards;

	private final CommitteeBoard board;

	TriagePainter(AgendaBook book, ItemCards cards, CommitteeBoard board) {
		this.book = book;
		this.cards = cards;
		this.board = board;
	}

	@Override
	public String kind() {
		return CardKinds.TRIAGE;
	}

	@Override
	public Map<Painting, Card> paint(Collection<Painting> paintings) {
		Map<ItemId, ItemView> items = this.book
			.find(paintings.stream().map((painting) -> new ItemId(painting.card().subject())).toList());
		Map<ItemId, Card> painted = new HashMap<>();
		Map<Painting, Card> cards = new HashMap<>();
		for (Painting painting : paintings) {
			ItemView item = items.get(new ItemId(painting.card().subject()));
			if (item != null && (painting.shown() || item.state() == ItemState.SUGGESTED)) {
				cards.put(painting, painted.computeIfAbsent(item.id(), (id) -> card(item)));
			}
		}
		return cards;
	}

	private Card card(ItemView item) {
		boolean asks = item.state() == ItemState.SUGGESTED;
		List<Text> lines = new ArrayList<>();
		lines.add(Text.of(asks ? "agenda.triage.asks" : "agenda.triage.decided", "committee",
				this.board.get(item.committee()).name()));
		lines.addAll(this.cards.describe(item));
		if (!asks) {
			lines.add(this.cards.news(item));
		}
		Card card = Card.of(Text.lasting(Text.lines(lines)));
		if (!asks) {
			return card.row(Button.press(Text.of("agenda.button.look"), new AgendaKey(item.id())));
		}
		return card.row(ItemCards.step(item, ItemState.ACCEPTED, true), ItemCards.step(item, ItemState.DEFERRED, true))
			.row(ItemCards.step(item, ItemState.MERGED, true), ItemCards.step(item, ItemState.DECLINED, true));
	}

}
