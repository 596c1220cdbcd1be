package kr.bridgebot.committees.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.shared.CommitteeId;
import org.springframework.stereotype.Component;

/** Opens the card of one body. */
@Component
class CommitteeButton implements ButtonHandler<CommitteeButton.Open> {

	private final CommitteePages pages;

	CommitteeButton(CommitteePages pages) {
		this.pages = pages;
	}

	/** The card of this body. */
	@Payload.Code("cmc")
	record Open(CommitteeId committee) implements Payload {
	}

	@Override
	public Class<Open> payload() {
		return Open.class;
	}

	@Override
	public Reply on(Open open, Visit visit) {
		return visit.actor().isKnown()
				? this.pages.card(open.committee(), visit)
					.map(Reply::replace)
					.orElseGet(() -> Reply.replace(this.pages.list(0, visit.actor())))
				: Reply.notice(CommitteePages.MEMBERS_ONLY);
	}

}
