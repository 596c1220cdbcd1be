package kr.bridgebot.announcements.chat;

import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.announcements.AnnouncementState;
import kr.bridgebot.announcements.AnnouncementView;
import kr.bridgebot.announcements.Joining;
import kr.bridgebot.chat.Dialog;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** Takes a part of a name and shows who has it. */
@Component
class PersonDialog implements Dialog<PersonDialog.Question> {

	private final AnnouncementRoom room;

	private final AudienceCards cards;

	PersonDialog(AnnouncementRoom room, AudienceCards cards) {
		this.room = room;
		this.cards = cards;
	}

	/** How the person is joined to which draft. */
	record Question(AnnouncementId announcement, Joining joining) {
	}

	@Override
	public Class<Question> state() {
		return Question.class;
	}

	@Override
	public Reply on(String answer, Question question, Visit visit) {
		AnnouncementView view = this.room.look(question.announcement(), visit);
		if (view.state() != AnnouncementState.DRAFT) {
			return this.room.stale(view, true, visit);
		}
		return AnnouncementRoom.said(this.cards.found(view, question.joining(), answer)).andAsk(question);
	}

	@Override
	public Reply left(Question question, Visit visit) {
		return this.room.left(question.announcement(), visit);
	}

}
