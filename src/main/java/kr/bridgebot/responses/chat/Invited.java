package kr.bridgebot.responses.chat;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Text;
import kr.bridgebot.delivery.CardPainter.Painting;
import kr.bridgebot.delivery.CardRef;
import kr.bridgebot.responses.Invitation;
import kr.bridgebot.responses.ResponseBoard;
import kr.bridgebot.responses.ResponseBoard.Entry;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the invitations that cards are about, for those who may read them. */
@Component
class Invited {

	private final ResponseBoard board;

	private final Readership readership;

	Invited(ResponseBoard board, Readership readership) {
		this.board = board;
		this.readership = readership;
	}

	/**
	 * Paints the cards of all invitations that are known, having asked once for all. One
	 * that is not for its reader's eyes any more is not sent, and says no more than that
	 * where it is shown.
	 */
	Map<Painting, Card> paint(Collection<Painting> paintings,
			BiFunction<Painting, Invitation, @Nullable Card> painter) {
		Map<Entry, Invitation> invitations = this.board
			.invitations(paintings.stream().map((painting) -> entry(painting.card())).distinct().toList());
		Set<Painting> withheld = this.readership.withheld(paintings);
		Map<Painting, Card> cards = new HashMap<>();
		for (Painting painting : paintings) {
			Invitation invitation = invitations.get(entry(painting.card()));
			Card card = withheld.contains(painting) ? elsewhere(painting)
					: (invitation == null) ? null : painter.apply(painting, invitation);
			if (card != null) {
				cards.put(painting, card);
			}
		}
		return cards;
	}

	private static @Nullable Card elsewhere(Painting painting) {
		return painting.shown() ? Card.of(Text.of("responses.over.elsewhere")) : null;
	}

	private static Entry entry(CardRef card) {
		return new Entry(new SeminarId(card.subject()), new MemberId(card.about()));
	}

}
