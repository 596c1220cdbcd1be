package kr.bridgebot.announcements.chat;

import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.announcements.DispatchDesk;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** Lets what has not left yet wait, or go on. */
@Component
class PauseButton implements ButtonHandler<PauseButton.Press> {

	private final DispatchDesk desk;

	private final AnnouncementRoom room;

	PauseButton(DispatchDesk desk, AnnouncementRoom room) {
		this.desk = desk;
		this.room = room;
	}

	/**
	 * Which one, and whether it is to wait.
	 *
	 * @param kept whether the card that was pressed is kept true by itself
	 */
	@Payload.Code("nz")
	record Press(AnnouncementId announcement, boolean held, boolean kept) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		if (press.held()) {
			this.desk.pause(press.announcement(), visit.actor());
		}
		else {
			this.desk.resume(press.announcement(), visit.actor());
		}
		Text done = Text.of(press.held() ? "announcement.paused" : "announcement.resumed");
		return press.kept() ? Reply.notice(done) : this.room.shown(press.announcement(), visit).andNotice(done);
	}

}
