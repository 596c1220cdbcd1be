package kr.bridgebot.chat;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads dates, times of day and lengths of time as people type them. What it does not
 * understand as a whole it does not guess at.
 */
@Component
public class SpokenTimes {

	/** A date without a year is the one within this many months back or, else, ahead. */
	private static final int MONTHS_BACK = 6;

	private static final int MOSTLY_AFTERNOON_BEFORE = 7;

	private static final int NOON = 12;

	private static final int NIGHT_FALLS = 6;

	private final List<List<String>> months;

	private final List<List<String>> weekdays;

	private final Pattern isoDate;

	private final Pattern monthThenDay;

	private final Pattern dayThenMonth;

	private final Pattern numbers;

	private final Pattern nearDay;

	private final Pattern weekday;

	private final Pattern dayOnly;

	private final Pattern time;

	private final Pattern noon;

	private final Pattern length;

	private final Pattern clockLength;

	private final SpokenWords words;

	SpokenTimes(SpokenWords words) {
		this.words = words;
		this.months = words.places("months");
		this.weekdays = words.places("weekdays");
		String month = "(?<month>(?<![\\d])" + words.anyOf("months") + ")[a-z]*\\.?";
		String dayWord = "(?:" + words.anyOf("day") + ")";
		this.isoDate = pattern(
				"(?<!\\d)(?<year>\\d{4})\\s*[-/.]\\s*(?<number>\\d{1,2})\\s*[-/.]\\s*(?<day>\\d{1,2})(?!\\d)\\.?");
		this.monthThenDay = pattern("(?:(?<year>\\d{4})\\s*" + words.anyOf("year") + "?\\s*)?" + month
				+ "\\s*(?<day>\\d{1,2})(?![\\d:])\\s*" + dayWord + "?(?:\\s*,?\\s*(?<late>\\d{4})(?![\\d:]))?");
		this.dayThenMonth = pattern("(?<!\\d)(?<day>\\d{1,2})\\s*" + dayWord
				+ "?\\s+(?<month>[a-z]{3})[a-z]*\\.?(?:\\s+(?<year>\\d{4})(?![\\d:]))?");
		this.numbers = pattern("(?<![\\d:])(?<number>\\d{1,2})\\s*[-/.]\\s*(?<day>\\d{1,2})(?![\\d:])\\.?");
		this.nearDay = pattern("(?<near>" + words.anyOf("near") + ")");
		this.weekday = pattern("(?:(?<next>" + words.anyOf("week.next") + ")|(?<this>" + words.anyOf("week.this")
				+ "))?\\s*(?<weekday>" + words.anyOf("weekdays") + ")(?:" + words.anyOf("weekday") + "|[a-z]*)");
		this.dayOnly = pattern("(?<![\\d:])(?<day>\\d{1,2})\\s*" + dayWord);
		String part = "(?:(?<%s>" + words.anyOf("morning") + ")|(?<%s>" + words.anyOf("afternoon") + "|"
				+ words.anyOf("night") + "))";
		this.time = pattern(part.formatted("am", "pm")
				+ "?\\s*(?<![\\d:])(?<hour>\\d{1,2})(?:\\s*(?::\\s*(?<minute>\\d{2})" + "|(?<word>"
				+ words.anyOf("hour") + ")(?:\\s*(?<spoken>\\d{1,2})\\s*" + words.anyOf("minutes") + "|\\s*(?<half>"
				+ words.anyOf("half") + "))?))?(?![\\d])\\s*" + part.formatted("late", "later") + "?");
		this.noon = pattern(words.anyOf("noon"));
		this.length = pattern(
				"(?:(?<hours>\\d{1,3})(?<tenth>\\.5)?\\s*" + words.anyOf("hours") + ")?\\s*(?:(?<minutes>\\d{1,4})\\s*"
						+ words.anyOf("minutes") + "|(?<half>" + words.anyOf("half") + "))?");
		this.clockLength = pattern("(?<hours>\\d{1,2}):(?<minutes>\\d{2})");
	}

	/**
	 * A date, and the time of day where one was said.
	 *
	 * @param time null when only a date was said
	 */
	public record Moment(LocalDate day, @Nullable LocalTime time) {
	}

	/**
	 * Reads a date with or without a time of day.
	 * @param today what relative dates are counted from
	 * @return empty when it is none, or more than that
	 */
	public Optional<Moment> moment(String typed, LocalDate today) {
		String said = tidy(typed);
		for (Pattern form : List.of(this.isoDate, this.monthThenDay, this.dayThenMonth, this.numbers, this.nearDay,
				this.dayOnly, this.weekday)) {
			Matcher matcher = form.matcher(said);
			if (matcher.find()) {
				LocalDate day = day(form, matcher, today);
				String rest = said.substring(0, matcher.start()) + " " + said.substring(matcher.end());
				if (day != null) {
					return withTime(day, remainder(rest));
				}
			}
		}
		return Optional.empty();
	}

	/** Reads a time of day; an hour before seven without more is the afternoon's. */
	public Optional<LocalTime> time(String typed) {
		String said = tidy(typed);
		if (this.noon.matcher(said).matches()) {
			return Optional.of(LocalTime.NOON);
		}
		Matcher matcher = this.time.matcher(said);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		boolean morning = matcher.group("am") != null || matcher.group("late") != null;
		boolean afternoon = matcher.group("pm") != null || matcher.group("later") != null;
		boolean clock = matcher.group("minute") != null;
		if (!morning && !afternoon && !clock && matcher.group("word") == null) {
			return Optional.empty();
		}
		int hour = Integer.parseInt(matcher.group("hour"));
		if (!morning && !afternoon && !clock && hour > 0 && hour < MOSTLY_AFTERNOON_BEFORE) {
			afternoon = true;
		}
		if (isOfNight(matcher) && (hour < NIGHT_FALLS || hour >= NOON)) {
			return Optional.empty();
		}
		if (afternoon && hour < NOON) {
			hour += NOON;
		}
		else if (morning && hour == NOON) {
			hour = 0;
		}
		return timeOf(hour, minute(matcher));
	}

	/** Before midnight it is the day's, after it nobody knows of which day it is. */
	private boolean isOfNight(Matcher time) {
		return Stream.of("pm", "later").anyMatch((group) -> {
			String said = time.group(group);
			return said != null && this.words.all("night").contains(said);
		});
	}

	/** Reads how long something takes; a bare number means hours up to twelve. */
	public Optional<Duration> length(String typed) {
		String said = tidy(typed);
		if (said.matches("\\d{1,4}")) {
			int number = Integer.parseInt(said);
			return Optional.of((number <= NOON) ? Duration.ofHours(number) : Duration.ofMinutes(number));
		}
		Matcher clock = this.clockLength.matcher(said);
		if (clock.matches()) {
			return Optional.of(Duration.ofHours(number(clock, "hours")).plusMinutes(number(clock, "minutes")));
		}
		Matcher matcher = this.length.matcher(said);
		if (said.isEmpty() || !matcher.matches()) {
			return Optional.empty();
		}
		Duration length = Duration.ofHours(number(matcher, "hours")).plusMinutes(number(matcher, "minutes"));
		boolean half = matcher.group("half") != null || matcher.group("tenth") != null;
		return Optional.of(half ? length.plusMinutes(30) : length);
	}

	/**
	 * Reads a number of seats.
	 * @return empty when it is no number
	 */
	public Optional<Integer> seats(String typed) {
		Matcher matcher = Pattern.compile("(\\d{1,7})\\s*" + this.words.anyOf("seats") + "?").matcher(tidy(typed));
		return matcher.matches() ? Optional.of(Integer.parseInt(matcher.group(1))) : Optional.empty();
	}

	/** Whether somebody said that there is none. */
	public boolean isNone(String typed) {
		return this.words.all("none").contains(tidy(typed));
	}

	private Optional<Moment> withTime(LocalDate day, String rest) {
		if (rest.isEmpty()) {
			return Optional.of(new Moment(day, null));
		}
		return time(rest).map((time) -> new Moment(day, time));
	}

	private @Nullable LocalDate day(Pattern form, MatchResult found, LocalDate today) {
		try {
			if (form == this.nearDay) {
				return today.plusDays(this.words.places("near").indexOf(placeOf(found.group("near"), "near")));
			}
			if (form == this.weekday) {
				return ofWeek(found, today);
			}
			int day = Integer.parseInt(found.group("day"));
			if (form == this.dayOnly) {
				return (day >= today.getDayOfMonth()) ? today.withDayOfMonth(day)
						: today.plusMonths(1).withDayOfMonth(day);
			}
			int month = (form == this.isoDate || form == this.numbers) ? Integer.parseInt(found.group("number"))
					: place(this.months, found.group("month")) + 1;
			if (month == 0) {
				return null;
			}
			Integer year = year(form, found);
			return (year != null) ? LocalDate.of(year, month, day) : nearest(month, day, today);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private @Nullable Integer year(Pattern form, MatchResult found) {
		if (form == this.numbers) {
			return null;
		}
		String year = found.group("year");
		if (year == null && form == this.monthThenDay) {
			year = found.group("late");
		}
		return (year == null) ? null : Integer.valueOf(year);
	}

	private static LocalDate nearest(int month, int day, LocalDate today) {
		LocalDate thisYear = LocalDate.of(today.getYear(), month, day);
		return thisYear.isBefore(today.minusMonths(MONTHS_BACK)) ? LocalDate.of(today.getYear() + 1, month, day)
				: thisYear;
	}

	private @Nullable LocalDate ofWeek(MatchResult found, LocalDate today) {
		int place = place(this.weekdays, found.group("weekday"));
		if (place < 0) {
			return null;
		}
		DayOfWeek weekday = DayOfWeek.of(place + 1);
		LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
		if (found.group("next") != null) {
			return monday.plusWeeks(1).with(TemporalAdjusters.nextOrSame(weekday));
		}
		if (found.group("this") != null) {
			return monday.with(TemporalAdjusters.nextOrSame(weekday));
		}
		return today.with(TemporalAdjusters.next(weekday));
	}

	private List<String> placeOf(String word, String kind) {
		List<List<String>> places = this.words.places(kind);
		return places.get(place(places, word));
	}

	private static int place(List<List<String>> places, String word) {
		for (int i = 0; i < places.size(); i++) {
			if (places.get(i).contains(word)) {
				return i;
			}
		}
		return -1;
	}

	private static int minute(Matcher matcher) {
		if (matcher.group("half") != null) {
			return 30;
		}
		String minute = (matcher.group("minute") != null) ? matcher.group("minute") : matcher.group("spoken");
		return (minute == null) ? 0 : Integer.parseInt(minute);
	}

	private static Optional<LocalTime> timeOf(int hour, int minute) {
		try {
			return Optional.of(LocalTime.of(hour, minute));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static long number(Matcher matcher, String group) {
		String number = matcher.group(group);
		return (number == null) ? 0 : Long.parseLong(number);
	}

	/** What is left beside the date, without a weekday in brackets and commas. */
	private static String remainder(String rest) {
		return rest.replaceAll("\\([^)]*\\)", " ")
			.replaceAll("[,~]", " ")
			.strip()
			.replaceAll("^t(?=\\d)", "")
			.replaceAll("\\s+", " ");
	}

	private static String tidy(String typed) {
		return Normalizer.normalize(typed, Normalizer.Form.NFKC)
			.replaceAll("\\p{Cf}", "")
			.toLowerCase(Locale.ROOT)
			.strip();
	}

	private static Pattern pattern(String expression) {
		return Pattern.compile(expression, Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);
	}

}
