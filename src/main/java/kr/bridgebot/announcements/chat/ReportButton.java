package kr.bridgebot.announcements.chat;

import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.announcements.AnnouncementView;
import kr.bridgebot.chat.Attachment;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** Sends what became of an announcement with each recipient as a spreadsheet. */
@Component
class ReportButton implements ButtonHandler<ReportButton.Press> {

	private final AnnouncementRoom room;

	private final ReportWorkbook workbook;

	ReportButton(AnnouncementRoom room, ReportWorkbook workbook) {
		this.room = room;
		this.workbook = workbook;
	}

	/** Of which one. */
	@Payload.Code("nxl")
	record Press(AnnouncementId announcement) implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		AnnouncementView view = this.room.look(press.announcement(), visit);
		byte[] content = this.workbook.write(view, visit);
		return Reply.notice(Text.of("announcement.report.coming"))
			.andAttach(
					new Attachment("announcement.xlsx",
							Text.of("announcement.report.caption", "title",
									Lines.title(view.words().plain(), Lines.TITLE * 2), "count", view.people()),
							content));
	}

}
