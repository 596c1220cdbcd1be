package kr.bridgebot.agenda.chat;

import java.util.ArrayList;
import java.util.List;
import kr.bridgebot.agenda.AgendaBook;
import kr.bridgebot.agenda.AgendaDesk;
import kr.bridgebot.agenda.AgendaTexts;
import kr.bridgebot.agenda.AgendaView;
import kr.bridgebot.agenda.ItemView;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Paging;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.Refusal;
import org.springframework.stereotype.Component;

/** Paints what a committee has to discuss: the next agenda, and what waits. */
@Component
class RoomCards {

	private static final int PAGE = 5;

	private static final int NEXT = 5;

	private static final int ENDED = 40;

	private final AgendaDesk desk;

	private final AgendaBook book;

	private final SheetCards sheets;

	private final CommitteeBoard board;

	private final Bodies bodies;

	RoomCards(AgendaDesk desk, AgendaBook book, SheetCards sheets, CommitteeBoard board, Bodies bodies) {
		this.desk = desk;
		this.book = book;
		this.sheets = sheets;
		this.board = board;
		this.bodies = bodies;
	}

	/**
	 * A committee's room.
	 * @throws Refusal to all but those who see its items
	 */
	Card room(CommitteeId committee, int page, Visit visit) {
		this.desk.requireReader(committee, visit.actor());
		List<AgendaView> open = this.book.open(committee);
		List<ItemView> backlog = this.book.backlog(committee);
		List<Text> lines = new ArrayList<>();
		lines.add(Text.of("agenda.room.title", "committee", this.board.get(committee).name()));
		if (open.isEmpty()) {
			lines.add(Text.of("agenda.room.nomeeting"));
		}
		open.stream().limit(1).forEach((agenda) -> lines.addAll(next(agenda)));
		Paging paging = Paging.of(backlog.size(), PAGE, page);
		lines.add(Text.of(backlog.isEmpty() ? "agenda.room.nothing" : "agenda.room.backlog", "count", backlog.size()));
		Card keys = Card.of(Text.empty());
		for (ItemView item : paging.cut(backlog)) {
			lines.add(Text.of("agenda.room.line", "title", item.title(), "state", AgendaTexts.state(item.state()),
					"count", item.supporters()));
			keys = keys.row(Button.press(ItemCards.brief(item.title()), new ItemButton.Press(item.id())));
		}
		Card card = paging.row(new Card(Text.lines(lines), keys.rows()),
				(other) -> new RoomButton.Press(committee, other));
		for (AgendaView agenda : open) {
			card = card.row(Button.press(Text.of("agenda.button.sheet", "when", this.sheets.day(agenda.seminar()),
					"count", agenda.items().size()), new SheetButton.Press(agenda.seminar().id(), 0)));
		}
		return ways(card, committee, visit);
	}

	private Card ways(Card card, CommitteeId committee, Visit visit) {
		boolean decides = this.desk.decides(committee, visit.actor());
		return card.row(
				this.desk.suggests(committee, visit.actor()) ? Button.press(Text.of("agenda.button.suggest"),
						new SuggestButton.Press(committee, false), Button.Style.MAIN) : null,
				decides ? Button.press(Text.of("agenda.button.post"), new SuggestButton.Press(committee, true)) : null)
			.row(Button.press(Text.of("agenda.button.actions"), new ActionsButton.Press(committee, 0)),
					Button.press(Text.of("agenda.button.votes"), new VotesButton.Press(committee)))
			.row(Button.press(Text.of("agenda.button.ended"), new EndedButton.Press(committee, 0)),
					this.bodies.areSeveral(visit.actor())
							? Button.press(Text.of("agenda.button.bodies"), new BodiesButton.Press(0)) : null);
	}

	private List<Text> next(AgendaView agenda) {
		List<Text> lines = new ArrayList<>();
		lines.add(Text.of("agenda.room.next", "when", this.sheets.when(agenda.seminar()), "count",
				agenda.items().size()));
		int number = 0;
		for (ItemView item : agenda.items().subList(0, Math.min(NEXT, agenda.items().size()))) {
			number++;
			lines.add(this.sheets.line(number, item));
		}
		if (agenda.items().size() > NEXT) {
			lines.add(Text.of("agenda.sheet.more", "count", agenda.items().size() - NEXT));
		}
		return lines;
	}

	/** What has ended in a committee. */
	Card ended(CommitteeId committee, int page, Visit visit) {
		this.desk.requireReader(committee, visit.actor());
		List<ItemView> ended = this.book.ended(committee, ENDED);
		Paging paging = Paging.of(ended.size(), PAGE, page);
		List<Text> lines = new ArrayList<>();
		lines.add(Text.of(ended.isEmpty() ? "agenda.ended.none" : "agenda.ended.title", "committee",
				this.board.get(committee).name()));
		Card keys = Card.of(Text.empty());
		for (ItemView item : paging.cut(ended)) {
			lines.add(Text.of("agenda.ended.line", "title", item.title(), "state", AgendaTexts.standing(item)));
			keys = keys.row(Button.press(ItemCards.brief(item.title()), new ItemButton.Press(item.id())));
		}
		return paging.row(new Card(Text.lines(lines), keys.rows()), (other) -> new EndedButton.Press(committee, other))
			.row(back(committee));
	}

	static Button back(CommitteeId committee) {
		return Button.press(Text.of("agenda.button.room"), new RoomButton.Press(committee, 0));
	}

}
