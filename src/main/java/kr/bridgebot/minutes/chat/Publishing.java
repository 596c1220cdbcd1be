package kr.bridgebot.minutes.chat;

import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.delivery.Audience;
import kr.bridgebot.delivery.Departure;
import kr.bridgebot.delivery.Outbox;
import kr.bridgebot.minutes.DraftView;
import kr.bridgebot.minutes.MinutesDesk;
import kr.bridgebot.responses.ResponseBoard;
import org.springframework.stereotype.Component;

/** Publishes minutes and tells who gets them, and when. */
@Component
class Publishing {

	private final MinutesDesk desk;

	private final DraftCards cards;

	private final ResponseBoard board;

	private final Outbox outbox;

	private final Departure departure;

	Publishing(MinutesDesk desk, DraftCards cards, ResponseBoard board, Outbox outbox, Departure departure) {
		this.desk = desk;
		this.cards = cards;
		this.board = board;
		this.outbox = outbox;
		this.departure = departure;
	}

	/** What will come of publishing now. */
	Text consequence(DraftView draft, Visit visit) {
		Audience audience = this.outbox.audience(this.board.invited(draft.seminar().id()));
		return this.departure.named("minutes.publish.consequence", visit.at(), "count", audience.size(), "reached",
				audience.reached(), "whole", (audience.reached() == audience.size()) ? "yes" : "no");
	}

	/** Publishes what the person saw, or shows how it stands if that is past. */
	Card now(DraftView draft, String reason, Visit visit) {
		MinutesDesk.Outcome outcome = this.desk.publish(draft.seminar().id(), draft.version(), reason, visit.actor());
		DraftView present = this.desk.look(draft.seminar().id(), visit.actor());
		if (outcome != MinutesDesk.Outcome.DONE) {
			return this.cards.draft(present);
		}
		Audience audience = this.outbox.audience(this.board.invited(draft.seminar().id()));
		return this.cards.published(present, this.departure.named("minutes.published.told", visit.at(), "count",
				audience.size(), "reached", audience.reached()));
	}

}
