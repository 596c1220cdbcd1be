package kr.bridgebot.seminars.chat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Text;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.seminars.PlanKey;
import kr.bridgebot.seminars.Caution;
import kr.bridgebot.seminars.ClosingRule;
import kr.bridgebot.seminars.Mode;
import kr.bridgebot.seminars.PlanView;
import kr.bridgebot.seminars.SeminarState;
import kr.bridgebot.seminars.SeminarTexts;
import kr.bridgebot.seminars.SeminarView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Paints the cards by which meetings are planned. */
@Component
class PlanCards {

	private final CommitteeBoard board;

	private final ZoneId zone;

	PlanCards(CommitteeBoard board, ZoneId zone) {
		this.board = board;
		this.zone = zone;
	}

	/** What the meeting is called. */
	Text title(SeminarView seminar) {
		return SeminarTexts.title(seminar, this.board.get(seminar.committee()).name());
	}

	/** Everything about one meeting, and what can be done with it now. */
	Card plan(PlanView plan) {
		List<@Nullable Text> lines = new ArrayList<>();
		SeminarView seminar = plan.seminar();
		lines.add(Text.of("seminar.plan.title", "title", title(seminar), "state", SeminarTexts.state(seminar.state())));
		if (plan.window() != null) {
			lines.add(Text.of("seminar.plan.window", "window", SeminarTexts.window(plan.window()), "proposed",
					plan.window().proposed()));
		}
		for (Field field : Field.values()) {
			if (field.shownWith() == field) {
				lines.add(line(field, seminar));
			}
		}
		if (plan.change() != null) {
			lines.add(Text.of("seminar.plan.unsaid"));
			lines.addAll(differences(seminar, plan.change()));
		}
		lines.addAll(cautions(plan));
		plan.obstacles().forEach((obstacle) -> lines.add(obstacle.words()));
		return new Card(lines(lines), keys(plan));
	}

	/** Asks for one thing, with what it is now. */
	Card question(Field field, PlanView plan, List<LocalDate> offers) {
		SeminarView seminar = plan.latest();
		Card card = Card.of(Text.lines(Text.of("seminar.ask." + field, "title", title(seminar)), line(field, seminar)));
		if (field == Field.MODE) {
			card = card.row(Arrays.stream(Mode.values())
				.map((mode) -> Button.press(SeminarTexts.mode(mode), new ModeButton.Press(seminar.id(), mode)))
				.toList());
		}
		for (LocalDate day : offers) {
			card = card
				.row(Button.press(Text.of("seminar.button.day", "day", day), new DateButton.Press(seminar.id(), day)));
		}
		return card.row((field.isClearable() && isSet(field, seminar))
				? Button.press(Text.of("seminar.button.clear." + field), new ClearButton.Press(seminar.id(), field))
				: null)
			.row((field == Field.MODE) ? back(seminar) : null);
	}

	/** Asks why a meeting is to take this step. */
	Card reason(SeminarState to, PlanView plan) {
		return Card.of(Text.of("seminar.reason." + to, "title", title(plan.seminar()), "announced",
				plan.announced() ? "yes" : "no"));
	}

	/** Asks why a finished meeting is taken up again. */
	Card reopening(PlanView plan) {
		return Card.of(Text.of("seminar.reason.reopen", "title", title(plan.seminar())));
	}

	/** One thing about a meeting as one line; null for what makes no sense yet. */
	@Nullable Text line(Field field, SeminarView seminar) {
		Field shown = field.shownWith();
		Object said = value(shown, seminar);
		return (said == null) ? null : Text.of("seminar.plan." + shown, "value", said);
	}

	private static @Nullable Object value(Field field, SeminarView seminar) {
		return switch (field) {
			case DATE, TIME, LENGTH, MODE -> when(seminar);
			case VENUE -> orOpen(seminar.venue());
			case LINK -> orOpen(seminar.link());
			case TOPIC -> orOpen(seminar.topic());
			case DEADLINE -> seminar.answerBy();
			case CAPACITY -> seats(seminar);
		};
	}

	private static boolean isSet(Field field, SeminarView seminar) {
		return switch (field) {
			case VENUE -> !seminar.venue().isEmpty();
			case LINK -> !seminar.link().isEmpty();
			case TOPIC -> !seminar.topic().isEmpty();
			case CAPACITY -> seminar.capacity() != null;
			case DATE, TIME, LENGTH, MODE, DEADLINE -> true;
		};
	}

	private static Text when(SeminarView seminar) {
		return Objects.requireNonNullElseGet(SeminarTexts.when(seminar),
				() -> Text.of("seminar.plan.undated", "mode", SeminarTexts.mode(seminar.mode())));
	}

	private static Text orOpen(String text) {
		return text.isEmpty() ? Text.of("seminar.plan.open") : Text.literal(text);
	}

	private static Text seats(SeminarView seminar) {
		return (seminar.capacity() == null) ? Text.of("seminar.plan.unlimited")
				: Text.of("seminar.plan.seats", "count", seminar.capacity());
	}

	/** What differs, one line each. */
	List<Text> differences(SeminarView before, SeminarView after) {
		List<Text> lines = new ArrayList<>();
		for (Field field : Field.values()) {
			Object former = value(field, before);
			Object next = value(field, after);
			if (field.shownWith() == field && former != null && next != null && !former.equals(next)) {
				lines.add(Text.of("seminar.change." + field, "before", former, "after", next));
			}
		}
		return lines;
	}

	/** What whoever plans should know, one line each. */
	List<Text> cautions(PlanView plan) {
		List<Text> cautions = new ArrayList<>();
		List<Text> open = new ArrayList<>();
		for (Caution caution : plan.cautions()) {
			switch (caution) {
				case HOLIDAY -> cautions.add(Text.of("seminar.caution.holiday", "day", day(plan.latest()), "holiday",
						holiday(Objects.requireNonNull(plan.holiday()))));
				case WEEKEND -> cautions.add(Text.of("seminar.caution.weekend", "day", day(plan.latest())));
				case SHORT_NOTICE -> cautions.add(Text.of("seminar.caution.short", "lead", plan.notice()));
				case NO_TOPIC, NO_VENUE, NO_LINK -> open.add(Text.of("seminar.caution." + caution));
			}
		}
		if (!open.isEmpty()) {
			cautions.add(Text.of("seminar.caution.open", "fields", Text.joined(", ", open)));
		}
		return cautions;
	}

	private static Text holiday(String name) {
		return name.startsWith("holiday.") ? Text.of(name) : Text.literal(name);
	}

	private List<List<Button>> keys(PlanView plan) {
		SeminarView seminar = plan.seminar();
		Card keys = Card.of(Text.empty());
		if (plan.isChangeable()) {
			keys = keys.row(fields(plan.latest(), Field.DATE, Field.TIME, Field.LENGTH))
				.row(fields(plan.latest(), Field.MODE, Field.VENUE, Field.LINK))
				.row(fields(plan.latest(), Field.TOPIC, Field.DEADLINE, Field.CAPACITY));
		}
		if (plan.change() != null) {
			keys = keys.row(
					Button.press(Text.of("seminar.button.reschedule"),
							new RescheduleButton.Press(seminar.id(), plan.version(), false), Button.Style.MAIN),
					Button.press(Text.of("seminar.button.keep"), new KeepPlanButton.Press(seminar.id())));
		}
		if (plan.steps().contains(SeminarState.ANNOUNCED) && seminar.start() != null) {
			keys = keys.row(Button.press(Text.of("seminar.button.announce"),
					new AnnounceButton.Press(seminar.id(), plan.version(), false), Button.Style.MAIN));
		}
		for (ClosingRule.Obstacle obstacle : plan.obstacles()) {
			keys = keys.row(Button.press(obstacle.label(), obstacle.open(), Button.Style.MAIN));
		}
		return keys.row(steps(plan))
			.row(plan.reopenable()
					? Button.press(Text.of("seminar.button.reopen"), new ReopenButton.Press(seminar.id())) : null)
			.row(Button.press(Text.of("seminar.button.list"), new PlanListButton.Press(false, 0)))
			.rows();
	}

	private static List<Button> fields(SeminarView seminar, Field... fields) {
		List<Button> keys = new ArrayList<>();
		for (Field field : fields) {
			if (seminar.start() != null || !field.needsDate()) {
				keys.add(Button.press(Text.of("seminar.field." + field), new FieldButton.Press(seminar.id(), field)));
			}
		}
		return keys;
	}

	private static List<Button> steps(PlanView plan) {
		List<Button> keys = new ArrayList<>();
		for (SeminarState step : plan.steps()) {
			boolean fits = switch (step) {
				case SKIPPED -> plan.window() != null;
				case CANCELLED -> plan.announced() || plan.window() == null;
				case IN_PROGRESS, HELD, CLOSED, POSTPONED -> true;
				case DUE, DRAFT, ANNOUNCED -> false;
			};
			if (fits) {
				keys.add(Button.press(Text.of("seminar.button.step." + step),
						new StepButton.Press(plan.seminar().id(), step),
						step.isNegative() ? Button.Style.NO : Button.Style.PLAIN));
			}
		}
		return keys;
	}

	static Button back(SeminarView seminar) {
		return Button.press(Text.of("seminar.button.back"), new PlanKey(seminar.id()));
	}

	/** The day of a meeting that has a date. */
	LocalDate day(SeminarView seminar) {
		return seminar.startsAt().atZone(this.zone).toLocalDate();
	}

	private static Text lines(List<@Nullable Text> lines) {
		return Text.lines(lines.stream().<Text>mapMulti((line, sink) -> {
			if (line != null) {
				sink.accept(line);
			}
		}).toList());
	}

}
