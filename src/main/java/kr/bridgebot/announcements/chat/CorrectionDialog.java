package kr.bridgebot.announcements.chat;

import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.chat.Dialog;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.chat.Words;
import org.springframework.stereotype.Component;

/** Takes the words that take the place of those that were sent. */
@Component
class CorrectionDialog implements Dialog<CorrectionDialog.Question> {

	private final Correcting correcting;

	private final AnnouncementRoom room;

	CorrectionDialog(Correcting correcting, AnnouncementRoom room) {
		this.correcting = correcting;
		this.room = room;
	}

	/** Of which version of which one. */
	record Question(AnnouncementId announcement, int version) {
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
		return this.correcting.note(question.announcement(), question.version(), words, visit);
	}

	@Override
	public Reply left(Question question, Visit visit) {
		return this.room.left(question.announcement(), visit);
	}

}
