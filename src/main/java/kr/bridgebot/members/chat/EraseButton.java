package kr.bridgebot.members.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.members.PrivacyDesk;
import org.springframework.stereotype.Component;

/** Forgets whoever presses it, after the card above it has named the consequences. */
@Component
class EraseButton implements ButtonHandler<EraseButton.Erase> {

	private final PrivacyDesk privacy;

	EraseButton(PrivacyDesk privacy) {
		this.privacy = privacy;
	}

	/** Wants to be forgotten; who is told by who presses. */
	@Payload.Code("erase")
	record Erase() implements Payload {
	}

	@Override
	public Class<Erase> payload() {
		return Erase.class;
	}

	@Override
	public Reply on(Erase erase, Visit visit) {
		this.privacy.erase(visit.actor());
		return Reply.replace(Card.of(Text.of("members.erase.done"))).over();
	}

}
