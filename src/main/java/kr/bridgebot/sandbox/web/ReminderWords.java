package kr.bridgebot.sandbox.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.bridgebot.announcements.AnnouncementBook;
import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.chat.Text;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.proposals.ProposalDocket;
import kr.bridgebot.proposals.ProposalId;
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

	private static final Pattern PROPOSAL = Pattern.compile("proposal(?:-vote)?:([0-9a-f-]{36})");

	private static final Pattern ANNOUNCEMENT = Pattern.compile("announcement/([0-9a-f-]{36})");

	private static final Pattern END = Pattern.compile("end(-\\d+)?");

	private static final Pattern KIND = Pattern
		.compile("(start|end|deadline|nudge|attendees|round|owed-[a-z]+|minutes-[a-z]+|sweep|newdate\\d*-[a-z]+).*");

	private final SeminarCalendar calendar;

	private final CommitteeBoard board;

	private final ProposalDocket docket;

	private final AnnouncementBook announcements;

	ReminderWords(SeminarCalendar calendar, CommitteeBoard board, ProposalDocket docket,
			AnnouncementBook announcements) {
		this.announcements = announcements;
		this.docket = docket;
		this.calendar = calendar;
		this.board = board;
	}

	/**
	 * Meetings, votes and announcements begin and end by the clock alone: before its time
	 * nothing would.
	 */
	static boolean isFireable(ReminderKey key) {
		return !Set.of("start", "close").contains(key.kind()) && !END.matcher(key.kind()).matches();
	}

	String of(ReminderKey key, Words words) {
		Text kind = Text.of("sandbox.time.kind." + kind(key));
		return title(key).map((title) -> words.say(Text.joined(" · ", List.of(title, kind))))
			.orElseGet(() -> words.say(kind));
	}

	/** What is to happen: by what it is about where that says it all. */
	static String kind(ReminderKey key) {
		String thing = key.thing().replaceFirst("[:/].*", "");
		return switch (thing) {
			case "agenda", "action", "topic-vote", "proposal-vote", "proposal-digest" -> thing;
			case "announcement" -> thing + "-" + key.kind().replaceFirst("-.*", "");
			case "proposal" -> key.kind().startsWith("review-") ? "proposal-review" : "proposal-reply";
			default -> {
				Matcher matcher = KIND.matcher(key.kind());
				yield matcher.matches() ? matcher.group(1).replaceFirst("^newdate\\d*-", "owed-") : "other";
			}
		};
	}

	private Optional<Text> title(ReminderKey key) {
		Matcher proposal = PROPOSAL.matcher(key.thing());
		if (proposal.matches()) {
			ProposalId id = new ProposalId(UUID.fromString(proposal.group(1)));
			return Optional.ofNullable(this.docket.headings(List.of(id)).get(id))
				.map((heading) -> Text.literal(heading.number().toString()));
		}
		Matcher announcement = ANNOUNCEMENT.matcher(key.thing());
		if (announcement.matches()) {
			AnnouncementId id = new AnnouncementId(UUID.fromString(announcement.group(1)));
			return this.announcements.show(id).words().plain().lines().findFirst().map(Text::literal);
		}
		return meeting(key).map(this::title);
	}

	private Text title(SeminarView seminar) {
		return SeminarTexts.title(seminar, this.board.get(seminar.committee()).name());
	}

	private Optional<SeminarView> meeting(ReminderKey key) {
		Matcher thing = THING.matcher(key.thing());
		return thing.matches() ? this.calendar.find(new SeminarId(UUID.fromString(thing.group(1)))) : Optional.empty();
	}

}
