package kr.bridgebot.committees.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the card of somebody on a roll. */
@Component
class PersonButton implements ButtonHandler<PersonButton.Open> {

	private final PersonCards cards;

	PersonButton(PersonCards cards) {
		this.cards = cards;
	}

	/**
	 * The card of this person.
	 *
	 * @param committee on whose roll they were found; null when by a search
	 */
	@Payload.Code("cmp")
	record Open(MemberId member, @Nullable CommitteeId committee) implements Payload {
	}

	@Override
	public Class<Open> payload() {
		return Open.class;
	}

	@Override
	public Reply on(Open open, Visit visit) {
		return Reply.replace(this.cards.card(open.member(), open.committee(), visit.actor()));
	}

}
