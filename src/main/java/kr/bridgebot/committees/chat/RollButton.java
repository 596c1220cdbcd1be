package kr.bridgebot.committees.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.shared.CommitteeId;
import org.springframework.stereotype.Component;

/** Turns to a page of a committee's roll. */
@Component
class RollButton implements ButtonHandler<RollButton.Turn> {

	private final RollPages pages;

	RollButton(RollPages pages) {
		this.pages = pages;
	}

	/** To this page of this roll. */
	@Payload.Code("cmr")
	record Turn(CommitteeId committee, int page) implements Payload {
	}

	@Override
	public Class<Turn> payload() {
		return Turn.class;
	}

	@Override
	public Reply on(Turn turn, Visit visit) {
		return Reply.replace(this.pages.roll(turn.committee(), turn.page(), visit.actor()));
	}

}
