package kr.bridgebot.responses.chat;

import java.util.Map;
import kr.bridgebot.chat.Attachment;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.responses.AttendanceSheet;
import kr.bridgebot.responses.ResponseBoard;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarTexts;
import kr.bridgebot.seminars.SeminarView;
import org.springframework.stereotype.Component;

/** Sends all answers to a meeting as a spreadsheet. */
@Component
class ExportHandler implements ButtonHandler<ExportHandler.Export> {

	private final ResponseBoard board;

	private final AttendanceSheet sheet;

	private final AnswersWorkbook workbook;

	private final CommitteeBoard committees;

	ExportHandler(ResponseBoard board, AttendanceSheet sheet, AnswersWorkbook workbook, CommitteeBoard committees) {
		this.board = board;
		this.sheet = sheet;
		this.workbook = workbook;
		this.committees = committees;
	}

	/** Wants the spreadsheet. */
	@Payload.Code("ax")
	record Export(SeminarId seminar) implements Payload {
	}

	@Override
	public Class<Export> payload() {
		return Export.class;
	}

	@Override
	public Reply on(Export payload, Visit visit) {
		SeminarView seminar = this.board.inspect(visit.actor(), payload.seminar());
		byte[] content = this.workbook.write(this.board.list(visit.actor(), seminar.id()), this.sheet.of(seminar.id()),
				visit);
		Text title = SeminarTexts.title(seminar, this.committees.get(seminar.committee()).name());
		return Reply.notice(Text.of("responses.file.coming"))
			.andAttach(new Attachment("answers.xlsx",
					Text.of("responses.export.caption", "seminar", title, "start", seminar.startsAt()), content));
	}

}
