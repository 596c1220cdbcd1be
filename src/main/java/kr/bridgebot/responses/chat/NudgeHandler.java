package kr.bridgebot.responses.chat;

import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.responses.ResponseBoard;
import kr.bridgebot.seminars.SeminarId;
import org.springframework.stereotype.Component;

/** Reminds the silent now, once the officer has confirmed it. */
@Component
class NudgeHandler implements ButtonHandler<NudgeHandler.Ask> {

	private final ResponseBoard board;

	NudgeHandler(ResponseBoard board) {
		this.board = board;
	}

	/** Wants to remind the silent. */
	@Payload.Code("na")
	record Ask(SeminarId seminar) implements Payload {
	}

	/**
	 * Confirms it.
	 *
	 * @param already how often they had all together been reminded when it was asked
	 */
	@Payload.Code("nu")
	record Confirm(SeminarId seminar, int already) implements Payload {
	}

	@Override
	public Class<Ask> payload() {
		return Ask.class;
	}

	@Override
	public Reply on(Ask payload, Visit visit) {
		this.board.inspect(visit.actor(), payload.seminar());
		int count = this.board.nudgeable(payload.seminar());
		if (count == 0) {
			return Reply.alert(Text.of("responses.nudge.nobody"));
		}
		return Reply.replace(Card.of(Text.of("responses.nudge.ask", "count", count))
			.row(Button.press(Text.of("responses.nudge.send"),
					new Confirm(payload.seminar(), this.board.nudges(payload.seminar())), Button.Style.MAIN),
					Button.press(Text.of("responses.button.back"), new AnswersCommand.Look(payload.seminar()))));
	}

	/** Takes the confirmation. */
	@Component
	static class Confirmed implements ButtonHandler<Confirm> {

		private final ResponseBoard board;

		private final AnswersCommand answers;

		Confirmed(ResponseBoard board, AnswersCommand answers) {
			this.board = board;
			this.answers = answers;
		}

		@Override
		public Class<Confirm> payload() {
			return Confirm.class;
		}

		@Override
		public Reply on(Confirm payload, Visit visit) {
			int nudged = this.board.nudge(visit.actor(), payload.seminar(), payload.already());
			Text notice = (nudged < 0) ? Text.of("responses.nudge.already")
					: Text.of("responses.nudge.done", "count", nudged);
			return Reply.notice(notice).andReplace(this.answers.card(visit.actor(), payload.seminar()));
		}

	}

}
