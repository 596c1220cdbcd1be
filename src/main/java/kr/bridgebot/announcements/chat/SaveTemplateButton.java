package kr.bridgebot.announcements.chat;

import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** Asks under which name the words of an announcement are kept. */
@Component
class SaveTemplateButton implements ButtonHandler<SaveTemplateButton.Press> {

	private final AnnouncementRoom room;

	SaveTemplateButton(AnnouncementRoom room) {
		this.room = room;
	}

	/** Whose words. */
	@Payload.Code("nts")
	record Press(AnnouncementId announcement) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		this.room.look(press.announcement(), visit);
		return AnnouncementRoom.shown(Card.of(Text.of("announcement.template.ask")))
			.andAsk(new TemplateDialog.Question(press.announcement()));
	}

}
