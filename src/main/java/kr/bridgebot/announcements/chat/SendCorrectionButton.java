package kr.bridgebot.announcements.chat;

import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** Sends a correction as its preview showed it. */
@Component
class SendCorrectionButton implements ButtonHandler<SendCorrectionButton.Press> {

	private final Correcting correcting;

	SendCorrectionButton(Correcting correcting) {
		this.correcting = correcting;
	}

	/**
	 * Of which one.
	 *
	 * @param version the one that it takes the place of
	 * @param blanks whether fields without a value may stay blank
	 * @param seen which of the corrections that were noted the preview showed
	 */
	@Payload.Code("nms")
	record Press(AnnouncementId announcement, int version, boolean blanks, int seen) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		return this.correcting.send(press, visit);
	}

}
