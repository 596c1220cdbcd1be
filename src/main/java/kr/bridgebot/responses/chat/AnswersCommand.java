package kr.bridgebot.responses.chat;

import java.util.List;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.ChatCommand;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.responses.AttendanceKey;
import kr.bridgebot.responses.Answer;
import kr.bridgebot.responses.Contact;
import kr.bridgebot.responses.Headcount;
import kr.bridgebot.responses.ResponseBoard;
import kr.bridgebot.responses.ResponseBoard.Line;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarTexts;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.Actor;
import org.springframework.stereotype.Component;

/**
 * Shows officers how many answered and who is silent, and leads to all they can do about
 * it.
 */
@Component
class AnswersCommand implements ChatCommand, ButtonHandler<AnswersCommand.Look> {

	private static final int NAMED = 8;

	private final ResponseBoard board;

	private final MeetingList list;

	private final CommitteeBoard committees;

	AnswersCommand(ResponseBoard board, MeetingList list, CommitteeBoard committees) {
		this.board = board;
		this.list = list;
		this.committees = committees;
	}

	/** Wants to see how a meeting's answers stand. */
	@Payload.Code("an")
	record Look(SeminarId seminar) implements Payload {
	}

	@Override
	public String name() {
		return "answers";
	}

	@Override
	public boolean isFor(Actor actor) {
		return actor.isOfficer();
	}

	@Override
	public int rank() {
		return 30;
	}

	@Override
	public Class<Look> payload() {
		return Look.class;
	}

	@Override
	public Reply on(String argument, Visit visit) {
		List<SeminarView> meetings = this.list.of(visit.actor());
		return Reply.say((meetings.size() == 1) ? card(visit.actor(), meetings.getFirst().id())
				: this.list.card(meetings, 0, visit.actor()));
	}

	@Override
	public Reply on(Look payload, Visit visit) {
		return Reply.replace(card(visit.actor(), payload.seminar()));
	}

	/** How the answers stand, who is silent, and what an officer can do about it. */
	Card card(Actor officer, SeminarId id) {
		SeminarView seminar = this.board.inspect(officer, id);
		List<Line> lines = this.board.list(officer, id);
		Headcount count = this.board.count(List.of(id)).getOrDefault(id, Headcount.NOBODY);
		List<Line> silent = lines.stream().filter((line) -> line.response().answer() == Answer.PENDING).toList();
		long unreached = silent.stream().filter((line) -> line.contact() != Contact.REACHED).count();
		Card card = Card.of(Text.lasting(
				Text.lines(Text.of("responses.answers.head", "seminar", title(seminar), "start", seminar.startsAt()),
						Text.of("responses.answers.rate", "answered", count.answered(), "invited", count.invited(),
								"percent", count.percent()),
						Lines.counts(count, seminar), silent(silent.stream().map(AnswersCommand::name).toList()),
						(unreached == 0) ? null : Text.of("responses.answers.unreached", "count", unreached),
						Text.of("responses.deadline", "deadline", seminar.answersBy()))));
		boolean open = seminar.state().isOpen();
		return card
			.row((open && !silent.isEmpty())
					? Button.press(Text.of("responses.button.nudge"), new NudgeHandler.Ask(id), Button.Style.MAIN)
					: null, Button.press(Text.of("responses.button.list"), new AnswerList.Turn(id, 0)))
			.row(open ? Button.press(Text.of("responses.button.behalf"), new BehalfHandler.Pick(id, 0)) : null,
					Button.press(Text.of("responses.button.attendance"), new AttendanceKey(id, 0)))
			.row(Button.press(Text.of("responses.button.export"), new ExportHandler.Export(id)),
					Button.press(Text.of("responses.button.refresh"), new Look(id)));
	}

	private static Text name(Line line) {
		return (line.contact() == Contact.REACHED) ? line.person().salutation() : Text.of("responses.answers.marked",
				"member", line.person().salutation(), "contact", Text.of("responses.contact." + line.contact()));
	}

	private static Text silent(List<Text> names) {
		if (names.isEmpty()) {
			return Text.of("responses.answers.silent.none");
		}
		Text shown = Text.joined(", ", names.subList(0, Math.min(NAMED, names.size())));
		return (names.size() <= NAMED) ? Text.of("responses.answers.silent", "names", shown)
				: Text.of("responses.answers.silent.more", "names", shown, "count", names.size() - NAMED);
	}

	private Text title(SeminarView seminar) {
		return SeminarTexts.title(seminar, this.committees.get(seminar.committee()).name());
	}

}
