package kr.bridgebot.announcements.chat;

import kr.bridgebot.announcements.AnnouncementDesk;
import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.announcements.AnnouncementState;
import kr.bridgebot.announcements.AnnouncementView;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** Asks once, then gives a draft up. */
@Component
class DiscardButton implements ButtonHandler<DiscardButton.Press> {

	private final AnnouncementDesk desk;

	private final AnnouncementRoom room;

	DiscardButton(AnnouncementDesk desk, AnnouncementRoom room) {
		this.desk = desk;
		this.room = room;
	}

	/** Which draft, and whether the question was answered. */
	@Payload.Code("nv")
	record Press(AnnouncementId announcement, boolean sure) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		AnnouncementView view = this.room.look(press.announcement(), visit);
		if (view.state() != AnnouncementState.DRAFT) {
			return this.room.stale(view, false, visit).over();
		}
		if (press.sure()) {
			this.desk.discard(press.announcement(), visit.actor());
			return Reply.replace(Card.of(Text.of("announcement.discarded"))).over();
		}
		return AnnouncementRoom.shown(Card.of(Text.of("announcement.discard.ask"))
			.row(Button.press(Text.of("announcement.button.discard.sure"), new Press(press.announcement(), true),
					Button.Style.NO), Lines.back(press.announcement())));
	}

}
