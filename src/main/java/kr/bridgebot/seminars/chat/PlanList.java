package kr.bridgebot.seminars.chat;

import java.util.ArrayList;
import java.util.List;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Text;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.seminars.PlanningDesk;
import kr.bridgebot.seminars.SeminarCalendar;
import kr.bridgebot.seminars.SeminarTexts;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the meetings that somebody plans, page by page. */
@Component
class PlanList {

	private static final int PAGE = 8;

	private static final int PAST = 200;

	private final PlanningDesk desk;

	private final SeminarCalendar calendar;

	private final PlanCards cards;

	PlanList(PlanningDesk desk, SeminarCalendar calendar, PlanCards cards) {
		this.desk = desk;
		this.calendar = calendar;
		this.cards = cards;
	}

	/** What is owed or planned, or what is over. */
	Card page(boolean past, int page, Actor actor) {
		List<Committee> committees = this.desk.committeesOf(actor);
		List<CommitteeId> ids = committees.stream().map(Committee::id).toList();
		List<SeminarView> meetings = past ? finished(ids) : this.calendar.upcoming(ids);
		int pages = Math.max(1, (meetings.size() + PAGE - 1) / PAGE);
		int shown = Math.clamp(page, 0, pages - 1);
		List<SeminarView> here = meetings.subList(shown * PAGE, Math.min(meetings.size(), (shown + 1) * PAGE));
		Card card = Card.of(Text.lines(lines(past, here)));
		for (SeminarView meeting : here) {
			card = card.row(Button.press(Text.of("seminar.list.button", "title", this.cards.title(meeting), "state",
					SeminarTexts.state(meeting.state())), new OpenPlanButton.Press(meeting.id())));
		}
		card = card.row(turn("seminar.button.previous", past, shown - 1, pages),
				turn("seminar.button.next", past, shown + 1, pages));
		return (past ? card : withNew(card, committees)).row(Button
			.press(Text.of(past ? "seminar.button.list" : "seminar.button.past"), new PlanListButton.Press(!past, 0)));
	}

	private List<Text> lines(boolean past, List<SeminarView> meetings) {
		List<Text> lines = new ArrayList<>();
		lines.add(Text.of(past ? "seminar.list.past" : "seminar.list.open"));
		for (SeminarView meeting : meetings) {
			Text when = SeminarTexts.when(meeting);
			lines.add(Text.of("seminar.list.line", "title", this.cards.title(meeting), "state",
					SeminarTexts.state(meeting.state()), "when", (when != null) ? when : Text.of("seminar.plan.open")));
		}
		if (meetings.isEmpty()) {
			lines.add(Text.of("seminar.list.none"));
		}
		return lines;
	}

	private List<SeminarView> finished(List<CommitteeId> committees) {
		return this.calendar.latest(committees, PAST)
			.stream()
			.filter((meeting) -> meeting.state().isTerminal())
			.toList();
	}

	private static Card withNew(Card card, List<Committee> committees) {
		Card more = card;
		for (Committee committee : committees) {
			more = more.row(Button.press(Text.of("seminar.button.new", "committee", committee.name()),
					new NewMeetingButton.Press(committee.id())));
		}
		return more;
	}

	private static @Nullable Button turn(String label, boolean past, int page, int pages) {
		return (page < 0 || page >= pages) ? null : Button.press(Text.of(label), new PlanListButton.Press(past, page));
	}

}
