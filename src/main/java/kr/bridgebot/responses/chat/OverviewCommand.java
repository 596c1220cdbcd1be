package kr.bridgebot.responses.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.bridgebot.calendar.Windows.Window;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.ButtonHandler;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.ChatCommand;
import kr.bridgebot.chat.Paging;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.committees.Appointments;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.responses.Headcount;
import kr.bridgebot.responses.ResponseBoard;
import kr.bridgebot.seminars.ActionHolder;
import kr.bridgebot.seminars.Outlook;
import kr.bridgebot.seminars.SeminarCalendar;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarTexts;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.Reason;
import kr.bridgebot.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows the secretariat how every committee stands: what it owes, who must act, what is
 * late.
 */
@Component
class OverviewCommand implements ChatCommand, ButtonHandler<OverviewCommand.Turn> {

	private static final int PAGE = 4;

	private final SeminarCalendar calendar;

	private final ResponseBoard board;

	private final CommitteeBoard committees;

	private final Appointments appointments;

	OverviewCommand(SeminarCalendar calendar, ResponseBoard board, CommitteeBoard committees,
			Appointments appointments) {
		this.calendar = calendar;
		this.board = board;
		this.committees = committees;
		this.appointments = appointments;
	}

	/** Wants a page. */
	@Payload.Code("ov")
	record Turn(int page) implements Payload {
	}

	private enum Denied implements Reason {

		/** Only the secretariat sees all committees. */
		OVERVIEW_FOR_SECRETARIAT

	}

	@Override
	public String name() {
		return "overview";
	}

	@Override
	public boolean isFor(Actor actor) {
		return actor.secretariat();
	}

	@Override
	public int rank() {
		return 40;
	}

	@Override
	public Class<Turn> payload() {
		return Turn.class;
	}

	@Override
	public Reply on(String argument, Visit visit) {
		return Reply.say(card(0));
	}

	@Override
	public Reply on(Turn payload, Visit visit) {
		if (!visit.actor().secretariat()) {
			throw new Refusal(Denied.OVERVIEW_FOR_SECRETARIAT);
		}
		return Reply.replace(card(payload.page()));
	}

	private Card card(int page) {
		List<Outlook> all = this.calendar.outlook();
		Paging paging = Paging.of(all.size(), PAGE, page);
		List<Outlook> shown = paging.cut(all);
		Map<SeminarId, Headcount> counts = this.board
			.count(shown.stream().map(Outlook::seminar).filter(Objects::nonNull).map(SeminarView::id).toList());
		long late = all.stream().filter((outlook) -> outlook.lateSince() != null).count();
		List<Text> lines = new ArrayList<>();
		lines.add(Text.of("responses.overview.head", "late", late));
		shown.forEach((outlook) -> lines.add(Text.lines(Text.literal(""), describe(outlook, counts))));
		Card card = Card.of(Text.lasting(Text.lines(lines)));
		for (Outlook outlook : shown) {
			SeminarView seminar = outlook.seminar();
			if (seminar != null && seminar.state().isOpen()) {
				card = card.row(Button.press(Text.of("responses.overview.answers", "committee", name(outlook)),
						new AnswersCommand.Look(seminar.id())));
			}
		}
		return paging.row(card, Turn::new)
			.row(Button.press(Text.of("responses.button.refresh"), new Turn(paging.page())));
	}

	private Text describe(Outlook outlook, Map<SeminarId, Headcount> counts) {
		SeminarView seminar = outlook.seminar();
		return Text.lines(title(outlook),
				(seminar == null) ? Text.of("responses.overview.nothing")
						: Text.of("responses.overview.state", "state", SeminarTexts.state(seminar.state()), "holder",
								Text.of("responses.holder." + holder(outlook))),
				when(seminar), answers(seminar, counts), (outlook.lateSince() == null) ? null
						: Text.of("responses.overview.late", "since", outlook.lateSince()));
	}

	/** Where a body has no officers, the secretariat acts for it. */
	private String holder(Outlook outlook) {
		boolean officers = outlook.holder() == ActionHolder.OFFICERS || outlook.holder() == ActionHolder.CLERK;
		return (officers && this.appointments.hasNoOfficers(outlook.committee())) ? "SECRETARIAT"
				: outlook.holder().name();
	}

	private Text title(Outlook outlook) {
		Window window = outlook.window();
		return (window == null) ? Text.of("responses.overview.committee", "committee", name(outlook))
				: Text.of("responses.overview.committee.window", "committee", name(outlook), "window",
						SeminarTexts.window(window));
	}

	private static @Nullable Text when(@Nullable SeminarView seminar) {
		return (seminar == null || seminar.start() == null) ? null
				: Text.of("responses.overview.start", "start", seminar.startsAt());
	}

	private static @Nullable Text answers(@Nullable SeminarView seminar, Map<SeminarId, Headcount> counts) {
		Headcount count = (seminar == null) ? null : counts.get(seminar.id());
		return (count == null || count.invited() == 0) ? null : Text.of("responses.answers.rate", "answered",
				count.answered(), "invited", count.invited(), "percent", count.percent());
	}

	private Text name(Outlook outlook) {
		return this.committees.get(outlook.committee()).name();
	}

}
