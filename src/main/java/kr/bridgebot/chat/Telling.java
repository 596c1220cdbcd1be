package kr.bridgebot.chat;

import com.ibm.icu.text.PluralRules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.bridgebot.shared.Language;

/**
 * One text being said to one reader. For one thread and one text.
 *
 * <p>
 * "Today" and "tomorrow" are said of what lies ahead only: what is past is mostly read
 * later, when today has become another day. A {@link Text.Lasting} never says them.
 */
final class Telling {

	private static final int NOON = 12;

	/** Overrides that could turn round what we say after somebody's name. */
	private static final String DIRECTIONS = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

	private final Texts texts;

	private final Reading reading;

	private final StringBuilder said = new StringBuilder();

	private boolean lasting;

	Telling(Texts texts, Reading reading) {
		this.texts = texts;
		this.reading = reading;
	}

	String say(Text text) {
		append(text);
		return this.said.toString();
	}

	private void append(Text text) {
		switch (text) {
			case Text.Literal literal -> literal(literal.value());
			case Text.Formatted formatted -> formatted(formatted.html());
			case Text.Phrase phrase -> phrase(phrase.key(), phrase.details());
			case Text.Joined joined -> joined(joined);
			case Text.Lasting lasting -> lasting(lasting.text());
		}
	}

	private void lasting(Text text) {
		boolean before = this.lasting;
		this.lasting = true;
		append(text);
		this.lasting = before;
	}

	private void phrase(String key, Map<String, Object> details) {
		Phrasing phrasing = this.texts.phrasing(key, this.reading.language(), this.reading.markup());
		if (phrasing == null) {
			literal(key);
		}
		else {
			phrasing.say(details, this);
		}
	}

	private void joined(Text.Joined joined) {
		int start = this.said.length();
		for (Text part : joined.parts()) {
			int before = this.said.length();
			if (before > start) {
				literal(joined.separator());
			}
			int after = this.said.length();
			append(part);
			if (this.said.length() == after) {
				this.said.setLength(before);
			}
		}
	}

	/** Words of ours, markup included. */
	void words(String letters) {
		this.said.append(letters);
	}

	void particle(String closed, String open) {
		this.said.append(Particles.after(this.said, this.reading.markup(), closed, open));
	}

	void missing(String name) {
		this.texts.misses(name);
		literal("{" + name + "}");
	}

	void argument(Object value) {
		switch (value) {
			case Text text -> append(text);
			case Integer number -> number(number);
			case Long number -> number(number);
			case Instant instant -> moment(instant);
			case Span span -> span(span);
			case LocalDate date -> append(day(date));
			case LocalTime time -> append(time(time));
			case Duration duration -> append(duration(duration));
			case Enum<?> constant -> literal(constant.name());
			default -> literal(value.toString());
		}
	}

	/** A whole number, its thousands set apart by commas as both languages do. */
	void number(long value) {
		String digits = Long.toString(value);
		int first = (value < 0) ? 1 : 0;
		for (int i = 0; i < digits.length(); i++) {
			if (i > first && (digits.length() - i) % 3 == 0) {
				this.said.append(',');
			}
			this.said.append(digits.charAt(i));
		}
	}

	String pluralOf(long count) {
		return PluralRules.forLocale(this.reading.language().locale()).select((double) count);
	}

	/** What somebody else wrote and gave a look, which is vouched for. */
	private void formatted(String html) {
		String letters = this.reading.markup() ? html : Phrasing.withoutMarkup(html);
		for (int i = 0; i < letters.length(); i++) {
			if (isHarmless(letters.charAt(i))) {
				this.said.append(letters.charAt(i));
			}
		}
	}

	/** What somebody else wrote: never markup, and nothing that disturbs what follows. */
	private void literal(String value) {
		for (int i = 0; i < value.length(); i++) {
			char letter = value.charAt(i);
			if (this.reading.markup() && "&<>\"".indexOf(letter) >= 0) {
				this.said.append(entity(letter));
			}
			else if (isHarmless(letter)) {
				this.said.append(letter);
			}
		}
	}

	private static boolean isHarmless(char letter) {
		return letter == '\n' || (!Character.isISOControl(letter) && DIRECTIONS.indexOf(letter) < 0);
	}

	private static String entity(char letter) {
		return switch (letter) {
			case '&' -> "&amp;";
			case '<' -> "&lt;";
			case '>' -> "&gt;";
			default -> "&quot;";
		};
	}

	private void moment(Instant instant) {
		ZonedDateTime moment = instant.atZone(this.reading.zone());
		LocalDate date = moment.toLocalDate();
		boolean past = instant.isBefore(this.reading.now());
		phrase("chat.moment", Map.of("day", past ? day(date, "") : day(date), "time", moment.toLocalTime()));
	}

	private void span(Span span) {
		ZonedDateTime from = span.from().atZone(this.reading.zone());
		ZonedDateTime until = span.until().atZone(this.reading.zone());
		Object end = span.until();
		if (from.toLocalDate().equals(until.toLocalDate())) {
			boolean again = part(from.toLocalTime()).equals(part(until.toLocalTime()));
			end = again ? time("chat.time.again", until.toLocalTime()) : until.toLocalTime();
		}
		phrase("chat.span", Map.of("from", span.from(), "until", end));
	}

	private Text day(LocalDate date) {
		if (this.lasting) {
			return day(date, "");
		}
		if (date.equals(today())) {
			return day(date, "today");
		}
		return day(date, date.equals(today().plusDays(1)) ? "tomorrow" : "");
	}

	private Text day(LocalDate date, String near) {
		Language language = this.reading.language();
		String distance = (date.getYear() == today().getYear()) ? "year" : "far";
		return new Text.Phrase("chat.day",
				Map.of("distance", near.isEmpty() ? distance : near, "year", Integer.toString(date.getYear()), "month",
						date.getMonthValue(), "name", DayNames.of(date.getMonth(), language), "day",
						date.getDayOfMonth(), "weekday", DayNames.of(date.getDayOfWeek(), language)));
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.reading.now(), this.reading.zone());
	}

	private static Text time(LocalTime time) {
		return time("chat.time", time);
	}

	private static Text time(String key, LocalTime time) {
		return Text.of(key, "part", part(time), "hour", time.getHour() % NOON, "minute", time.getMinute(), "clock",
				time.truncatedTo(ChronoUnit.MINUTES).toString());
	}

	private static String part(LocalTime time) {
		return switch (time.getHour()) {
			case 0 -> "midnight";
			case NOON -> "noon";
			default -> (time.getHour() < NOON) ? "morning" : "afternoon";
		};
	}

	private static Text duration(Duration duration) {
		List<Text> parts = new ArrayList<>();
		if (duration.toDays() != 0) {
			parts.add(Text.of("chat.duration.days", "count", duration.toDays()));
		}
		if (duration.toHoursPart() != 0) {
			parts.add(Text.of("chat.duration.hours", "count", duration.toHoursPart()));
		}
		if (duration.toMinutesPart() != 0 || (parts.isEmpty() && duration.toSecondsPart() == 0)) {
			parts.add(Text.of("chat.duration.minutes", "count", duration.toMinutesPart()));
		}
		if (duration.toSecondsPart() != 0) {
			parts.add(Text.of("chat.duration.seconds", "count", duration.toSecondsPart()));
		}
		return Text.joined(" ", parts);
	}

	/**
	 * For whom a text is said.
	 *
	 * @param zone where the reader reads times
	 * @param now what "today" means
	 * @param markup whether the reader's messenger takes HTML
	 */
	record Reading(Language language, ZoneId zone, Instant now, boolean markup) {
	}

}
