package kr.bridgebot.announcements.chat;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.bridgebot.announcements.CardKinds;
import kr.bridgebot.announcements.RecipientCard;
import kr.bridgebot.announcements.RecipientCard.Audience;
import kr.bridgebot.announcements.RecipientCard.Look;
import kr.bridgebot.announcements.RecipientCards;
import kr.bridgebot.announcements.RecipientCards.Wanted;
import kr.bridgebot.chat.Card;
import kr.bridgebot.delivery.CardPainter;
import kr.bridgebot.members.Person;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/**
 * Paints the messages of announcements for whoever gets them. What was corrected or
 * called off is only repainted where it is shown: nobody gets it any more. A group that
 * moves keeps what it has, and gets nothing a second time.
 */
@Component
class MessagePainter implements CardPainter {

	private final RecipientCards recipients;

	private final MessageCards cards;

	MessagePainter(RecipientCards recipients, MessageCards cards) {
		this.recipients = recipients;
		this.cards = cards;
	}

	@Override
	public String kind() {
		return CardKinds.MESSAGE;
	}

	@Override
	public Map<Painting, Card> paint(Collection<Painting> paintings) {
		Map<Wanted, RecipientCard> shown = this.recipients.of(wanted(paintings));
		Map<MemberId, Person> people = this.cards.people(shown.values());
		Map<Painting, Card> painted = new HashMap<>();
		for (Painting painting : paintings) {
			RecipientCard card = shown.get(wanted(painting));
			if (card != null && (painting.shown() || isToBeBrought(card))) {
				painted.put(painting,
						this.cards.card(card, painting.reader().reader(), painting.reader().at(), people));
			}
		}
		return painted;
	}

	private static boolean isToBeBrought(RecipientCard card) {
		return card.look() == Look.PRESENT && (card.audience() == Audience.PERSON || !card.through());
	}

	static Set<Wanted> wanted(Collection<Painting> paintings) {
		return paintings.stream().map(MessagePainter::wanted).collect(Collectors.toSet());
	}

	/** Which message a card shows, and to whom. */
	static Wanted wanted(Painting painting) {
		return new Wanted(painting.card().subject(), painting.card().about(), painting.reader().language());
	}

}
