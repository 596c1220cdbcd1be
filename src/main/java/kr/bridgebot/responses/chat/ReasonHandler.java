package kr.bridgebot.responses.chat;

import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Dialog;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.responses.AnswerDesk;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/** Asks why somebody does not come, who wanted to say it; nobody has to. */
@Component
class ReasonHandler implements ButtonHandler<ReasonButton>, Dialog<ReasonHandler.Question> {

	private final AnswerDesk desk;

	ReasonHandler(AnswerDesk desk) {
		this.desk = desk;
	}

	/** Why does this member not come? */
	record Question(SeminarId seminar, MemberId member) {
	}

	@Override
	public Class<ReasonButton> payload() {
		return ReasonButton.class;
	}

	@Override
	public Class<Question> state() {
		return Question.class;
	}

	@Override
	public Reply on(ReasonButton payload, Visit visit) {
		return Reply.say(Text.of("responses.reason.ask")).andAsk(new Question(payload.seminar(), payload.member()));
	}

	@Override
	public Reply on(String answer, Question state, Visit visit) {
		this.desk.explain(visit.actor(), state.seminar(), state.member(), answer);
		return Reply.say(Text.of("responses.reason.saved"));
	}

}
