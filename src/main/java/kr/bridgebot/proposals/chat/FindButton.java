package kr.bridgebot.proposals.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import org.springframework.stereotype.Component;

/** Asks what proposals are to be searched for. */
@Component
class FindButton implements ButtonHandler<FindButton.Find> {

	/** Wants to search. */
	@Payload.Code("pqq")
	record Find() implements Payload {
	}

	@Override
	public Class<Find> payload() {
		return Find.class;
	}

	@Override
	public Reply on(Find find, Visit visit) {
		if (!visit.actor().isKnown()) {
			return Reply.notice(Text.of("chat.command.stranger"));
		}
		return Reply.say(Card.of(Text.of("proposals.search.question"))).andAsk(new FindDialog.Question());
	}

}
