package kr.bridgebot.responses.chat;

import java.time.Instant;
import java.util.ArrayList;
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

/**
 * Stores an answer given by one tap and says at once what is stored; the cards follow.
 */
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
		List<Outcome> outcomes = this.desk.take(wishes);
		List<Reply> replies = new ArrayList<>(presses.size());
		for (int i = 0; i < presses.size(); i++) {
			replies.add(reply(outcomes.get(i), presses.get(i).visit().at()));
		}
		return replies;
	}

	/** Says what is stored and, while that is so, until when it can be changed. */
	static Reply reply(Outcome outcome, Instant now) {
		return switch (outcome) {
			case Outcome.Saved(Response response, SeminarView seminar) -> Reply.notice(now.isBefore(seminar.answersBy())
					? Text.of("responses.saved", "answer", Lines.answer(response, seminar, null), "deadline",
							seminar.answersBy())
					: Text.of("responses.saved.final", "answer", Lines.answer(response, seminar, null)));
			case Outcome.Same(Response response, SeminarView seminar) ->
				Reply.notice(Text.of("responses.same", "answer", Lines.answer(response, seminar, null)));
			case Outcome.Waiting(Response response, SeminarView seminar, int position) ->
				Reply.alert(Text.of("responses.waiting", "position", position));
			case Outcome.Denied denied -> Reply.refusing(denied.refusal());
		};
	}

}
