package kr.bridgebot.responses.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import kr.bridgebot.chat.Span;
import kr.bridgebot.chat.Text;
import kr.bridgebot.responses.Invitation;
import kr.bridgebot.responses.Move;
import kr.bridgebot.seminars.Mode;
import kr.bridgebot.seminars.SeminarTexts;
import kr.bridgebot.seminars.SeminarView;
import org.jspecify.annotations.Nullable;

/** Says what changed about a meeting since it was announced, from what to what. */
final class Changes {

	private Changes() {
	}

	/**
	 * The date first, then all the rest, a line each.
	 * @param unchanged what to say where nothing differs any more
	 */
	static Text told(Invitation invitation, Supplier<Text> unchanged) {
		Move before = invitation.moved();
		SeminarView after = invitation.seminar();
		if (before == null) {
			return unchanged.get();
		}
		boolean moved = !before.start().equals(after.startsAt());
		List<Text> rest = rest(before, after, moved);
		if (!moved && rest.isEmpty()) {
			return unchanged.get();
		}
		Text head = moved ? Text.of("responses.moved.date", "seminar", Lines.title(invitation), "before",
				before.start(), "after", after.startsAt())
				: Text.of("responses.changed", "seminar", Lines.title(invitation));
		return Text.lines(head, Text.lines(rest));
	}

	private static List<Text> rest(Move before, SeminarView after, boolean moved) {
		List<Text> lines = new ArrayList<>();
		if (!moved) {
			add(lines, "hours", new Span(before.start(), before.end()), new Span(after.startsAt(), after.endsAt()));
		}
		add(lines, "mode", SeminarTexts.mode(before.mode()), SeminarTexts.mode(after.mode()));
		add(lines, "venue", orOpen(before.venue()), orOpen(after.venue()));
		add(lines, "topic", orOpen(before.topic()), orOpen(after.topic()));
		add(lines, "deadline", before.answersBy(), after.answersBy());
		add(lines, "capacity", seats(before.capacity()), seats(after.capacity()));
		if (after.mode() != Mode.ONSITE && !before.link().equals(after.link())) {
			// Only those who come online are shown it.
			lines.add(Text.of("responses.change.link"));
		}
		return lines;
	}

	private static void add(List<Text> lines, String what, Object before, Object after) {
		if (!before.equals(after)) {
			lines.add(Text.of("responses.change." + what, "before", before, "after", after));
		}
	}

	private static Text orOpen(String text) {
		return text.isBlank() ? Text.of("responses.change.open") : Text.literal(text);
	}

	private static Text seats(@Nullable Integer capacity) {
		return (capacity == null) ? Text.of("responses.change.unlimited")
				: Text.of("responses.change.seats", "count", capacity);
	}

}
