package kr.bridgebot.responses.chat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Paging;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.responses.Answer;
import kr.bridgebot.responses.Contact;
import kr.bridgebot.responses.ResponseBoard.Line;
import kr.bridgebot.responses.ResponseBoard;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarTexts;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.Actor;
import org.springframework.stereotype.Component;

/**
 * Who answered what, page by page: to the members of the body, its officers and the
 * secretariat.
 */
@Component
class AnswerList implements ButtonHandler<AnswerList.Turn> {

	static final int PAGE = 8;

	private final ResponseBoard board;

	private final CommitteeBoard committees;

	AnswerList(ResponseBoard board, CommitteeBoard committees) {
		this.board = board;
		this.committees = committees;
	}

	/** Wants another page. */
	@Payload.Code("al")
	record Turn(SeminarId seminar, int page) implements Payload {
	}

	@Override
	public Class<Turn> payload() {
		return Turn.class;
	}

	@Override
	public Reply on(Turn payload, Visit visit) {
		return Reply.replace(card(visit.actor(), payload.seminar(), payload.page()));
	}

	Card card(Actor reader, SeminarId id, int page) {
		List<Line> lines = this.board.list(reader, id)
			.stream()
			.sorted(Comparator.comparingInt((Line line) -> order(line.response().answer())))
			.toList();
		SeminarView seminar = this.board.look(id);
		Paging paging = Paging.of(lines.size(), PAGE, page);
		List<Text> texts = new ArrayList<>();
		texts.add(Text.of("responses.answers.list.head", "seminar",
				SeminarTexts.title(seminar, this.committees.get(seminar.committee()).name()), "start",
				seminar.startsAt()));
		boolean officer = reader.runs(seminar.committee());
		for (Line line : paging.cut(lines)) {
			texts.add(Text.of("responses.answers.list.line", "member", line.person().salutation(), "answer",
					officer ? marked(line, seminar) : Lines.answer(line.response(), seminar, null)));
		}
		Card card = paging.row(Card.of(Text.lasting(Text.lines(texts))), (to) -> new Turn(id, to));
		return officer ? card.row(Button.press(Text.of("responses.button.back"), new AnswersCommand.Look(id))) : card;
	}

	/** Officers see who of the silent cannot be reached. */
	static Text marked(Line line, SeminarView seminar) {
		Text answer = Lines.answer(line.response(), seminar, null);
		return (line.response().answer() != Answer.PENDING || line.contact() == Contact.REACHED) ? answer
				: Text.of("responses.answers.marked", "member", answer, "contact",
						Text.of("responses.contact." + line.contact()));
	}

	private static int order(Answer answer) {
		return switch (answer) {
			case YES -> 0;
			case PROXY -> 1;
			case WAITLISTED -> 2;
			case MAYBE -> 3;
			case NO -> 4;
			case PENDING -> 5;
		};
	}

}
