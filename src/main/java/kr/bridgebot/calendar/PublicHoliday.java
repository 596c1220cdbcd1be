package kr.bridgebot.calendar;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;

/**
 * Korea's public holidays by the regulation on the holidays of public offices, each with
 * the years from which it and its substitute are in force.
 */
enum PublicHoliday {

	NEW_YEAR("holiday.new-year", Almanac.SOLAR, 1, 1, Substitute.NEVER),
	SEOLLAL_EVE("holiday.seollal-eve", Almanac.LUNAR, 1, 0, Substitute.FOR_SUNDAYS),
	SEOLLAL("holiday.seollal", Almanac.LUNAR, 1, 1, Substitute.FOR_SUNDAYS),
	SEOLLAL_MORROW("holiday.seollal-morrow", Almanac.LUNAR, 1, 2, Substitute.FOR_SUNDAYS),
	INDEPENDENCE_MOVEMENT("holiday.independence-movement", Almanac.SOLAR, 3, 1, Substitute.FOR_WEEKENDS_SINCE_2021),
	LABOUR("holiday.labour", Almanac.SOLAR, 5, 1, Substitute.FOR_WEEKENDS_SINCE_2026),
	CHILDREN("holiday.children", Almanac.SOLAR, 5, 5, Substitute.FOR_WEEKENDS_SINCE_2014),
	BUDDHA("holiday.buddha", Almanac.LUNAR, 4, 8, Substitute.FOR_WEEKENDS_SINCE_2023),
	MEMORIAL("holiday.memorial", Almanac.SOLAR, 6, 6, Substitute.NEVER),
	CONSTITUTION("holiday.constitution", Almanac.SOLAR, 7, 17, Substitute.FOR_WEEKENDS_SINCE_2026),
	LIBERATION("holiday.liberation", Almanac.SOLAR, 8, 15, Substitute.FOR_WEEKENDS_SINCE_2021),
	CHUSEOK_EVE("holiday.chuseok-eve", Almanac.LUNAR, 8, 14, Substitute.FOR_SUNDAYS),
	CHUSEOK("holiday.chuseok", Almanac.LUNAR, 8, 15, Substitute.FOR_SUNDAYS),
	CHUSEOK_MORROW("holiday.chuseok-morrow", Almanac.LUNAR, 8, 16, Substitute.FOR_SUNDAYS),
	FOUNDATION("holiday.foundation", Almanac.SOLAR, 10, 3, Substitute.FOR_WEEKENDS_SINCE_2021),
	HANGEUL("holiday.hangeul", Almanac.SOLAR, 10, 9, Substitute.FOR_WEEKENDS_SINCE_2021),
	CHRISTMAS("holiday.christmas", Almanac.SOLAR, 12, 25, Substitute.FOR_WEEKENDS_SINCE_2023);

	/** The name of the day that stands in for a lost holiday. */
	static final String SUBSTITUTE = "holiday.substitute";

	private static final int LABOUR_AND_CONSTITUTION_DAY_SINCE = 2026;

	private final String key;

	private final Almanac almanac;

	private final int month;

	private final int day;

	private final Substitute substitute;

	PublicHoliday(String key, Almanac almanac, int month, int day, Substitute substitute) {
		this.key = key;
		this.almanac = almanac;
		this.month = month;
		this.day = day;
		this.substitute = substitute;
	}

	/** The key of its name among the texts. */
	String key() {
		return this.key;
	}

	boolean isHoliday(int year) {
		return (this != LABOUR && this != CONSTITUTION) || year >= LABOUR_AND_CONSTITUTION_DAY_SINCE;
	}

	LocalDate in(int year) {
		return this.almanac.date(year, this.month, this.day);
	}

	/** Whether another day stands in when it falls on that day of the weekend. */
	boolean isReplacedFor(LocalDate weekend) {
		return isReplaced(weekend.getYear())
				&& (this.substitute.saturdays || weekend.getDayOfWeek() == DayOfWeek.SUNDAY);
	}

	/** Whether another day stands in when it falls on another holiday. */
	boolean isReplaced(int year) {
		return year >= this.substitute.since;
	}

	private enum Substitute {

		NEVER(Integer.MAX_VALUE, false), FOR_SUNDAYS(2014, false), FOR_WEEKENDS_SINCE_2014(2014, true),
		FOR_WEEKENDS_SINCE_2021(2021, true), FOR_WEEKENDS_SINCE_2023(2023, true), FOR_WEEKENDS_SINCE_2026(2026, true);

		private final int since;

		private final boolean saturdays;

		Substitute(int since, boolean saturdays) {
			this.since = since;
			this.saturdays = saturdays;
		}

	}

	private enum Almanac {

		SOLAR {

			@Override
			LocalDate date(int year, int month, int day) {
				return LocalDate.of(year, month, day);
			}

		},

		LUNAR {

			@Override
			LocalDate date(int year, int month, int day) {
				Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("ko@calendar=dangi"));
				// In July the lunar year and the solar one it began in are always the
				// same.
				calendar.setTime(Date.from(LocalDate.of(year, 7, 1).atStartOfDay(ZoneOffset.UTC).toInstant()));
				int lunarYear = calendar.get(Calendar.EXTENDED_YEAR);
				calendar.clear();
				calendar.set(Calendar.EXTENDED_YEAR, lunarYear);
				calendar.set(Calendar.MONTH, month - 1);
				calendar.set(Calendar.IS_LEAP_MONTH, 0);
				calendar.set(Calendar.DAY_OF_MONTH, 1);
				return calendar.getTime().toInstant().atOffset(ZoneOffset.UTC).toLocalDate().plusDays(day - 1L);
			}

		};

		/** The day of this almanac's month; day 0 is the last of the month before. */
		abstract LocalDate date(int year, int month, int day);

	}

}
