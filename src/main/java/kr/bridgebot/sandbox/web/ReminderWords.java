package kr.bridgebot.sandbox.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.bridgebot.chat.Text;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.reminders.ReminderKey;
import kr.bridgebot.sandbox.ConditionalOnSandbox;
import kr.bridgebot.seminars.SeminarCalendar;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarTexts;
import kr.bridgebot.seminars.SeminarView;
import org.springframework.stereotype.Component;

/** Says in words what a reminder is about, as far as its name tells. */
@Component
@ConditionalOnSandbox
class ReminderWords {

	private static final Pattern THING = Pattern.compile("[a-z]+:([0-9a-f-]{36})");

	private static final Pattern KIND = Pattern
		.compile("(start|end|deadline|nudge|attendees|round|owed-[a-z]+|minutes-[a-z]+|sweep|newdate\\d*-[a-z]+).*");

	private final SeminarCalendar calendar;

	private final CommitteeBoard board;

	ReminderWords(SeminarCalendar calendar, CommitteeBoard board) {
		this.calendar = calendar;
		this.board = board;
	}

	/** A meeting begins and ends by the clock alone: before its time nothing would. */
	static boolean isFireable(ReminderKey key) {
		return !key.kind().equals("start") && !key.kind().equals("end");
	}

	String of(ReminderKey key, Words words) {
		Text kind = Text.of("sandbox.time.kind." + kind(key));
		return meeting(key).map((seminar) -> words.say(Text.joined(" · ", List.of(title(seminar), kind))))
			.orElseGet(() -> words.say(kind));
	}

	private static String kind(ReminderKey key) {
		Matcher matcher = KIND.matcher(key.kind());
		return matcher.matches() ? matcher.group(1).replaceFirst("^newdate\\d*-", "owed-") : "other";
	}

	private Text title(SeminarView seminar) {
		return SeminarTexts.title(seminar, this.board.get(seminar.committee()).name());
	}

	private Optional<SeminarView> meeting(ReminderKey key) {
		Matcher thing = THING.matcher(key.thing());
		return thing.matches() ? this.calendar.find(new SeminarId(UUID.fromString(thing.group(1)))) : Optional.empty();
	}

}
