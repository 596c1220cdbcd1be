package kr.bridgebot.responses.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.responses.AnswerDesk;
import org.springframework.stereotype.Component;

/** Confirms an answer after the meeting moved. */
@Component
class KeepHandler implements ButtonHandler<KeepButton> {

	private final AnswerDesk desk;

	KeepHandler(AnswerDesk desk) {
		this.desk = desk;
	}

	@Override
	public Class<KeepButton> payload() {
		return KeepButton.class;
	}

	@Override
	public Reply on(KeepButton payload, Visit visit) {
		return RsvpHandler.reply(this.desk.keepAnswer(visit.actor(), payload.seminar(), payload.member()), visit.at());
	}

}
