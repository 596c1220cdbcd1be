package kr.bridgebot.responses.chat;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import kr.bridgebot.delivery.CardPainter.Painting;
import kr.bridgebot.delivery.CardRef;
import kr.bridgebot.responses.Invitation;
import kr.bridgebot.responses.ResponseBoard;
import kr.bridgebot.responses.ResponseBoard.Entry;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/** Finds the invitations that cards are about. */
@Component
class Invited {

	private final ResponseBoard board;

	Invited(ResponseBoard board) {
		this.board = board;
	}

	/** Asks once for all; a card about nothing that is known is left out. */
	Map<Painting, Invitation> to(Collection<Painting> paintings) {
		Map<Entry, Invitation> invitations = this.board
			.invitations(paintings.stream().map((painting) -> entry(painting.card())).distinct().toList());
		Map<Painting, Invitation> found = new HashMap<>();
		for (Painting painting : paintings) {
			Invitation invitation = invitations.get(entry(painting.card()));
			if (invitation != null) {
				found.put(painting, invitation);
			}
		}
		return found;
	}

	private static Entry entry(CardRef card) {
		return new Entry(new SeminarId(card.subject()), new MemberId(card.about()));
	}

}
