package kr.bridgebot.announcements.chat;

import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.announcements.AnnouncementState;
import kr.bridgebot.announcements.AnnouncementView;
import kr.bridgebot.announcements.Joining;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.seminars.SeminarId;
import org.springframework.stereotype.Component;

/** Asks for which answer to a meeting people are chosen. */
@Component
class AnswersButton implements ButtonHandler<AnswersButton.Press> {

	private final AnnouncementRoom room;

	private final AudienceCards cards;

	AnswersButton(AnnouncementRoom room, AudienceCards cards) {
		this.room = room;
		this.cards = cards;
	}

	/** Which meeting's, for which draft. */
	@Payload.Code("naq")
	record Press(AnnouncementId announcement, Joining joining, SeminarId seminar) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		AnnouncementView view = this.room.look(press.announcement(), visit);
		return (view.state() == AnnouncementState.DRAFT)
				? AnnouncementRoom.shown(this.cards.answers(view, press.joining(), press.seminar()))
				: this.room.stale(view, false, visit);
	}

}
