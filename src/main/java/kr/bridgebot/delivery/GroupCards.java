package kr.bridgebot.delivery;

import java.time.Instant;
import java.util.Collection;
import kr.bridgebot.chat.Place;
import kr.bridgebot.delivery.Posting.Row;
import kr.bridgebot.delivery.Work.Redraw;
import kr.bridgebot.shared.Ids;
import org.springframework.stereotype.Component;

/**
 * Brings cards back that a group has lost, in hours when it may be disturbed. A private
 * chat gets none again: who deleted the card meant it.
 */
@Component
class GroupCards {

	private final OutboxRows rows;

	private final QuietHours quietHours;

	GroupCards(OutboxRows rows, QuietHours quietHours) {
		this.rows = rows;
		this.quietHours = quietHours;
	}

	/**
	 * Posts the group cards among these as new messages.
	 * @param chat the group's present id
	 */
	void postAnew(Collection<Redraw> cards, long chat, Instant now) {
		Posting posting = new Posting(Lane.REMINDER, now, this.quietHours.nextAllowed(now), null);
		cards.stream()
			.filter((card) -> card.place().group())
			.forEach((card) -> posting.add(new Row(Ids.next(), null, 0, null,
					new Place(chat, card.place().thread(), true), Kind.LIVING, null, card.card(), null, null)));
		this.rows.add(posting);
	}

}
