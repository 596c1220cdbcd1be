package kr.bridgebot.agenda.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kr.bridgebot.agenda.AgendaDesk;
import kr.bridgebot.agenda.AgendaTexts;
import kr.bridgebot.agenda.AgendaView;
import kr.bridgebot.agenda.ItemState;
import kr.bridgebot.agenda.ItemView;
import kr.bridgebot.agenda.MeetingDesk;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Paging;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarTexts;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.CommitteeId;
import org.springframework.stereotype.Component;

/** Paints a meeting's agenda. */
@Component
class SheetCards {

	static final int PAGE = 6;

	private static final int ACTIONS = 3;

	private final MeetingDesk meetings;

	private final AgendaDesk desk;

	private final CommitteeBoard board;

	private final ActionCards actions;

	SheetCards(MeetingDesk meetings, AgendaDesk desk, CommitteeBoard board, ActionCards actions) {
		this.actions = actions;
		this.meetings = meetings;
		this.desk = desk;
		this.board = board;
	}

	/** The agenda with the keys by which this person works on it. */
	Card sheet(SeminarId id, int page, Visit visit) {
		AgendaView agenda = this.meetings.look(id, visit.actor());
		SeminarView seminar = agenda.seminar();
		boolean decides = this.desk.decides(seminar.committee(), visit.actor());
		Paging paging = Paging.of(agenda.items().size(), PAGE, page);
		List<Text> lines = new ArrayList<>(head(agenda));
		lines.add(Text.of(agenda.published() ? "agenda.sheet.published" : "agenda.sheet.draft"));
		lines.addAll(actions(agenda));
		Card keys = Card.of(Text.empty());
		int number = paging.page() * PAGE;
		for (ItemView item : paging.cut(agenda.items())) {
			number++;
			lines.add(line(number, item));
			keys = keys.row(keys(number, item, decides ? agenda.items().size() : 0, paging.page()));
		}
		if (agenda.items().isEmpty()) {
			lines.add(Text.of("agenda.sheet.empty"));
		}
		lines.addAll(sum(agenda));
		boolean publishable = decides && !agenda.published() && seminar.state().isOpen() && !agenda.items().isEmpty();
		return paging.row(new Card(Text.lines(lines), keys.rows()), (other) -> new SheetButton.Press(id, other))
			.row(publishable ? Button.press(Text.of("agenda.button.publish"), new PublishButton.Press(id, false),
					Button.Style.MAIN) : null)
			.row(RoomCards.back(seminar.committee()));
	}

	/**
	 * The keys to one item.
	 * @param count how many items this person may put in order
	 */
	private static List<Button> keys(int number, ItemView item, int count, int page) {
		List<Button> keys = new ArrayList<>();
		keys.add(Button.press(Text.of("agenda.button.item", "number", number, "title", ItemCards.brief(item.title())),
				new ItemButton.Press(item.id())));
		if (item.state().isPending() && number > 1 && number <= count) {
			keys.add(Button.press(Text.of("agenda.button.up"), new MoveButton.Press(item.id(), true, page)));
		}
		if (item.state().isPending() && number < count) {
			keys.add(Button.press(Text.of("agenda.button.down"), new MoveButton.Press(item.id(), false, page)));
		}
		return keys;
	}

	/** What meeting it is, and when. */
	List<Text> head(AgendaView agenda) {
		return List.of(Text.of("agenda.sheet.title", "meeting", title(agenda.seminar())), when(agenda.seminar()));
	}

	/** What is still to be done from before, which heads an agenda. */
	List<Text> actions(AgendaView agenda) {
		if (agenda.actions().isEmpty()) {
			return List.of();
		}
		List<Text> lines = new ArrayList<>();
		lines.add(Text.of("agenda.sheet.actions", "count", agenda.actions().size()));
		lines.addAll(this.actions.lines(agenda.actions().subList(0, Math.min(ACTIONS, agenda.actions().size()))));
		return lines;
	}

	/** How long it takes together, and whether that is too long. */
	List<Text> sum(AgendaView agenda) {
		if (agenda.items().stream().noneMatch((item) -> item.state() != ItemState.CARRIED_OVER)) {
			return List.of();
		}
		String guessed = agenda.isGuessed() ? "yes" : "no";
		if (agenda.length() == null) {
			return List.of(Text.of("agenda.sheet.sum.undated", "minutes", agenda.minutes(), "guessed", guessed));
		}
		Text sum = Text.of("agenda.sheet.sum", "minutes", agenda.minutes(), "length", agenda.length().toMinutes(),
				"guessed", guessed);
		return (agenda.excess() == 0) ? List.of(sum)
				: List.of(sum, Text.of("agenda.sheet.excess", "minutes", agenda.excess()));
	}

	/** One item in one line. */
	Text line(int number, ItemView item) {
		List<Text> tags = new ArrayList<>();
		if (item.minutes() != null) {
			tags.add(Text.of("agenda.tag.minutes", "minutes", item.minutes()));
		}
		if (!item.presenter().isEmpty()) {
			tags.add(Text.of("agenda.tag.presenter", "presenter", item.presenter()));
		}
		if (item.carried() > 0 && item.state() == ItemState.ACCEPTED) {
			tags.add(Text.of("agenda.tag.carried"));
		}
		if (item.state() != ItemState.ACCEPTED) {
			tags.add(AgendaTexts.standing(item));
		}
		return Text.of("agenda.sheet.line", "number", number, "title", item.title(), "tagged",
				tags.isEmpty() ? "no" : "yes", "tags", Text.joined(" · ", tags));
	}

	/** What a committee is called. */
	Text name(CommitteeId committee) {
		return this.board.get(committee).name();
	}

	Text title(SeminarView seminar) {
		return SeminarTexts.title(seminar, this.board.get(seminar.committee()).name());
	}

	Text when(SeminarView seminar) {
		return Objects.requireNonNullElseGet(SeminarTexts.when(seminar), () -> Text.of("agenda.undated"));
	}

	/** The day alone, or that there is none yet. */
	Text day(SeminarView seminar) {
		return (seminar.start() == null) ? Text.of("agenda.undated") : Text.of("agenda.day", "start", seminar.start());
	}

}
