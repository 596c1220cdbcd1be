package kr.bridgebot.responses.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.responses.Answer;
import kr.bridgebot.responses.AnswerDesk;
import kr.bridgebot.responses.Proxy;
import kr.bridgebot.responses.Wish;
import org.springframework.stereotype.Component;

/** Asks who comes instead, unless it is clear already that nobody may. */
@Component
class ProxyHandler implements ButtonHandler<ProxyButton> {

	private static final Proxy SOMEBODY = new Proxy("", "", Proxy.Approval.NOT_NEEDED);

	private final AnswerDesk desk;

	ProxyHandler(AnswerDesk desk) {
		this.desk = desk;
	}

	@Override
	public Class<ProxyButton> payload() {
		return ProxyButton.class;
	}

	@Override
	public Reply on(ProxyButton payload, Visit visit) {
		this.desk.requireTakeable(
				new Wish(visit.actor(), payload.seminar(), payload.member(), Answer.PROXY, null, "", SOMEBODY));
		return Reply.say(Text.of("responses.proxy.ask"))
			.andAsk(new ProxyDialog.Question(payload.seminar(), payload.member()));
	}

}
