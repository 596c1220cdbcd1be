package kr.bridgebot.announcements.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** The key below a preview, which confirms nothing. */
@Component
class SampleButton implements ButtonHandler<SampleButton.Press> {

	/** What recipients would press. */
	@Payload.Code("nsa")
	record Press() implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		return Reply.notice(Text.of("announcement.ack.sample"));
	}

}
