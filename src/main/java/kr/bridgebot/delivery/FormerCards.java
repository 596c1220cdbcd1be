package kr.bridgebot.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Place;
import kr.bridgebot.chat.Text;
import kr.bridgebot.delivery.Posting.Row;
import kr.bridgebot.shared.Ids;
import org.springframework.stereotype.Component;

/**
 * Leaves one living message of each card in a chat: when it is sent again further down,
 * the one before only says so, since nobody would keep it true from then on.
 */
@Component
class FormerCards {

	private static final Card GONE_ON = Card.of(Text.of("delivery.card.sent-again"));

	private final CardRows cards;

	private final Addresses addresses;

	private final Letters letters;

	private final OutboxRows rows;

	FormerCards(CardRows cards, Addresses addresses, Letters letters, OutboxRows rows) {
		this.cards = cards;
		this.addresses = addresses;
		this.letters = letters;
		this.rows = rows;
	}

	/**
	 * A card's message in a chat.
	 *
	 * @param card its row
	 */
	record Shown(UUID card, Place place, long message) {
	}

	/**
	 * To be called before the new messages are noted.
	 * @param sent cards that were shown already and were just posted as new messages
	 */
	void retire(List<Shown> sent, Instant now) {
		List<Shown> former = sent.isEmpty() ? List.of() : this.cards.former(sent);
		if (former.isEmpty()) {
			return;
		}
		Map<Place, Reader> readers = this.addresses
			.readers(former.stream().map(Shown::place).collect(Collectors.toSet()), now);
		Posting posting = new Posting(Lane.INTERACTIVE, now, now, null);
		for (Shown message : former) {
			Reader reader = readers.get(message.place());
			if (reader != null) {
				UUID content = posting
					.content(this.letters.write(this.letters.letter(GONE_ON, reader.language(), reader.zone(), now)));
				posting.add(new Row(Ids.next(), null, 0, null, message.place(), Kind.EDIT, content, null,
						message.message(), null));
			}
		}
		this.rows.add(posting);
	}

}
