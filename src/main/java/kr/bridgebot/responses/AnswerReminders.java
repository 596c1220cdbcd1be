package kr.bridgebot.responses;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.bridgebot.calendar.Lead;
import kr.bridgebot.delivery.Cards;
import kr.bridgebot.delivery.QuietHours;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Muting;
import kr.bridgebot.reminders.ReminderBook;
import kr.bridgebot.reminders.ReminderDue;
import kr.bridgebot.reminders.ReminderKey;
import kr.bridgebot.seminars.SeminarCalendar;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.MemberId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reminds the silent to answer and the others to come. Who that is, is found out when a
 * reminder fires, never when it is planned; what would come at a quiet hour waits for the
 * next allowed minute and is judged again then.
 */
@Component
class AnswerReminders {

	private static final Logger log = LoggerFactory.getLogger(AnswerReminders.class);

	private static final String THING = "responses:";

	private static final String NUDGE = "nudge-";

	private static final String ATTENDEES = "attendees-";

	private static final String DEADLINE = "deadline";

	private static final Duration APART = Duration.ofHours(12);

	private final ReminderBook book;

	private final ResponseSettings settings;

	private final Responses responses;

	private final Nudges nudges;

	private final SeminarCalendar calendar;

	private final SeminarNotices notices;

	private final MemberRegister register;

	private final QuietHours quietHours;

	private final Cards cards;

	private final ZoneId zone;

	AnswerReminders(ReminderBook book, ResponseSettings settings, Responses responses, Nudges nudges,
			SeminarCalendar calendar, SeminarNotices notices, MemberRegister register, QuietHours quietHours,
			Cards cards, ZoneId zone) {
		this.book = book;
		this.settings = settings;
		this.responses = responses;
		this.nudges = nudges;
		this.calendar = calendar;
		this.notices = notices;
		this.register = register;
		this.quietHours = quietHours;
		this.cards = cards;
		this.zone = zone;
	}

	/**
	 * Plans all reminders of a meeting anew from its dates. What is past by now is not
	 * made up for, unless it still waits for the end of a quiet time. Whoever was to be
	 * nudged from the start still is, however short the rest of the answering period.
	 */
	void plan(SeminarView seminar, Instant now) {
		String thing = THING + seminar.id().value();
		Map<String, Instant> waiting = new HashMap<>();
		this.book.planned(thing).forEach((key, moment) -> waiting.put(key.kind(), moment));
		boolean nudges = !now.plus(this.settings.nudgeMinimum()).isAfter(seminar.answersBy())
				|| waiting.keySet().stream().anyMatch((kind) -> kind.startsWith(NUDGE));
		Map<String, Instant> moments = new LinkedHashMap<>();
		if (nudges) {
			moments.putAll(moments(NUDGE, this.settings.nudges(), seminar.answersBy()));
		}
		moments.put(DEADLINE, seminar.answersBy());
		moments.putAll(moments(ATTENDEES, this.settings.attendees(), seminar.startsAt()));
		// One that was planned by other dates does not wait for the end of a quiet time.
		moments.replaceAll((kind, moment) -> {
			Instant allowed = this.quietHours.nextAllowed(moment);
			return (!moment.isAfter(now) && allowed.equals(waiting.get(kind))) ? allowed : moment;
		});
		moments.values().removeIf((moment) -> !moment.isAfter(now));
		this.book.replan(thing, moments);
	}

	void drop(SeminarView seminar) {
		this.book.drop(THING + seminar.id().value());
	}

	@EventListener
	void on(ReminderDue due) {
		if (!due.key().thing().startsWith(THING)) {
			return;
		}
		SeminarId id = new SeminarId(UUID.fromString(due.key().thing().substring(THING.length())));
		SeminarView seminar = this.calendar.find(id).orElse(null);
		if (seminar == null || !seminar.state().isOpen()) {
			log.info("reminder {} of {} dropped: the meeting is not open", due.key().kind(), id.value());
			return;
		}
		if (due.key().kind().equals(DEADLINE)) {
			// The cards no longer ask.
			this.cards.changed(id.value());
		}
		else if (due.key().kind().startsWith(NUDGE)) {
			fire(due, seminar, NUDGE, this.settings.nudges(), seminar.answersBy());
		}
		else {
			fire(due, seminar, ATTENDEES, this.settings.attendees(), seminar.startsAt());
		}
	}

	/**
	 * Fires one reminder of a row that leads up to a moment, unless that moment or the
	 * row's next reminder has come already.
	 */
	private void fire(ReminderDue due, SeminarView seminar, String row, List<Lead> leads, Instant end) {
		int index = Integer.parseInt(due.key().kind().substring(row.length()));
		Instant allowed = this.quietHours.nextAllowed(due.now());
		Instant planned = leads.get(index).before(end, this.zone);
		Instant next = leads.stream()
			.map((lead) -> lead.before(end, this.zone))
			.filter((moment) -> moment.isAfter(planned))
			.min(Comparator.naturalOrder())
			.orElse(end);
		if (!allowed.isBefore(next.isBefore(end) ? next : end)) {
			log.info("reminder {} of {} dropped: it would come too late", due.key().kind(), seminar.id().value());
		}
		else if (row.equals(NUDGE) && isCrowded(planned, allowed, next)) {
			log.info("reminder {} of {} dropped: the next one follows at once", due.key().kind(), seminar.id().value());
		}
		else if (allowed.isAfter(due.now())) {
			this.book.plan(due.key(), allowed);
		}
		else if (row.equals(NUDGE)) {
			this.nudges.send(seminar, this.nudges.due(seminar.id()), due.key().kind(), due.now());
		}
		else {
			Set<MemberId> coming = this.responses.who(seminar.id(), Answer.YES);
			coming.removeAll(this.register.muting(Muting.ATTENDEE_REMINDERS, coming));
			this.notices.remind(seminar, coming, due.key().kind());
		}
	}

	/**
	 * Whether two reminders that were meant to be at least half a day apart would come
	 * within half a day, since the first was held back.
	 */
	private static boolean isCrowded(Instant meant, Instant allowed, Instant next) {
		return !meant.plus(APART).isAfter(next) && allowed.plus(APART).isAfter(next);
	}

	private Map<String, Instant> moments(String row, List<Lead> leads, Instant end) {
		Map<String, Instant> moments = new LinkedHashMap<>();
		for (int i = 0; i < leads.size(); i++) {
			moments.put(row + i, leads.get(i).before(end, this.zone));
		}
		return moments;
	}

}
