package kr.bridgebot.announcements.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.shared.CommitteeId;
import org.springframework.stereotype.Component;

/** Lists announcements that another one may start from. */
@Component
class EarlierButton implements ButtonHandler<EarlierButton.Press> {

	private final AnnouncementList list;

	EarlierButton(AnnouncementList list) {
		this.list = list;
	}

	/** Which page of whose. */
	@Payload.Code("nel")
	record Press(CommitteeId scope, int page) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		return AnnouncementRoom.shown(this.list.earlier(press.scope(), press.page(), visit.actor())).over();
	}

}
