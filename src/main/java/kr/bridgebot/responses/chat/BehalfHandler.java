package kr.bridgebot.responses.chat;

import java.util.List;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Dialog;
import kr.bridgebot.chat.Paging;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.responses.AnswerDesk;
import kr.bridgebot.responses.Outcome;
import kr.bridgebot.responses.ResponseBoard.Line;
import kr.bridgebot.responses.ResponseBoard;
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
class BehalfHandler implements ButtonHandler<BehalfHandler.Pick>, Dialog<BehalfHandler.Question> {

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

	/** What an officer who answers for somebody is asked. */
	sealed interface Question {

		SeminarId seminar();

		MemberId member();

	}

	/** Who comes instead? */
	record Who(SeminarId seminar, MemberId member) implements Question {
	}

	/**
	 * Why does an officer answer?
	 *
	 * @param proxy who comes instead, as it was typed; empty for nobody
	 */
	record Why(SeminarId seminar, MemberId member, Choice choice, String proxy) implements Question {
	}

	@Override
	public Class<Pick> payload() {
		return Pick.class;
	}

	@Override
	public Class<Question> state() {
		return Question.class;
	}

	@Override
	public Reply on(Pick payload, Visit visit) {
		SeminarView seminar = this.board.inspect(visit.actor(), payload.seminar());
		List<Line> lines = this.board.list(visit.actor(), payload.seminar());
		Paging paging = Paging.of(lines.size(), AnswerList.PAGE, payload.page());
		Card card = Card.of(Text.of("responses.behalf.pick"));
		for (Line line : paging.cut(lines)) {
			card = card.row(Button.press(Text.of("responses.answers.list.line", "member", line.person().salutation(),
					"answer", AnswerList.marked(line, seminar)), new For(payload.seminar(), line.person().id())));
		}
		return Reply.replace(paging.row(card, (page) -> new Pick(payload.seminar(), page))
			.row(Button.press(Text.of("responses.button.back"), new AnswersCommand.Look(payload.seminar()))));
	}

	@Override
	public Reply on(String answer, Question state, Visit visit) {
		return switch (state) {
			case Who who -> who(answer, who);
			case Why why -> why(answer, why, visit);
		};
	}

	private static Reply who(String answer, Who who) {
		return (ProxyDialog.read(answer) == null) ? ProxyDialog.misread() : Reply.say(Text.of("responses.behalf.why"))
			.andAsk(new Why(who.seminar(), who.member(), Choice.PROXY, answer));
	}

	private Reply why(String answer, Why why, Visit visit) {
		Outcome outcome = this.desk.take(new Wish(visit.actor(), why.seminar(), why.member(), why.choice().answer(),
				why.choice().mode(), answer, ProxyDialog.read(why.proxy())));
		return Reply.say(Card.of(told(outcome, why, visit))
			.row(Button.press(Text.of("responses.button.answers"), new AnswersCommand.Look(why.seminar()))));
	}

	/** Says what is stored for whom, and whether they hear of it. */
	private Text told(Outcome outcome, Why why, Visit visit) {
		SeminarView seminar = this.board.look(why.seminar());
		Line line = this.board.line(visit.actor(), why.seminar(), why.member());
		Text answer = (outcome instanceof Outcome.Waiting waiting)
				? Lines.answer(waiting.response(), seminar, waiting.position())
				: Lines.answer(line.response(), seminar, null);
		boolean own = visit.actor().speaksFor(why.member());
		return Text.lines(
				Text.of((outcome instanceof Outcome.Same) ? "responses.behalf.same" : "responses.behalf.done", "member",
						line.person().salutation(), "answer", answer),
				(own || outcome instanceof Outcome.Same) ? null : Text.of("responses.behalf.heard." + line.contact()));
	}

	/** Offers what can be said. */
	@Component
	static class Choosing implements ButtonHandler<For> {

		private final ResponseBoard board;

		private final CommitteeBoard committees;

		Choosing(ResponseBoard board, CommitteeBoard committees) {
			this.board = board;
			this.committees = committees;
		}

		@Override
		public Class<For> payload() {
			return For.class;
		}

		@Override
		public Reply on(For payload, Visit visit) {
			SeminarView seminar = this.board.inspect(visit.actor(), payload.seminar());
			Text member = this.board.line(visit.actor(), payload.seminar(), payload.member()).person().salutation();
			boolean proxies = this.committees.get(seminar.committee()).proxies() != Committee.Proxies.FORBIDDEN;
			Card card = Card.of(Text.of("responses.behalf.choose", "member", member));
			card = (seminar.mode() == Mode.HYBRID)
					? card.row(key("responses.button.yes.ONSITE", payload, Choice.ONSITE),
							key("responses.button.yes.ONLINE", payload, Choice.ONLINE))
					: card.row(key("responses.button.yes", payload, Choice.YES));
			return Reply.replace(card
				.row(key("responses.button.maybe", payload, Choice.MAYBE),
						key("responses.button.no", payload, Choice.NO),
						proxies ? key("responses.button.proxy", payload, Choice.PROXY) : null)
				.row(Button.press(Text.of("responses.button.back"), new Pick(payload.seminar(), 0))));
		}

		private static Button key(String label, For payload, Choice choice) {
			return Button.press(Text.of(label), new Say(payload.seminar(), payload.member(), choice));
		}

	}

	/** Asks who comes instead, and why. */
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
		 * Asks the officer for what is needed besides.
		 * @throws Refusal to all but officers
		 */
		@Override
		public Reply on(Say payload, Visit visit) {
			this.board.inspect(visit.actor(), payload.seminar());
			return (payload.choice() == Choice.PROXY)
					? Reply.replace(Card.of(Text.of("responses.proxy.ask")))
						.andAsk(new Who(payload.seminar(), payload.member()))
					: Reply.replace(Card.of(Text.of("responses.behalf.why")))
						.andAsk(new Why(payload.seminar(), payload.member(), payload.choice(), ""));
		}

	}

}
