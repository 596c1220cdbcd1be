package kr.bridgebot.minutes.chat;

import kr.bridgebot.chat.FileDialog;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Upload;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.files.FileShelf;
import kr.bridgebot.seminars.SeminarId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a file and attaches it to minutes. */
@Component
class MinutesFileDialog implements FileDialog<MinutesFileDialog.Question> {

	private final MinutesRoom room;

	private final FileShelf files;

	MinutesFileDialog(MinutesRoom room, FileShelf files) {
		this.room = room;
		this.files = files;
	}

	/** To which meeting's minutes. */
	record Question(SeminarId seminar) {
	}

	@Override
	public Class<Question> state() {
		return Question.class;
	}

	@Override
	public Reply on(String answer, Question question, Visit visit) {
		return Reply.say(Text.of("minutes.misread.file")).again();
	}

	@Override
	public @Nullable Text objection(String name, long bytes, Question question) {
		return this.files.objection(name, bytes);
	}

	@Override
	public Reply on(Upload upload, Question question, Visit visit) {
		return this.room.attached(question.seminar(), upload, visit);
	}

	@Override
	public Reply left(Question question, Visit visit) {
		return this.room.left(question.seminar(), visit);
	}

}
