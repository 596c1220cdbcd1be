package kr.bridgebot.announcements.chat;

import kr.bridgebot.announcements.AnnouncementDesk;
import kr.bridgebot.announcements.TemplateId;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.shared.CommitteeId;
import org.springframework.stereotype.Component;

/** Begins an announcement with words that are kept. */
@Component
class UseTemplateButton implements ButtonHandler<UseTemplateButton.Press> {

	private final AnnouncementDesk desk;

	private final AnnouncementRoom room;

	UseTemplateButton(AnnouncementDesk desk, AnnouncementRoom room) {
		this.desk = desk;
		this.room = room;
	}

	/** Which words, and for whom. */
	@Payload.Code("ntu")
	record Press(TemplateId template, CommitteeId scope) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		return this.room.shown(this.desk.draftFrom(press.template(), press.scope(), visit.actor()), visit)
			.andNotice(Text.of("announcement.started"))
			.over();
	}

}
