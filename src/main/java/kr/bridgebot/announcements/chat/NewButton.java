package kr.bridgebot.announcements.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** Begins another announcement. */
@Component
class NewButton implements ButtonHandler<NewButton.Press> {

	private final Starting starting;

	NewButton(Starting starting) {
		this.starting = starting;
	}

	/** Wants to write one. */
	@Payload.Code("nnw")
	record Press() implements Payload {
	}

	@Override
	public Class<Press> payload() {
		return Press.class;
	}

	@Override
	public Reply on(Press press, Visit visit) {
		if (!visit.actor().isKnown() || !visit.actor().isOfficer()) {
			return Reply.alert(Text.of("chat.command.officers"));
		}
		return this.starting.start(false, visit);
	}

}
