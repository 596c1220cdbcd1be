package kr.bridgebot.seminars;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import kr.bridgebot.calendar.WorkingDays;
import kr.bridgebot.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What is settled about a meeting.
 *
 * @param topic may be empty
 * @param start null while no date stands
 * @param length how long it takes
 * @param mode how one can take part
 * @param venue may be empty
 * @param link may be empty
 * @param answerBy null while no date stands
 * @param capacity null for no limit
 */
record Plan(String topic, @Nullable Instant start, Duration length, Mode mode, String venue, String link,
		@Nullable Instant answerBy, @Nullable Integer capacity) {

	static final int TEXT_LIMIT = 200;

	static final int LINK_LIMIT = 500;

	private static final int SEATS_LIMIT = 100_000;

	private static final Duration SHORTEST = Duration.ofMinutes(1);

	private static final Duration LONGEST = Duration.ofDays(7);

	private static final Duration FARTHEST = Duration.ofDays(731);

	/** Nothing but the forum's habits. */
	static Plan empty(Duration length, Mode mode) {
		return new Plan("", null, length, mode, "", "", null, null);
	}

	@Nullable Instant end() {
		return (this.start == null) ? null : this.start.plus(this.length);
	}

	/**
	 * The plan with one thing changed. Another day brings the usual answering deadline
	 * back; another hour keeps one that was chosen.
	 * @param usual the hour of a meeting that has none yet
	 */
	Plan with(PlanChange change, LocalTime usual, Rules rules, Instant now) {
		return switch (change) {
			case PlanChange.Date date -> onDay(date, usual, rules, now);
			case PlanChange.Time time -> at(begins(rules).with(time.time()).toInstant(), rules, now);
			case PlanChange.Length length -> lasting(length.length());
			case PlanChange.Way way -> new Plan(this.topic, this.start, this.length, way.mode(), this.venue, this.link,
					this.answerBy, this.capacity);
			case PlanChange.Venue venue -> new Plan(this.topic, this.start, this.length, this.mode,
					line(venue.venue(), SeminarReason.SEMINAR_VENUE_TOO_LONG), this.link, this.answerBy, this.capacity);
			case PlanChange.Link link -> new Plan(this.topic, this.start, this.length, this.mode, this.venue,
					address(link.link()), this.answerBy, this.capacity);
			case PlanChange.Topic topic -> new Plan(line(topic.topic(), SeminarReason.SEMINAR_TOPIC_TOO_LONG),
					this.start, this.length, this.mode, this.venue, this.link, this.answerBy, this.capacity);
			case PlanChange.Deadline deadline -> answeredBy(deadline, rules, now);
			case PlanChange.Capacity capacity -> seating(capacity.seats());
		};
	}

	/** Refuses a plan that nobody could follow any more. */
	void requireAhead(Instant now) {
		if (this.start == null) {
			throw new Refusal(SeminarReason.SEMINAR_DATE_MISSING);
		}
		if (!this.start.isAfter(now)) {
			throw new Refusal(SeminarReason.SEMINAR_DATE_PAST);
		}
		if (this.answerBy == null || !this.answerBy.isAfter(now)) {
			throw new Refusal(SeminarReason.SEMINAR_DEADLINE_PAST);
		}
	}

	private Plan onDay(PlanChange.Date date, LocalTime usual, Rules rules, Instant now) {
		LocalTime hour = usual;
		if (date.time() != null) {
			hour = date.time();
		}
		else if (this.start != null) {
			hour = this.start.atZone(rules.zone()).toLocalTime();
		}
		Instant begin = ahead(date.day().atTime(hour).atZone(rules.zone()).toInstant(), now);
		boolean sameDay = this.start != null && this.start.atZone(rules.zone()).toLocalDate().equals(date.day());
		if (sameDay) {
			return at(begin, rules, now);
		}
		return starting(begin, rules.deadlineBefore(begin, now));
	}

	private Plan at(Instant begin, Rules rules, Instant now) {
		ahead(begin, now);
		boolean chosen = this.answerBy != null && !this.answerBy.isAfter(begin) && this.start != null
				&& !this.answerBy.equals(rules.deadlineBefore(this.start, now));
		return starting(begin, chosen ? this.answerBy : rules.deadlineBefore(begin, now));
	}

	private Plan starting(Instant begin, @Nullable Instant deadline) {
		return new Plan(this.topic, begin, this.length, this.mode, this.venue, this.link, deadline, this.capacity);
	}

	private Plan lasting(Duration duration) {
		if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
			throw new Refusal(SeminarReason.SEMINAR_LENGTH_ILLEGAL);
		}
		return new Plan(this.topic, this.start, duration, this.mode, this.venue, this.link, this.answerBy,
				this.capacity);
	}

	private Plan answeredBy(PlanChange.Deadline deadline, Rules rules, Instant now) {
		ZonedDateTime begin = begins(rules);
		LocalTime hour = (deadline.time() != null) ? deadline.time() : rules.deadline().time();
		Instant end = deadline.day().atTime(hour).atZone(rules.zone()).toInstant();
		if (!end.isAfter(now)) {
			throw new Refusal(SeminarReason.SEMINAR_DEADLINE_PAST);
		}
		if (end.isAfter(begin.toInstant())) {
			throw new Refusal(SeminarReason.SEMINAR_DEADLINE_AFTER_START, Map.of("start", begin.toInstant()));
		}
		return starting(begin.toInstant(), end);
	}

	private Plan seating(@Nullable Integer seats) {
		if (seats != null && (seats < 1 || seats > SEATS_LIMIT)) {
			throw new Refusal(SeminarReason.SEMINAR_CAPACITY_ILLEGAL, Map.of("limit", SEATS_LIMIT));
		}
		return new Plan(this.topic, this.start, this.length, this.mode, this.venue, this.link, this.answerBy, seats);
	}

	private ZonedDateTime begins(Rules rules) {
		if (this.start == null) {
			throw new Refusal(SeminarReason.SEMINAR_DATE_MISSING);
		}
		return this.start.atZone(rules.zone());
	}

	private static Instant ahead(Instant begin, Instant now) {
		if (!begin.isAfter(now)) {
			throw new Refusal(SeminarReason.SEMINAR_DATE_PAST);
		}
		if (begin.isAfter(now.plus(FARTHEST))) {
			throw new Refusal(SeminarReason.SEMINAR_DATE_TOO_FAR);
		}
		return begin;
	}

	private static String line(String text, SeminarReason reason) {
		String stripped = text.strip();
		if (stripped.codePointCount(0, stripped.length()) > TEXT_LIMIT) {
			throw new Refusal(reason, Map.of("limit", TEXT_LIMIT));
		}
		return stripped;
	}

	private static String address(String typed) {
		String link = typed.strip();
		if (link.isEmpty()) {
			return link;
		}
		try {
			URI uri = new URI(link);
			if (link.length() <= LINK_LIMIT && uri.getHost() != null
					&& Set.of("http", "https").contains(uri.getScheme())) {
				return link;
			}
		}
		catch (URISyntaxException ex) {
			// refused below like any other that leads nowhere
		}
		throw new Refusal(SeminarReason.SEMINAR_LINK_ILLEGAL, Map.of("limit", LINK_LIMIT));
	}

	/**
	 * What the forum has settled for all plans.
	 *
	 * @param deadline the usual answering deadline
	 * @param zone where the wall clock hangs
	 * @param days on which days nobody is asked to answer
	 */
	record Rules(SeminarSettings.Deadline deadline, ZoneId zone, WorkingDays days) {

		Instant deadlineBefore(Instant start, Instant now) {
			return this.deadline.before(start, this.zone, this.days, now);
		}

	}

}
