package kr.bridgebot.announcements.chat;

import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.announcements.AnnouncementState;
import kr.bridgebot.announcements.AnnouncementView;
import kr.bridgebot.announcements.DispatchDesk;
import kr.bridgebot.chat.Dialog;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** Takes the reason for which an announcement is called off, and calls it off. */
@Component
class CancelDialog implements Dialog<CancelDialog.Question> {

	private final DispatchDesk desk;

	private final AnnouncementRoom room;

	CancelDialog(DispatchDesk desk, AnnouncementRoom room) {
		this.desk = desk;
		this.room = room;
	}

	/** Which one. */
	record Question(AnnouncementId announcement) {
	}

	@Override
	public Class<Question> state() {
		return Question.class;
	}

	@Override
	public Reply on(String answer, Question question, Visit visit) {
		AnnouncementView view = this.room.look(question.announcement(), visit);
		if (!view.state().next().contains(AnnouncementState.CANCELLED) || view.state() == AnnouncementState.DRAFT) {
			return this.room.stale(view, true, visit);
		}
		this.desk.cancel(question.announcement(), answer, visit.actor());
		return this.room.said(question.announcement(), visit)
			.andNotice(Text.of("announcement.cancelled", "withdrawn", CancelButton.waiting(view)));
	}

	@Override
	public Reply left(Question question, Visit visit) {
		return this.room.left(question.announcement(), visit);
	}

}
