package kr.bridgebot.announcements.chat;

import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** Begins to correct an announcement. */
@Component
class CorrectButton implements ButtonHandler<CorrectButton.Press> {

	private final Correcting correcting;

	CorrectButton(Correcting correcting) {
		this.correcting = correcting;
	}

	/**
	 * Which one, and whether it is asked on a new card, since the one pressed is kept
	 * true.
	 */
	@Payload.Code("nm")
	record Press(AnnouncementId announcement, boolean fresh) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		return this.correcting.ask(press.announcement(), press.fresh(), visit);
	}

}
