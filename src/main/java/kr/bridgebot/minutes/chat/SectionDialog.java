package kr.bridgebot.minutes.chat;

import kr.bridgebot.chat.FileDialog;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.SpokenTimes;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Upload;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.files.FileShelf;
import kr.bridgebot.minutes.MinutesDesk;
import kr.bridgebot.minutes.MinutesDesk.Outcome;
import kr.bridgebot.minutes.Section;
import kr.bridgebot.seminars.SeminarId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes what somebody writes for one section, or a file instead. A text near the longest
 * that one message holds is probably followed by its rest, which the messenger split off:
 * the question stays open for it.
 */
@Component
class SectionDialog implements FileDialog<SectionDialog.Question> {

	/** Messengers split at 4,096 characters, after a word or a line. */
	private static final int NEARLY_FULL = 3000;

	private final MinutesDesk desk;

	private final MinutesRoom room;

	private final DraftCards cards;

	private final FileShelf files;

	private final SpokenTimes spoken;

	SectionDialog(MinutesDesk desk, MinutesRoom room, DraftCards cards, FileShelf files, SpokenTimes spoken) {
		this.desk = desk;
		this.room = room;
		this.cards = cards;
		this.files = files;
		this.spoken = spoken;
	}

	/**
	 * What was asked.
	 *
	 * @param version of the section that the person saw
	 * @param after whether the answer comes after what stands there
	 */
	record Question(SeminarId seminar, Section section, int version, boolean after) {
	}

	@Override
	public Class<Question> state() {
		return Question.class;
	}

	@Override
	public Reply on(String answer, Question question, Visit visit) {
		SeminarId seminar = question.seminar();
		Outcome outcome = (this.spoken.isNone(answer) && !question.after())
				? this.desk.clear(seminar, question.section(), question.version(), visit.actor()) : this.desk
					.write(seminar, question.section(), answer, question.after(), question.version(), visit.actor());
		if (outcome == Outcome.OVERTAKEN) {
			return this.room.overtaken(seminar, question.section(), question.after(), visit);
		}
		if (answer.length() < NEARLY_FULL) {
			return this.room.said(seminar, visit)
				.andNotice(Text.of("minutes.saved", "section", Text.of("minutes.section." + question.section())));
		}
		return MinutesRoom.said(this.cards.more(this.room.look(seminar, visit), question.section()))
			.andAsk(new Question(seminar, question.section(), question.version() + 1, true));
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
