package kr.bridgebot.announcements.chat;

import kr.bridgebot.announcements.AnnouncementDesk;
import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.announcements.AnnouncementState;
import kr.bridgebot.announcements.AnnouncementView;
import kr.bridgebot.chat.FileDialog;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Upload;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.chat.Words;
import kr.bridgebot.files.FileShelf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes pictures and files of a draft, as many as come: whoever sends several at once
 * sends them one after another.
 */
@Component
class AttachDialog implements FileDialog<AttachDialog.Question> {

	private final AnnouncementDesk desk;

	private final AnnouncementRoom room;

	private final FormCards cards;

	private final FileShelf shelf;

	AttachDialog(AnnouncementDesk desk, AnnouncementRoom room, FormCards cards, FileShelf shelf) {
		this.desk = desk;
		this.room = room;
		this.cards = cards;
		this.shelf = shelf;
	}

	/** To which draft. */
	record Question(AnnouncementId announcement) {
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
	public Reply on(Upload upload, Question question, Visit visit) {
		AnnouncementView view = this.room.look(question.announcement(), visit);
		if (view.state() != AnnouncementState.DRAFT) {
			return this.room.stale(view, true, visit);
		}
		this.desk.attach(question.announcement(), upload, visit.actor());
		AnnouncementView now = this.room.look(question.announcement(), visit);
		Reply reply = AnnouncementRoom.said(this.cards.files(now, true)).andAsk(question);
		return isUnused(upload.caption(), view) ? reply.andNotice(Text.of("announcement.files.caption")) : reply;
	}

	/** What is written below a picture becomes the text only where there is none. */
	private static boolean isUnused(@Nullable Words caption, AnnouncementView before) {
		return caption != null && !caption.plain().isBlank() && !before.words().plain().isBlank();
	}

	@Override
	public Reply on(String answer, Question question, Visit visit) {
		return Reply.say(Text.of("announcement.misread.FILES")).again();
	}

	@Override
	public Reply left(Question question, Visit visit) {
		return this.room.left(question.announcement(), visit);
	}

}
