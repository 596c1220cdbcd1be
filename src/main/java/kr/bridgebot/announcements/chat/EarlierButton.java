package kr.bridgebot.announcements.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** Lists announcements that another one may start from. */
@Component
class EarlierButton implements ButtonHandler<EarlierButton.Press> {

	private final AnnouncementList list;

	EarlierButton(AnnouncementList list) {
		this.list = list;
	}

	/** Which page. */
	@Payload.Code("nel")
	record Press(int page) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		if (!visit.actor().isOfficer()) {
			return Reply.alert(Text.of("chat.command.officers"));
		}
		return AnnouncementRoom.shown(this.list.earlier(press.page(), visit.actor())).over();
	}

}
