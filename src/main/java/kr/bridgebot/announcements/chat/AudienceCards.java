package kr.bridgebot.announcements.chat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.announcements.AnnouncementView;
import kr.bridgebot.announcements.AudienceStep;
import kr.bridgebot.announcements.Circle;
import kr.bridgebot.announcements.Joining;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Paging;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Text;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.committees.CommitteeKind;
import kr.bridgebot.members.Person;
import kr.bridgebot.members.Sector;
import kr.bridgebot.seminars.SeminarCalendar;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarState;
import kr.bridgebot.seminars.SeminarTexts;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.Role;
import org.springframework.stereotype.Component;

/** Paints the cards by which it is chosen whom a draft is for. */
@Component
class AudienceCards {

	private static final int PAGE = 8;

	private static final int MEETINGS = 40;

	private final AudienceWords words;

	private final CommitteeBoard board;

	private final SeminarCalendar calendar;

	private final People people;

	private final ZoneId zone;

	AudienceCards(AudienceWords words, CommitteeBoard board, SeminarCalendar calendar, People people, ZoneId zone) {
		this.words = words;
		this.board = board;
		this.calendar = calendar;
		this.people = people;
		this.zone = zone;
	}

	/** Whom it is for so far, each step with a key that takes it out. */
	Card chosen(AnnouncementView view) {
		List<AudienceStep> steps = view.audience();
		if (steps.isEmpty()) {
			return kinds(view, Joining.OR);
		}
		Function<Circle, Text> said = this.words.words(steps, view.scope());
		List<Text> lines = new ArrayList<>();
		lines.add(Text.of("announcement.audience.head", "scope", name(view.scope())));
		List<Button> drops = new ArrayList<>();
		for (int i = 0; i < steps.size(); i++) {
			AudienceStep step = steps.get(i);
			lines.add(Text.of("announcement.audience.step", "number", i + 1, "joining",
					(i == 0) ? "first" : step.joining().name(), "circle", said.apply(step.circle())));
			drops.add(Button.press(Text.of("announcement.audience.drop", "number", i + 1),
					new DropStepButton.Press(view.id(), i, view.revision())));
		}
		lines.add(Text.of("announcement.audience.count", "count", view.people()));
		Card card = Card.of(Text.lines(lines))
			.row(Button.press(Text.of("announcement.audience.done"), new OpenButton.Press(view.id()),
					Button.Style.MAIN));
		card = card.row(Arrays.stream(Joining.values())
			.map((joining) -> Button.press(Text.of("announcement.audience.join." + joining),
					new CirclesButton.Press(view.id(), joining, null, 0)))
			.toList());
		for (int i = 0; i < drops.size(); i += 3) {
			card = card.row(drops.subList(i, Math.min(i + 3, drops.size())));
		}
		return card;
	}

	/** By what the next people are chosen. */
	Card kinds(AnnouncementView view, Joining joining) {
		boolean first = view.audience().isEmpty();
		Text ask = first ? Text.of("announcement.audience.ask.first") : Text.of("announcement.audience.ask." + joining);
		Card card = Card.of(Text.lines(Text.of("announcement.audience.head", "scope", name(view.scope())),
				first ? null : this.words.line(view.audience(), view.scope()), ask));
		if (joining == Joining.OR) {
			card = card.row(Button.press(Text.of("announcement.audience.by.EVERYONE", "scope", name(view.scope())),
					new AddCircle.OfScope(view.id(), joining)));
		}
		List<Button> keys = new ArrayList<>();
		for (By by : By.values()) {
			if (by != By.BODY || isForum(view.scope())) {
				keys.add(Button.press(Text.of("announcement.audience.by." + by),
						new CirclesButton.Press(view.id(), joining, by, 0)));
			}
		}
		for (int i = 0; i < keys.size(); i += 2) {
			card = card.row(keys.subList(i, Math.min(i + 2, keys.size())));
		}
		return card.row(first ? Lines.back(view.id())
				: Button.press(Text.of("announcement.button.form"), new PartButton.Press(view.id(), Part.AUDIENCE)));
	}

	/** Which of them. */
	Card circles(AnnouncementView view, Joining joining, By by, int page) {
		Text ask = Text.of("announcement.audience.which." + by);
		AnnouncementId id = view.id();
		return switch (by) {
			case BODY -> choice(view, ask, joining, by, page, bodies(),
					(body) -> Button.press(body.name(), new AddCircle.OfBody(id, joining, body.id())));
			case SECTOR -> choice(view, ask, joining, by, page, List.of(Sector.values()), (sector) -> Button
				.press(Text.of("committees.sector", "sector", sector), new AddCircle.FromSector(id, joining, sector)));
			case ROLE -> choice(view, ask, joining, by, page, List.of(Role.values()), (role) -> Button
				.press(Text.of("committees.role", "role", role), new AddCircle.InRole(id, joining, role)));
			case ANSWER -> {
				List<SeminarView> meetings = meetings(view.scope());
				Text said = meetings.isEmpty() ? Text.of("announcement.audience.seminars.none") : ask;
				yield choice(view, said, joining, by, page, meetings,
						(meeting) -> Button.press(title(meeting), new AnswersButton.Press(id, joining, meeting.id())));
			}
			case PERSON -> Card.of(ask);
		};
	}

	private <T> Card choice(AnnouncementView view, Text ask, Joining joining, By by, int page, List<T> all,
			Function<T, Button> key) {
		Paging paging = Paging.of(all.size(), PAGE, page);
		Card card = Card.of(ask);
		List<Button> keys = paging.cut(all).stream().map(key).toList();
		int width = (by == By.SECTOR || by == By.ROLE) ? 2 : 1;
		for (int i = 0; i < keys.size(); i += width) {
			card = card.row(keys.subList(i, Math.min(i + width, keys.size())));
		}
		return paging.row(card, (other) -> new CirclesButton.Press(view.id(), joining, by, other))
			.row(back(view, joining));
	}

	/** Which answer to a meeting. */
	Card answers(AnnouncementView view, Joining joining, SeminarId seminar) {
		Text title = this.calendar.find(seminar).map(this::title).orElse(Text.of("announcement.circle.gone"));
		Card card = Card.of(Text.of("announcement.audience.which.answer", "seminar", title));
		List<Button> keys = Arrays.stream(Replied.values())
			.map((said) -> Button.press(said.words(), new AddCircle.ByAnswer(view.id(), joining, seminar, said)))
			.toList();
		for (int i = 0; i < keys.size(); i += 2) {
			card = card.row(keys.subList(i, Math.min(i + 2, keys.size())));
		}
		return card.row(Button.press(Text.of("announcement.button.form"),
				new CirclesButton.Press(view.id(), joining, By.ANSWER, 0)));
	}

	/** Who has these letters in their name or organisation. */
	Card found(AnnouncementView view, Joining joining, String part) {
		List<Person> found = this.people.named(part, view.scope());
		if (found.isEmpty()) {
			return Card.of(Text.of("announcement.audience.found.none", "part", part));
		}
		Card card = Card.of(Text.lines(Text.of("announcement.audience.found", "part", part),
				(found.size() > PAGE) ? Text.of("announcement.audience.found.more") : null));
		for (Person person : found.subList(0, Math.min(PAGE, found.size()))) {
			Text label = person.organisation().isBlank() ? person.salutation() : Text.of("announcement.audience.person",
					"name", person.salutation(), "organisation", person.organisation());
			card = card.row(Button.press(label, new AddCircle.OnePerson(view.id(), joining, person.id())));
		}
		return card;
	}

	private static Button back(AnnouncementView view, Joining joining) {
		Payload payload = new CirclesButton.Press(view.id(), joining, null, 0);
		return Button.press(Text.of("announcement.button.form"), payload);
	}

	private List<Committee> bodies() {
		return this.board.all().stream().filter((body) -> body.listed() && body.kind() != CommitteeKind.FORUM).toList();
	}

	/** Those that somebody was invited to, latest first. */
	private List<SeminarView> meetings(CommitteeId scope) {
		List<CommitteeId> bodies = isForum(scope) ? this.board.all().stream().map(Committee::id).toList()
				: List.of(scope);
		return this.calendar.latest(bodies, MEETINGS)
			.stream()
			.filter((meeting) -> meeting.start() != null && meeting.state() != SeminarState.DRAFT
					&& meeting.state() != SeminarState.DUE && meeting.state() != SeminarState.SKIPPED)
			.toList();
	}

	private Text title(SeminarView meeting) {
		return Text.of("announcement.audience.seminar", "day", meeting.startsAt().atZone(this.zone).toLocalDate(),
				"seminar", SeminarTexts.title(meeting, name(meeting.committee())));
	}

	private boolean isForum(CommitteeId scope) {
		return this.board.forum().id().equals(scope);
	}

	private Text name(CommitteeId committee) {
		return this.board.get(committee).name();
	}

}
