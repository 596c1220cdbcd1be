package kr.bridgebot.agenda.chat;

import kr.bridgebot.agenda.AgendaDesk;
import kr.bridgebot.agenda.ItemId;
import kr.bridgebot.agenda.ItemLook;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.delivery.Departure;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.CommitteeId;
import org.springframework.stereotype.Component;

/**
 * Where somebody is shown a committee's items as they stand, whatever they pressed: one
 * card in a chat, whose content changes.
 */
@Component
class AgendaRoom {

	private static final String AGENDA = "agenda";

	private final AgendaDesk desk;

	private final RoomCards rooms;

	private final ItemCards items;

	private final SheetCards sheets;

	private final Departure departure;

	AgendaRoom(AgendaDesk desk, RoomCards rooms, ItemCards items, SheetCards sheets, Departure departure) {
		this.desk = desk;
		this.rooms = rooms;
		this.items = items;
		this.sheets = sheets;
		this.departure = departure;
	}

	ItemLook look(ItemId item, Visit visit) {
		return this.desk.look(item, visit.actor());
	}

	/** The card that was pressed becomes the one at which agendas are worked on. */
	static Reply shown(Card card) {
		return Reply.replace(card).standingAs(AGENDA);
	}

	/** A new card becomes the one at which agendas are worked on. */
	static Reply said(Card card) {
		return Reply.say(card).standingAs(AGENDA);
	}

	Reply shown(CommitteeId committee, Visit visit) {
		return shown(committee, 0, visit);
	}

	Reply shown(CommitteeId committee, int page, Visit visit) {
		return shown(this.rooms.room(committee, page, visit));
	}

	Reply said(CommitteeId committee, Visit visit) {
		return said(this.rooms.room(committee, 0, visit));
	}

	Reply shownItem(ItemId item, Visit visit) {
		return shown(this.items.item(look(item, visit), visit));
	}

	Reply saidItem(ItemId item, Visit visit) {
		return said(this.items.item(look(item, visit), visit));
	}

	Reply shownSheet(SeminarId seminar, int page, Visit visit) {
		return shown(this.sheets.sheet(seminar, page, visit));
	}

	Reply saidSheet(SeminarId seminar, Visit visit) {
		return said(this.sheets.sheet(seminar, 0, visit));
	}

	/** A question about a committee was left. */
	Reply left(CommitteeId committee, Visit visit) {
		Text left = Text.of("chat.dialog.cancelled");
		return this.desk.reads(committee, visit.actor()) ? shown(committee, visit).andNotice(left)
				: Reply.replace(Card.of(left));
	}

	/** A question about an item was left: the item takes its place. */
	Reply leftItem(ItemId item, Visit visit) {
		Text left = Text.of("chat.dialog.cancelled");
		return this.desk.sees(item, visit.actor()) ? shownItem(item, visit).andNotice(left)
				: Reply.replace(Card.of(left));
	}

	/** What becomes of a suggestion now. */
	Text suggested(ItemId item, Visit visit) {
		return this.departure.named("agenda.suggest.done", visit.at(), "title",
				ItemCards.brief(look(item, visit).item().title()));
	}

	/** The button is of an earlier state: the card shows the present one. */
	Reply stale(ItemLook look, Visit visit) {
		return shown(this.items.item(look, visit))
			.andNotice(Text.of("agenda.item.stale", "news", this.items.news(look.item())));
	}

}
