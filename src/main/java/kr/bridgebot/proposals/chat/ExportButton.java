package kr.bridgebot.proposals.chat;

import kr.bridgebot.chat.Attachment;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** Sends the secretariat all proposals as a spreadsheet. */
@Component
class ExportButton implements ButtonHandler<ExportButton.Export> {

	private final ProposalsWorkbook workbook;

	ExportButton(ProposalsWorkbook workbook) {
		this.workbook = workbook;
	}

	/** Wants the spreadsheet. */
	@Payload.Code("pqx")
	record Export() implements Payload {
	}

	@Override
	public Class<Export> payload() {
		return Export.class;
	}

	@Override
	public Reply on(Export export, Visit visit) {
		byte[] content = this.workbook.write(visit);
		return Reply.notice(Text.of("proposals.export.coming"))
			.andAttach(new Attachment("proposals.xlsx", Text.of("proposals.export.caption"), content));
	}

}
