package kr.bridgebot.committees.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** Leaves a group as it is and closes the question. */
@Component
class KeepButton implements ButtonHandler<KeepButton.Keep> {

	/** Everything stays. */
	@Payload.Code("cmx")
	record Keep() implements Payload {
	}

	@Override
	public Class<Keep> payload() {
		return Keep.class;
	}

	@Override
	public Reply on(Keep keep, Visit visit) {
		return visit.actor().isOfficer() ? Reply.replace(Card.of(Text.of("committees.bind.kept")))
				: Reply.alert(Text.of("committees.bind.officers"));
	}

}
