package kr.bridgebot.agenda.chat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import kr.bridgebot.agenda.ActionDesk;
import kr.bridgebot.agenda.ActionId;
import kr.bridgebot.agenda.ActionView;
import kr.bridgebot.agenda.AgendaBook;
import kr.bridgebot.agenda.ItemId;
import kr.bridgebot.agenda.ItemView;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Text;
import kr.bridgebot.delivery.CardPainter;
import kr.bridgebot.delivery.Reader;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/** Tells the owner what there is to do; a reminder of what is done is not sent. */
abstract class ActionPainter implements CardPainter {

	private final ActionDesk desk;

	private final AgendaBook book;

	private final ActionCards cards;

	ActionPainter(ActionDesk desk, AgendaBook book, ActionCards cards) {
		this.desk = desk;
		this.book = book;
		this.cards = cards;
	}

	/** The first line while it is open. */
	abstract Text head(ActionView action, Reader reader);

	@Override
	public Map<Painting, Card> paint(Collection<Painting> paintings) {
		Map<ActionId, ActionView> actions = this.desk
			.find(paintings.stream().map((painting) -> new ActionId(painting.card().subject())).distinct().toList());
		Map<ItemId, ItemView> items = this.book
			.find(actions.values().stream().map(ActionView::item).distinct().toList());
		Map<MemberId, Text> names = this.cards.names(actions.values());
		Map<Painting, Card> painted = new HashMap<>();
		for (Painting painting : paintings) {
			ActionView action = actions.get(new ActionId(painting.card().subject()));
			if (action != null && (painting.shown() || !action.isDone())) {
				Text head = action.isDone() ? Text.of("agenda.action.title") : head(action, painting.reader());
				painted.put(painting,
						this.cards.card(head, action, painting.reader().reader(), items.get(action.item()), names));
			}
		}
		return painted;
	}

	/** When it is given. */
	@Component
	static class Told extends ActionPainter {

		Told(ActionDesk desk, AgendaBook book, ActionCards cards) {
			super(desk, book, cards);
		}

		@Override
		public String kind() {
			return CardKinds.ACTION;
		}

		@Override
		Text head(ActionView action, Reader reader) {
			return Text.of("agenda.action.given");
		}

	}

	/** When it is due, or was. */
	@Component
	static class Due extends ActionPainter {

		Due(ActionDesk desk, AgendaBook book, ActionCards cards) {
			super(desk, book, cards);
		}

		@Override
		public String kind() {
			return CardKinds.ACTION_DUE;
		}

		@Override
		Text head(ActionView action, Reader reader) {
			LocalDate today = reader.at().atZone(reader.zone()).toLocalDate();
			if (today.isAfter(action.until())) {
				return Text.of("agenda.action.late");
			}
			return Text.of(today.equals(action.until()) ? "agenda.action.today" : "agenda.action.soon");
		}

	}

}
