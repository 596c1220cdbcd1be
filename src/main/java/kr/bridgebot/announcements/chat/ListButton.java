package kr.bridgebot.announcements.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** Shows another page of the list. */
@Component
class ListButton implements ButtonHandler<ListButton.Press> {

	private final AnnouncementList list;

	ListButton(AnnouncementList list) {
		this.list = list;
	}

	/** Which page. */
	@Payload.Code("nli")
	record Press(int page) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		return AnnouncementRoom.shown(this.list.card(press.page(), visit.actor())).over();
	}

}
