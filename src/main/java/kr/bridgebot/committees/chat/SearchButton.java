package kr.bridgebot.committees.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** Turns to a page of what a search has found. */
@Component
class SearchButton implements ButtonHandler<SearchButton.Turn> {

	private final RollPages pages;

	SearchButton(RollPages pages) {
		this.pages = pages;
	}

	/** To this page of the people whose name contains this. */
	@Payload.Code("cms")
	record Turn(String part, int page) implements Payload {
	}

	@Override
	public Class<Turn> payload() {
		return Turn.class;
	}

	@Override
	public Reply on(Turn turn, Visit visit) {
		return Reply.replace(this.pages.found(turn.part(), turn.page(), visit.actor()));
	}

}
