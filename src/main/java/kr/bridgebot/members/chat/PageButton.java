package kr.bridgebot.members.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** Turns from one of one's own pages to another. */
@Component
class PageButton implements ButtonHandler<PageButton.Open> {

	private final MePages pages;

	PageButton(MePages pages) {
		this.pages = pages;
	}

	/** Shows this page. */
	@Payload.Code("me")
	record Open(MePages.Page page) implements Payload {
	}

	@Override
	public Class<Open> payload() {
		return Open.class;
	}

	@Override
	public Reply on(Open open, Visit visit) {
		return Reply.replace(this.pages.of(open.page(), visit.actor()));
	}

}
