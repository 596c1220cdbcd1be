package kr.bridgebot.seminars.chat;

import java.util.ArrayList;
import java.util.List;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Text;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.seminars.PlanKey;
import kr.bridgebot.seminars.PlanningDesk;
import kr.bridgebot.seminars.SeminarCalendar;
import kr.bridgebot.seminars.SeminarKind;
import kr.bridgebot.seminars.SeminarTexts;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the meetings that somebody plans, page by page. */
@Component
class PlanList {

	/** Two lines each: as much as a phone shows at once. */
	private static final int PAGE = 4;

	private static final int CHOICES = 8;

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
		List<Text> lines = lines(past, here);
		if (pages > 1) {
			lines.add(Text.of("seminar.list.page", "page", shown + 1, "pages", pages));
		}
		Card card = Card.of(Text.lines(lines));
		for (SeminarView meeting : here) {
			card = card.row(Button.press(Text.of("seminar.list.button", "title", this.cards.title(meeting), "state",
					SeminarTexts.state(meeting.state())), new PlanKey(meeting.id())));
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
					SeminarTexts.state(meeting.state()), "when",
					(when != null) ? when : Text.of("seminar.list.undated")));
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
		if (committees.size() == 1) {
			return card.row(begin(committees.getFirst(),
					Text.of("seminar.button.new.one", "title", title(committees.getFirst()))));
		}
		return committees.isEmpty() ? card
				: card.row(Button.press(Text.of("seminar.button.new"), new NewMeetingListButton.Press(0)));
	}

	/** Asks which committee another meeting is planned for. */
	Card choice(int page, Actor actor) {
		List<Committee> committees = this.desk.committeesOf(actor);
		int pages = Math.max(1, Math.ceilDiv(committees.size(), CHOICES));
		int shown = Math.clamp(page, 0, pages - 1);
		Card card = Card.of(Text.of("seminar.list.new"));
		for (Committee committee : committees.subList(shown * CHOICES,
				Math.min(committees.size(), (shown + 1) * CHOICES))) {
			card = card.row(begin(committee, title(committee)));
		}
		return card.row((shown > 0)
				? Button.press(Text.of("seminar.button.previous"), new NewMeetingListButton.Press(shown - 1)) : null,
				(shown < pages - 1)
						? Button.press(Text.of("seminar.button.next"), new NewMeetingListButton.Press(shown + 1))
						: null)
			.row(Button.press(Text.of("seminar.button.list"), new PlanListButton.Press(false, 0)));
	}

	private static Button begin(Committee committee, Text label) {
		return Button.press(label, new NewMeetingButton.Press(committee.id()));
	}

	private static Text title(Committee committee) {
		return SeminarTexts.title(SeminarKind.of(committee.kind()), committee.name());
	}

	private static @Nullable Button turn(String label, boolean past, int page, int pages) {
		return (page < 0 || page >= pages) ? null : Button.press(Text.of(label), new PlanListButton.Press(past, page));
	}

}
