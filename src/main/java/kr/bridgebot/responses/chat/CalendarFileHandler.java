package kr.bridgebot.responses.chat;

import java.time.ZoneId;
import kr.bridgebot.calendar.CalendarFile;
import kr.bridgebot.chat.Attachment;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Texts;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.responses.ResponseBoard;
import kr.bridgebot.seminars.Mode;
import kr.bridgebot.seminars.SeminarTexts;
import kr.bridgebot.seminars.SeminarView;
import org.springframework.stereotype.Component;

/**
 * Sends a meeting as a file that calendars read; a newer one takes the place of an older.
 */
@Component
class CalendarFileHandler implements ButtonHandler<FileButton> {

	private final ResponseBoard board;

	private final CommitteeBoard committees;

	private final Texts texts;

	private final ZoneId zone;

	CalendarFileHandler(ResponseBoard board, CommitteeBoard committees, Texts texts, ZoneId zone) {
		this.board = board;
		this.committees = committees;
		this.texts = texts;
		this.zone = zone;
	}

	@Override
	public Class<FileButton> payload() {
		return FileButton.class;
	}

	@Override
	public Reply on(FileButton payload, Visit visit) {
		SeminarView seminar = this.board.announced(payload.seminar());
		Text title = SeminarTexts.title(seminar, this.committees.get(seminar.committee()).name());
		String uid = seminar.id().value() + "@bridgebot";
		String location = (seminar.mode() == Mode.ONLINE || seminar.venue().isBlank()) ? null : seminar.venue();
		CalendarFile file = new CalendarFile(uid, seminar.revision(), false, plain(title, visit), seminar.topic(),
				location, seminar.startsAt(), seminar.endsAt(), this.zone,
				plain(this.committees.get(seminar.committee()).name(), visit), visit.at());
		return Reply.notice(Text.of("responses.file.coming"))
			.andAttach(new Attachment("seminar.ics",
					Text.of("responses.file", "seminar", title, "start", seminar.startsAt()), file.bytes()));
	}

	private String plain(Text text, Visit visit) {
		return this.texts.plain(text, visit.actor().language(), this.zone, visit.at());
	}

}
