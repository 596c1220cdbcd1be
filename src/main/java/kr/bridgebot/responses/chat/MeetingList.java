package kr.bridgebot.responses.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Paging;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.responses.Headcount;
import kr.bridgebot.responses.ResponseBoard;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarTexts;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.Actor;
import org.springframework.stereotype.Component;

/** The meetings whose answers an officer may look at, page by page, open ones first. */
@Component
class MeetingList implements ButtonHandler<MeetingList.Turn> {

	private static final int PAGE = 8;

	private final ResponseBoard board;

	private final CommitteeBoard committees;

	MeetingList(ResponseBoard board, CommitteeBoard committees) {
		this.board = board;
		this.committees = committees;
	}

	/** Wants another page. */
	@Payload.Code("anp")
	record Turn(int page) implements Payload {
	}

	@Override
	public Class<Turn> payload() {
		return Turn.class;
	}

	@Override
	public Reply on(Turn payload, Visit visit) {
		return Reply.replace(card(of(visit.actor()), payload.page(), visit.actor()));
	}

	List<SeminarView> of(Actor officer) {
		return this.board.seminars(this.committees.all().stream().map(Committee::id).filter(officer::runs).toList());
	}

	Card card(List<SeminarView> meetings, int page, Actor reader) {
		if (meetings.isEmpty()) {
			return Card.of(Text.of("responses.answers.none"));
		}
		Paging paging = Paging.of(meetings.size(), PAGE, page);
		List<SeminarView> shown = paging.cut(meetings);
		Map<SeminarId, Headcount> counts = this.board.count(shown.stream().map(SeminarView::id).toList());
		List<Text> lines = new ArrayList<>();
		lines.add(Text.of("responses.answers.choose"));
		shown.forEach((seminar) -> lines.add(line(seminar, counts.getOrDefault(seminar.id(), Headcount.NOBODY))));
		Card card = Card.of(Text.lasting(Text.lines(lines)));
		for (SeminarView seminar : shown) {
			card = card.row(Button.press(
					Text.lasting(Text.of("responses.list.button", "seminar", title(seminar), "day",
							seminar.startsAt().atZone(reader.zone()).toLocalDate())),
					new AnswersCommand.Look(seminar.id())));
		}
		return paging.row(card, Turn::new);
	}

	private Text line(SeminarView seminar, Headcount count) {
		return Text.of("responses.answers.line", "seminar", title(seminar), "start", seminar.startsAt(), "answered",
				count.answered(), "invited", count.invited());
	}

	private Text title(SeminarView seminar) {
		return SeminarTexts.title(seminar, this.committees.get(seminar.committee()).name());
	}

}
