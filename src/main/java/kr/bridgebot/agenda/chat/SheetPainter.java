package kr.bridgebot.agenda.chat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.bridgebot.agenda.AgendaBook;
import kr.bridgebot.agenda.AgendaView;
import kr.bridgebot.agenda.ItemView;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Text;
import kr.bridgebot.delivery.CardPainter;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarState;
import org.springframework.stereotype.Component;

/** Paints a published agenda for the group and for those invited. */
abstract class SheetPainter implements CardPainter {

	/** More items than fit on a phone are shown on request. */
	private static final int SHOWN = 8;

	private final AgendaBook book;

	private final SheetCards cards;

	private final String head;

	/**
	 * One kind of card.
	 * @param head the key of its first line
	 */
	SheetPainter(AgendaBook book, SheetCards cards, String head) {
		this.book = book;
		this.cards = cards;
		this.head = head;
	}

	@Override
	public Map<Painting, Card> paint(Collection<Painting> paintings) {
		List<SeminarId> ids = paintings.stream()
			.map((painting) -> new SeminarId(painting.card().subject()))
			.distinct()
			.toList();
		Map<SeminarId, AgendaView> agendas = this.book.agendas(ids);
		Map<Painting, Card> painted = new HashMap<>();
		for (Painting painting : paintings) {
			AgendaView agenda = agendas.get(new SeminarId(painting.card().subject()));
			if (agenda != null && (painting.shown() || agenda.published())) {
				painted.put(painting, card(agenda, painting.reader().place().group()));
			}
		}
		return painted;
	}

	private Card card(AgendaView agenda, boolean group) {
		List<Text> lines = new ArrayList<>();
		lines.add(Text.of(this.head, "meeting", this.cards.title(agenda.seminar())));
		lines.add(this.cards.when(agenda.seminar()));
		if (!agenda.published()) {
			boolean off = agenda.seminar().state() == SeminarState.CANCELLED
					|| agenda.seminar().state() == SeminarState.SKIPPED;
			lines.add(Text.of(off ? "agenda.sheet.off" : "agenda.sheet.withdrawn"));
			return Card.of(Text.lasting(Text.lines(lines)));
		}
		lines.addAll(this.cards.actions(agenda));
		int number = 0;
		for (ItemView item : agenda.items().subList(0, Math.min(SHOWN, agenda.items().size()))) {
			number++;
			lines.add(this.cards.line(number, item));
		}
		if (agenda.items().size() > SHOWN) {
			lines.add(Text.of("agenda.sheet.more", "count", agenda.items().size() - SHOWN));
		}
		lines.add(Text.of("agenda.sheet.total", "minutes", agenda.minutes(), "guessed",
				agenda.isGuessed() ? "yes" : "no"));
		Card card = Card.of(Text.lasting(Text.lines(lines)));
		return group ? card : card
			.row(Button.press(Text.of("agenda.button.look"), new OpenSheetButton.Press(agenda.seminar().id())));
	}

	/** Tells of an agenda. */
	@Component
	static class Published extends SheetPainter {

		Published(AgendaBook book, SheetCards cards) {
			super(book, cards, "agenda.sheet.title");
		}

		@Override
		public String kind() {
			return CardKinds.SHEET;
		}

	}

	/** Tells that an agenda changed. */
	@Component
	static class Revised extends SheetPainter {

		Revised(AgendaBook book, SheetCards cards) {
			super(book, cards, "agenda.sheet.revised");
		}

		@Override
		public String kind() {
			return CardKinds.REVISED;
		}

	}

}
