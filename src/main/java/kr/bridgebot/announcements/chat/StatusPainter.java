package kr.bridgebot.announcements.chat;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import kr.bridgebot.announcements.AnnouncementBook;
import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.announcements.AnnouncementView;
import kr.bridgebot.announcements.CardKinds;
import kr.bridgebot.chat.Card;
import kr.bridgebot.delivery.CardPainter;
import org.springframework.stereotype.Component;

/** Paints the card on which a sender watches how an announcement goes out. */
@Component
class StatusPainter implements CardPainter {

	private final AnnouncementBook book;

	private final StandingCard standing;

	StatusPainter(AnnouncementBook book, StandingCard standing) {
		this.book = book;
		this.standing = standing;
	}

	@Override
	public String kind() {
		return CardKinds.STATUS;
	}

	@Override
	public Map<Painting, Card> paint(Collection<Painting> paintings) {
		Map<AnnouncementId, AnnouncementView> views = new HashMap<>();
		Map<Painting, Card> painted = new HashMap<>();
		for (Painting painting : paintings) {
			AnnouncementId id = new AnnouncementId(painting.card().subject());
			painted.put(painting,
					this.standing.status(views.computeIfAbsent(id, this.book::lately), painting.reader().at()));
		}
		return painted;
	}

}
