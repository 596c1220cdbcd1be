package kr.bridgebot.members.chat;

import kr.bridgebot.chat.Attachment;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.members.DataExport;
import org.springframework.stereotype.Component;

/** Gives members a file with everything that is stored of them. */
@Component
class ExportButton implements ButtonHandler<ExportButton.Export> {

	private final DataExport export;

	ExportButton(DataExport export) {
		this.export = export;
	}

	/** Wants one's own data; whose is told by who presses. */
	@Payload.Code("mydata")
	record Export() implements Payload {
	}

	@Override
	public Class<Export> payload() {
		return Export.class;
	}

	@Override
	public Reply on(Export export, Visit visit) {
		return Reply.notice(Text.of("members.export.coming"))
			.andAttach(
					new Attachment("my-data.json", Text.of("members.export.caption"), this.export.of(visit.actor())));
	}

}
