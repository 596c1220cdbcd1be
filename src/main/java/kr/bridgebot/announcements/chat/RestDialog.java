package kr.bridgebot.announcements.chat;

import kr.bridgebot.announcements.AnnouncementDesk;
import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.announcements.AnnouncementState;
import kr.bridgebot.announcements.AnnouncementView;
import kr.bridgebot.chat.Dialog;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.chat.Words;
import org.springframework.stereotype.Component;

/** Takes the rest of a draft's words, which came in several messages. */
@Component
class RestDialog implements Dialog<RestDialog.Question> {

	private final AnnouncementDesk desk;

	private final AnnouncementRoom room;

	private final WritingOn writingOn;

	RestDialog(AnnouncementDesk desk, AnnouncementRoom room, WritingOn writingOn) {
		this.desk = desk;
		this.room = room;
		this.writingOn = writingOn;
	}

	/** Of which draft. */
	record Question(AnnouncementId announcement) {
	}

	@Override
	public Class<Question> state() {
		return Question.class;
	}

	@Override
	public Reply on(String answer, Question question, Visit visit) {
		return on(Words.plain(answer), question, visit);
	}

	@Override
	public Reply on(Words words, Question question, Visit visit) {
		AnnouncementView view = this.room.look(question.announcement(), visit);
		if (view.state() != AnnouncementState.DRAFT) {
			return this.room.stale(view, true, visit);
		}
		this.desk.append(question.announcement(), words, visit.actor());
		return this.writingOn.after(words, question.announcement(), visit);
	}

	@Override
	public Reply left(Question question, Visit visit) {
		return this.room.left(question.announcement(), visit);
	}

}
