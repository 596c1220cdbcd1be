package kr.bridgebot.announcements.chat;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import kr.bridgebot.announcements.CardKinds;
import kr.bridgebot.announcements.RecipientCard;
import kr.bridgebot.announcements.RecipientCards;
import kr.bridgebot.announcements.RecipientCards.Wanted;
import kr.bridgebot.chat.Card;
import kr.bridgebot.delivery.CardPainter;
import kr.bridgebot.members.Person;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/**
 * Asks those once more who have not confirmed an announcement; not sent to whoever has
 * meanwhile.
 */
@Component
class NudgePainter implements CardPainter {

	private final RecipientCards recipients;

	private final MessageCards cards;

	NudgePainter(RecipientCards recipients, MessageCards cards) {
		this.recipients = recipients;
		this.cards = cards;
	}

	@Override
	public String kind() {
		return CardKinds.NUDGE;
	}

	@Override
	public Map<Painting, Card> paint(Collection<Painting> paintings) {
		Map<Wanted, RecipientCard> shown = this.recipients.of(MessagePainter.wanted(paintings));
		Map<MemberId, Person> people = this.cards.people(shown.values());
		Map<Painting, Card> painted = new HashMap<>();
		for (Painting painting : paintings) {
			RecipientCard card = shown.get(MessagePainter.wanted(painting));
			if (card != null && (painting.shown() || card.asks())) {
				painted.put(painting,
						this.cards.nudge(card, painting.reader().reader(), painting.reader().at(), people));
			}
		}
		return painted;
	}

}
