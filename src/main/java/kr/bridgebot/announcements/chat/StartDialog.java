package kr.bridgebot.announcements.chat;

import kr.bridgebot.announcements.AnnouncementDesk;
import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.chat.FileDialog;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Upload;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.chat.Words;
import kr.bridgebot.files.FileShelf;
import kr.bridgebot.shared.CommitteeId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes the words, or a picture or file with what stands below it, of which an
 * announcement is made.
 */
@Component
class StartDialog implements FileDialog<StartDialog.Question> {

	private final AnnouncementDesk desk;

	private final AnnouncementRoom room;

	private final WritingOn writingOn;

	private final FormCards cards;

	private final FileShelf shelf;

	StartDialog(AnnouncementDesk desk, AnnouncementRoom room, WritingOn writingOn, FormCards cards, FileShelf shelf) {
		this.desk = desk;
		this.room = room;
		this.writingOn = writingOn;
		this.cards = cards;
		this.shelf = shelf;
	}

	/** In whose name. */
	record Question(CommitteeId scope) {
	}

	@Override
	public Class<Question> state() {
		return Question.class;
	}

	@Override
	public @Nullable Text objection(String name, long bytes, Question question) {
		return this.shelf.objection(name, bytes);
	}

	@Override
	public Reply on(String answer, Question question, Visit visit) {
		return on(Words.plain(answer), question, visit);
	}

	@Override
	public Reply on(Words words, Question question, Visit visit) {
		AnnouncementId draft = this.desk.draft(question.scope(), visit.actor());
		this.desk.write(draft, words, visit.actor());
		return this.writingOn.after(words, draft, visit).andNotice(Text.of("announcement.started"));
	}

	/** More may follow: whoever sends several at once sends them one after another. */
	@Override
	public Reply on(Upload upload, Question question, Visit visit) {
		AnnouncementId draft = this.desk.draft(question.scope(), visit.actor());
		this.desk.attach(draft, upload, visit.actor());
		return AnnouncementRoom.said(this.cards.files(this.room.look(draft, visit), true))
			.andAsk(new AttachDialog.Question(draft));
	}

}
