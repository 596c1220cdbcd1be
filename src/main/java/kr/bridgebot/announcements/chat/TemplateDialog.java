package kr.bridgebot.announcements.chat;

import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.announcements.AnnouncementView;
import kr.bridgebot.announcements.Templates;
import kr.bridgebot.chat.Dialog;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** Takes the name under which words are kept, and keeps them. */
@Component
class TemplateDialog implements Dialog<TemplateDialog.Question> {

	private final Templates templates;

	private final AnnouncementRoom room;

	TemplateDialog(Templates templates, AnnouncementRoom room) {
		this.templates = templates;
		this.room = room;
	}

	/** Whose words. */
	record Question(AnnouncementId announcement) {
	}

	@Override
	public Class<Question> state() {
		return Question.class;
	}

	@Override
	public Reply on(String answer, Question question, Visit visit) {
		AnnouncementView view = this.room.look(question.announcement(), visit);
		this.templates.save(answer, view.words(), view.scope(), visit.actor());
		return this.room.said(question.announcement(), visit)
			.andNotice(Text.of("announcement.template.saved", "name", answer));
	}

	@Override
	public Reply left(Question question, Visit visit) {
		return this.room.left(question.announcement(), visit);
	}

}
