package kr.bridgebot.responses.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Dialog;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.responses.AnswerDesk;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/** Takes an officer's word on a proxy; a no needs a reason. */
@Component
class ProxyDecisionHandler implements ButtonHandler<ProxyDecisionButton>, Dialog<ProxyDecisionHandler.Declining> {

	private final AnswerDesk desk;

	ProxyDecisionHandler(AnswerDesk desk) {
		this.desk = desk;
	}

	/** Why is this proxy not agreed to? */
	record Declining(SeminarId seminar, MemberId member) {
	}

	@Override
	public Class<ProxyDecisionButton> payload() {
		return ProxyDecisionButton.class;
	}

	@Override
	public Class<Declining> state() {
		return Declining.class;
	}

	@Override
	public Reply on(ProxyDecisionButton payload, Visit visit) {
		this.desk.requireProxyPending(visit.actor(), payload.seminar(), payload.member());
		if (!payload.approve()) {
			return Reply.say(Text.of("responses.proxy.decline.ask"))
				.andAsk(new Declining(payload.seminar(), payload.member()));
		}
		this.desk.approveProxy(visit.actor(), payload.seminar(), payload.member());
		return Reply.replace(Card.of(Text.of("responses.proxy.approve.done")))
			.andNotice(Text.of("responses.proxy.approve.done"));
	}

	@Override
	public Reply on(String answer, Declining state, Visit visit) {
		this.desk.declineProxy(visit.actor(), state.seminar(), state.member(), answer);
		return Reply.say(Text.of("responses.proxy.decline.done"));
	}

}
