package kr.bridgebot.committees.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** Turns to a page of the list of bodies. */
@Component
class CommitteeListButton implements ButtonHandler<CommitteeListButton.Turn> {

	private final CommitteePages pages;

	CommitteeListButton(CommitteePages pages) {
		this.pages = pages;
	}

	/** To this page. */
	@Payload.Code("cml")
	record Turn(int page) implements Payload {
	}

	@Override
	public Class<Turn> payload() {
		return Turn.class;
	}

	@Override
	public Reply on(Turn turn, Visit visit) {
		return visit.actor().isKnown() ? Reply.replace(this.pages.list(turn.page(), visit.actor()))
				: Reply.notice(CommitteePages.MEMBERS_ONLY);
	}

}
