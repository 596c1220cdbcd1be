package kr.bridgebot.minutes.chat;

import kr.bridgebot.chat.Dialog;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.minutes.DraftView;
import kr.bridgebot.seminars.SeminarId;
import org.springframework.stereotype.Component;

/** Takes what was corrected and sends the corrected minutes. */
@Component
class CorrectionDialog implements Dialog<CorrectionDialog.Question> {

	private final MinutesRoom room;

	private final Publishing publishing;

	CorrectionDialog(MinutesRoom room, Publishing publishing) {
		this.room = room;
		this.publishing = publishing;
	}

	/**
	 * Which minutes.
	 *
	 * @param version that the person saw
	 */
	record Question(SeminarId seminar, int version) {
	}

	@Override
	public Class<Question> state() {
		return Question.class;
	}

	@Override
	public Reply on(String answer, Question question, Visit visit) {
		DraftView draft = this.room.look(question.seminar(), visit);
		if (!draft.isPublishable() || draft.version() != question.version()) {
			return this.room.said(question.seminar(), visit).andNotice(Text.of("minutes.stale"));
		}
		return MinutesRoom.said(this.publishing.now(draft, answer, visit));
	}

	@Override
	public Reply left(Question question, Visit visit) {
		return this.room.left(question.seminar(), visit);
	}

}
