package kr.bridgebot.announcements.chat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.announcements.AnnouncementKind;
import kr.bridgebot.announcements.AnnouncementState;
import kr.bridgebot.announcements.AnnouncementStep;
import kr.bridgebot.announcements.AnnouncementTexts;
import kr.bridgebot.announcements.AnnouncementView;
import kr.bridgebot.announcements.AnnouncementView.Nudge;
import kr.bridgebot.announcements.AnnouncementView.Progress;
import kr.bridgebot.announcements.RecipientState;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Text;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Person;
import kr.bridgebot.shared.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Paints how an announcement stands that is scheduled, on its way, or over. */
@Component
class StandingCard {

	private static final int TITLE = 60;

	/** In the order in which they are told. */
	private static final List<RecipientState> STATES = List.of(RecipientState.ACKED, RecipientState.SENT,
			RecipientState.EXPIRED, RecipientState.QUEUED, RecipientState.UNREACHABLE, RecipientState.BLOCKED,
			RecipientState.FAILED, RecipientState.UNKNOWN, RecipientState.CANCELLED);

	/** The newest ones. */
	private static final int STEPS = 4;

	private final CommitteeBoard board;

	private final MemberRegister register;

	StandingCard(CommitteeBoard board, MemberRegister register) {
		this.board = board;
		this.register = register;
	}

	/** How it stands, what became of it so far, and what can be done. */
	Card card(AnnouncementView view, Instant at) {
		List<@Nullable Text> lines = new ArrayList<>();
		lines.addAll(head(view));
		lines.addAll(standing(view, at));
		lines.add(Text.of("announcement.card.history"));
		lines.addAll(history(view));
		return keys(Card.of(Lines.lines(lines)), view, at, false)
			.row(Button.press(Text.of("announcement.button.list"), new ListButton.Press(0)));
	}

	/** The same in the sender's chat, where it is kept true while it is on its way. */
	Card status(AnnouncementView view, Instant at) {
		List<@Nullable Text> lines = new ArrayList<>();
		lines.addAll(head(view));
		lines.addAll(standing(view, at));
		return keys(Card.of(Text.lasting(Lines.lines(lines))), view, at, true);
	}

	private List<@Nullable Text> head(AnnouncementView view) {
		return List.of(Text.of("announcement.card.head", "title", Lines.title(view.words().plain(), TITLE)),
				Text.of("announcement.card.state", "kind", Lines.kind(view.kind()), "state",
						AnnouncementTexts.state(view.state()), "scope", this.board.get(view.scope()).name()),
				(view.version() > 1) ? Text.of("announcement.card.corrected", "count", view.version() - 1)
						: Text.empty());
	}

	private static List<@Nullable Text> standing(AnnouncementView view, Instant at) {
		List<@Nullable Text> lines = new ArrayList<>();
		Instant leaves = view.leaves();
		if (view.state() == AnnouncementState.SCHEDULED && leaves != null) {
			lines.add(Text.of("announcement.card.scheduled", "at", leaves));
		}
		Progress progress = view.state().wasTold() ? view.progress() : null;
		if (progress != null) {
			lines.addAll(progress(view, progress));
		}
		if (view.version() > 0) {
			lines.add(Text.of("announcement.card.total", "count", view.people(), "places", view.places().size(),
					"posted", posted(view)));
			lines.add(counts(view, (progress != null) ? List.of(RecipientState.ACKED) : STATES));
		}
		Instant due = view.due();
		if (due != null) {
			lines.add(Text.of(due.isAfter(at) ? "announcement.card.due" : "announcement.card.due.over", "due", due));
		}
		if (!view.nudges().isEmpty()) {
			Nudge last = view.nudges().getLast();
			lines.add(Text.of("announcement.card.nudged", "count", view.nudges().size(), "at", last.at()));
		}
		return lines;
	}

	private static long posted(AnnouncementView view) {
		return view.places().stream().filter((place) -> place.state() == RecipientState.SENT).count();
	}

	private static List<@Nullable Text> progress(AnnouncementView view, Progress progress) {
		int waiting = progress.waiting() + progress.underWay();
		List<@Nullable Text> lines = new ArrayList<>();
		int all = progress.sent() + waiting + progress.failed() + progress.unknown();
		lines.add(Text.of("announcement.card.progress", "sent", progress.sent(), "waiting", waiting, "failed",
				progress.failed(), "unknown", progress.unknown(), "others", (all == view.people()) ? "no" : "yes"));
		if (view.state() == AnnouncementState.PAUSED) {
			lines.add((waiting > 0) ? Text.of("announcement.card.paused", "waiting", waiting) : null);
		}
		else if (waiting > 0) {
			lines.add(Text.of("announcement.card.finish", "finish", progress.finishes()));
		}
		return lines;
	}

	/** How many are in which state, those that there are. */
	private static Text counts(AnnouncementView view, List<RecipientState> states) {
		Map<RecipientState, Integer> counted = new EnumMap<>(RecipientState.class);
		states.forEach((state) -> counted.merge(known(state, view), view.count(state), Integer::sum));
		List<Text> counts = new ArrayList<>();
		for (RecipientState state : states) {
			int count = counted.getOrDefault(state, 0);
			if (count > 0) {
				counts.add(Text.of("announcement.card.count", "state", state(state, view.kind()), "count", count));
			}
		}
		return Text.joined(" · ", counts);
	}

	/** Of what was called off nothing waits, though it may not be written down yet. */
	static RecipientState known(RecipientState state, AnnouncementView view) {
		return (state == RecipientState.QUEUED && view.state() == AnnouncementState.CANCELLED)
				? RecipientState.CANCELLED : state;
	}

	/** What a state is called: who got what is to be confirmed has not confirmed it. */
	static Text state(RecipientState state, AnnouncementKind kind) {
		return (state == RecipientState.SENT && kind == AnnouncementKind.RECEIPT)
				? Text.of("announcement.recipient.unacknowledged") : Lines.state(state);
	}

	private List<Text> history(AnnouncementView view) {
		List<AnnouncementStep> steps = view.history();
		List<AnnouncementStep> newest = steps.subList(Math.max(0, steps.size() - STEPS), steps.size());
		Set<MemberId> actors = new HashSet<>();
		newest.forEach((step) -> {
			if (step.actor() != null) {
				actors.add(step.actor());
			}
		});
		Map<MemberId, Person> people = this.register.find(actors);
		List<Text> lines = new ArrayList<>();
		for (AnnouncementStep step : newest) {
			Text state = AnnouncementTexts.state(step.to());
			Person actor = (step.actor() == null) ? null : people.get(step.actor());
			lines.add((actor == null) ? Text.of("announcement.card.step.clock", "at", step.at(), "state", state)
					: Text.of("announcement.card.step", "at", step.at(), "state", state, "who", actor.salutation()));
			if (!step.reason().isEmpty()) {
				lines.add(Text.of("announcement.card.reason", "reason", Why.read(step.reason())));
			}
		}
		return lines;
	}

	private static Card keys(Card card, AnnouncementView view, Instant at, boolean kept) {
		AnnouncementId id = view.id();
		AnnouncementState state = view.state();
		Card keys = card;
		switch (state) {
			case SCHEDULED ->
				keys = keys.row(Button.press(Text.of("announcement.button.recall"), new RecallButton.Press(id)),
						Button.press(Text.of("announcement.button.cancel"), new CancelButton.Press(id, null, kept),
								Button.Style.NO));
			case SENDING -> keys = keys.row(
					Button.press(Text.of("announcement.button.pause"), new PauseButton.Press(id, true, kept)),
					Button.press(Text.of("announcement.button.cancel"), new CancelButton.Press(id, null, kept),
							Button.Style.NO));
			case PAUSED -> keys = keys.row(
					Button.press(Text.of("announcement.button.resume"), new PauseButton.Press(id, false, kept),
							Button.Style.MAIN),
					Button.press(Text.of("announcement.button.cancel"), new CancelButton.Press(id, null, kept),
							Button.Style.NO));
			case DRAFT, SENT, CORRECTED, CLOSED, CANCELLED -> {
			}
		}
		if (view.version() > 0) {
			keys = keys.row(Button.press(Text.of("announcement.button.roll"), new RollButton.Press(id, null, 0, kept)),
					Button.press(Text.of("announcement.button.report"), new ReportButton.Press(id)));
			keys = keys.row(isNudgeable(view, at)
					? Button.press(Text.of("announcement.button.nudge"), new NudgeButton.Press(id, null, kept)) : null,
					state.next().contains(AnnouncementState.CORRECTED)
							? Button.press(Text.of("announcement.button.correct"), new CorrectButton.Press(id, kept))
							: null);
		}
		return state.isTerminal()
				? keys.row(Button.press(Text.of("announcement.button.again"), new CopyButton.Press(id))) : keys;
	}

	private static boolean isNudgeable(AnnouncementView view, Instant at) {
		Instant due = view.due();
		return view.kind() == AnnouncementKind.RECEIPT && view.state().isOpen() && due != null && due.isAfter(at)
				&& view.count(RecipientState.SENT) > 0;
	}

}
