package kr.bridgebot.responses.chat;

import java.util.List;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Dialog;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.responses.AnswerDesk;
import kr.bridgebot.responses.Outcome;
import kr.bridgebot.responses.ResponseBoard;
import kr.bridgebot.responses.ResponseBoard.Line;
import kr.bridgebot.responses.Wish;
import kr.bridgebot.seminars.Mode;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Lets an officer answer for somebody who told them otherwise: for whom, what, and why.
 */
@Component
class BehalfHandler implements ButtonHandler<BehalfHandler.Pick>, Dialog<BehalfHandler.Why> {

	private final ResponseBoard board;

	private final AnswerDesk desk;

	BehalfHandler(ResponseBoard board, AnswerDesk desk) {
		this.board = board;
		this.desk = desk;
	}

	/** Looks for the member, page by page. */
	@Payload.Code("bp")
	record Pick(SeminarId seminar, int page) implements Payload {
	}

	/** Answers for this member. */
	@Payload.Code("bm")
	record For(SeminarId seminar, MemberId member) implements Payload {
	}

	/** Says this for the member. */
	@Payload.Code("bs")
	record Say(SeminarId seminar, MemberId member, Choice choice) implements Payload {
	}

	/** Why does an officer answer? */
	record Why(SeminarId seminar, MemberId member, Choice choice) {
	}

	@Override
	public Class<Pick> payload() {
		return Pick.class;
	}

	@Override
	public Class<Why> state() {
		return Why.class;
	}

	@Override
	public Reply on(Pick payload, Visit visit) {
		SeminarView seminar = this.board.inspect(visit.actor(), payload.seminar());
		List<Line> lines = this.board.list(visit.actor(), payload.seminar());
		Paging paging = Paging.of(lines.size(), AnswerList.PAGE, payload.page());
		Card card = Card.of(Text.of("responses.behalf.pick"));
		for (Line line : paging.cut(lines)) {
			card = card.row(Button.press(
					Text.of("responses.answers.list.line", "member", line.person().salutation(), "answer",
							Lines.answer(line.response(), seminar, null)),
					new For(payload.seminar(), line.person().id())));
		}
		return Reply.replace(paging.row(card, (page) -> new Pick(payload.seminar(), page))
			.row(Button.press(Text.of("responses.button.back"), new AnswersCommand.Look(payload.seminar()))));
	}

	@Override
	public Reply on(String answer, Why state, Visit visit) {
		Outcome outcome = this.desk.take(new Wish(visit.actor(), state.seminar(), state.member(),
				state.choice().answer(), state.choice().mode(), answer, null));
		return RsvpHandler.reply(outcome, visit.at())
			.andSay(Card.of(Text.of("responses.behalf.done"))
				.row(Button.press(Text.of("responses.button.answers"), new AnswersCommand.Look(state.seminar()))));
	}

	/** Offers what can be said. */
	@Component
	static class Choosing implements ButtonHandler<For> {

		private final ResponseBoard board;

		Choosing(ResponseBoard board) {
			this.board = board;
		}

		@Override
		public Class<For> payload() {
			return For.class;
		}

		@Override
		public Reply on(For payload, Visit visit) {
			SeminarView seminar = this.board.inspect(visit.actor(), payload.seminar());
			Text member = this.board.list(visit.actor(), payload.seminar())
				.stream()
				.filter((line) -> line.person().id().equals(payload.member()))
				.findFirst()
				.map((line) -> line.person().salutation())
				.orElse(Text.empty());
			Card card = Card.of(Text.of("responses.behalf.choose", "member", member));
			card = (seminar.mode() == Mode.HYBRID)
					? card.row(key("responses.button.yes.ONSITE", payload, Choice.ONSITE),
							key("responses.button.yes.ONLINE", payload, Choice.ONLINE))
					: card.row(key("responses.button.yes", payload, Choice.YES));
			return Reply.replace(card
				.row(key("responses.button.maybe", payload, Choice.MAYBE),
						key("responses.button.no", payload, Choice.NO))
				.row(Button.press(Text.of("responses.button.back"), new Pick(payload.seminar(), 0))));
		}

		private static Button key(String label, For payload, Choice choice) {
			return Button.press(Text.of(label), new Say(payload.seminar(), payload.member(), choice));
		}

	}

	/** Asks why. */
	@Component
	static class Saying implements ButtonHandler<Say> {

		private final ResponseBoard board;

		Saying(ResponseBoard board) {
			this.board = board;
		}

		@Override
		public Class<Say> payload() {
			return Say.class;
		}

		/**
		 * Asks the officer for the reason.
		 * @throws Refusal to all but officers
		 */
		@Override
		public Reply on(Say payload, Visit visit) {
			this.board.inspect(visit.actor(), payload.seminar());
			return Reply.replace(Card.of(Text.of("responses.behalf.why")))
				.andAsk(new Why(payload.seminar(), payload.member(), payload.choice()));
		}

	}

}
