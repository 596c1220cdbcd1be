package kr.bridgebot.announcements.chat;

import java.time.ZoneId;
import java.util.List;
import kr.bridgebot.announcements.RecipientCard.Audience;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Texts;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.Language;
import org.springframework.stereotype.Component;

/**
 * Fixes a card in the language and zone of those who get it, so that whoever writes in
 * another sees it as it will stand there. Groups and the channel read the forum's own.
 */
@Component
class Stills {

	private final Texts texts;

	private final ZoneId zone;

	Stills(Texts texts, ZoneId zone) {
		this.texts = texts;
		this.zone = zone;
	}

	/** The card as it is said to that audience, and alike whoever looks at it. */
	Card of(Card card, Audience audience, Visit visit) {
		Actor asker = visit.actor();
		boolean person = audience == Audience.PERSON;
		Language language = person ? asker.language() : Language.KO;
		ZoneId where = person ? asker.zone() : this.zone;
		Text body = Text.formatted(this.texts.html(card.body(), language, where, visit.at()));
		List<List<Button>> rows = card.rows()
			.stream()
			.map((row) -> row.stream()
				.map((key) -> still(key, this.texts.plain(key.label(), language, where, visit.at())))
				.toList())
			.toList();
		return new Card(body, rows, card.picture());
	}

	private static Button still(Button key, String label) {
		return switch (key) {
			case Button.Press press -> new Button.Press(Text.literal(label), press.payload(), press.style());
			case Button.Link link -> new Button.Link(Text.literal(label), link.url());
		};
	}

}
