package kr.bridgebot.agenda.chat;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import kr.bridgebot.agenda.TopicDesk;
import kr.bridgebot.agenda.VoteId;
import kr.bridgebot.agenda.VoteView;
import kr.bridgebot.chat.Card;
import kr.bridgebot.delivery.CardPainter;
import org.springframework.stereotype.Component;

/** Paints for officers what their committee has chosen. */
@Component
class VoteResultPainter implements CardPainter {

	private final TopicDesk desk;

	private final VoteCards cards;

	VoteResultPainter(TopicDesk desk, VoteCards cards) {
		this.desk = desk;
		this.cards = cards;
	}

	@Override
	public String kind() {
		return CardKinds.VOTE_RESULT;
	}

	@Override
	public Map<Painting, Card> paint(Collection<Painting> paintings) {
		Map<VoteId, VoteView> votes = this.desk
			.find(paintings.stream().map((painting) -> new VoteId(painting.card().subject())).distinct().toList());
		Map<Painting, Card> painted = new HashMap<>();
		for (Painting painting : paintings) {
			VoteView vote = votes.get(new VoteId(painting.card().subject()));
			if (vote != null && !vote.isDraft()) {
				painted.put(painting, this.cards.result(vote, true, painting.reader().at()));
			}
		}
		return painted;
	}

}
