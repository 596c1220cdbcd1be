package kr.bridgebot.committees.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** Goes back to the choice of rolls. */
@Component
class RollChoiceButton implements ButtonHandler<RollChoiceButton.Turn> {

	private final RollPages pages;

	RollChoiceButton(RollPages pages) {
		this.pages = pages;
	}

	/** To this page. */
	@Payload.Code("cmw")
	record Turn(int page) implements Payload {
	}

	@Override
	public Class<Turn> payload() {
		return Turn.class;
	}

	@Override
	public Reply on(Turn turn, Visit visit) {
		return Reply.replace(this.pages.choice(turn.page(), visit.actor()));
	}

}
