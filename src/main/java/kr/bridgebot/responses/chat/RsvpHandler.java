package kr.bridgebot.responses.chat;

import java.util.List;
import kr.bridgebot.chat.JointButtonHandler;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.responses.AnswerDesk;
import kr.bridgebot.responses.Outcome;
import kr.bridgebot.responses.Response;
import kr.bridgebot.responses.Wish;
import kr.bridgebot.seminars.SeminarView;
import org.springframework.stereotype.Component;

/** Stores an answer given by one tap and says at once what is stored; the cards follow. */
@Component
class RsvpHandler implements JointButtonHandler<RsvpButton> {

	private final AnswerDesk desk;

	RsvpHandler(AnswerDesk desk) {
		this.desk = desk;
	}

	@Override
	public Class<RsvpButton> payload() {
		return RsvpButton.class;
	}

	@Override
	public List<Reply> onTogether(List<Press<RsvpButton>> presses) {
		List<Wish> wishes = presses.stream()
			.map((press) -> Wish.tap(press.visit().actor(), press.payload().seminar(), press.payload().member(),
					press.payload().choice().answer(), press.payload().choice().mode()))
			.toList();
		return this.desk.take(wishes).stream().map(RsvpHandler::reply).toList();
	}

	static Reply reply(Outcome outcome) {
		return switch (outcome) {
			case Outcome.Saved(Response response, SeminarView seminar) ->
				Reply.notice(Text.of("responses.saved", "answer", Lines.answer(response, seminar, null), "deadline",
						seminar.answersBy()));
			case Outcome.Same(Response response, SeminarView seminar) ->
				Reply.notice(Text.of("responses.same", "answer", Lines.answer(response, seminar, null)));
			case Outcome.Waiting(Response response, SeminarView seminar, int position) ->
				Reply.alert(Text.of("responses.waiting", "position", position));
			case Outcome.Denied denied -> Reply.refusing(denied.refusal());
		};
	}

}
