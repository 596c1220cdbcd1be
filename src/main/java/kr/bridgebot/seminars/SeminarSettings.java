package kr.bridgebot.seminars;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import kr.bridgebot.calendar.WorkingDays;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The forum's habits when it plans meetings.
 *
 * @param dueAhead how long before its proposed start a meeting falls due, unless its
 * window opens earlier
 * @param announceAhead how long before its start a meeting should be announced
 * @param time when a meeting starts that has no cadence
 * @param length how long such a meeting takes
 * @param mode how one can take part unless told otherwise
 * @param deadline until when members may answer unless told otherwise
 * @param owed who is told again that no date stands, counted back from the proposed start
 * @param newDate who is told again that a postponed meeting has no new date, counted from
 * the day it was put off
 * @param tick how often it is checked which meetings fall due
 */
@Validated
@ConfigurationProperties("forum.seminars")
record SeminarSettings(@DefaultValue("45d") @DurationMin(seconds = 0) Duration dueAhead,
		@DefaultValue("14d") @DurationMin(seconds = 0) Duration announceAhead, @DefaultValue("14:00") LocalTime time,
		@DefaultValue("2h") @DurationMin(minutes = 1) Duration length, @DefaultValue("HYBRID") Mode mode,
		@DefaultValue @Valid Deadline deadline, @DefaultValue @Valid OwedLeads owed,
		@DefaultValue @Valid NewDateDelays newDate, @DefaultValue("10m") @DurationMin(seconds = 1) Duration tick) {

	/**
	 * Until when members may answer.
	 *
	 * @param lead how long before the start; from one day on, the time of day counts too,
	 * and a day off gives way to the last working day before it
	 * @param time the hour of that day
	 */
	record Deadline(@DefaultValue("2d") @DurationMin(seconds = 0) Duration lead,
			@DefaultValue("18:00") LocalTime time) {

		/**
		 * The usual end of the answering period, on a working day; the start itself when
		 * it would be over already.
		 */
		Instant before(Instant start, ZoneId zone, WorkingDays days, Instant now) {
			Instant usual = start.minus(this.lead);
			if (this.lead.toDays() > 0) {
				LocalDate day = days.onOrBefore(usual.atZone(zone).toLocalDate());
				usual = day.atTime(this.time).atZone(zone).toInstant();
			}
			return usual.isAfter(now) ? usual : start;
		}

	}

	/**
	 * How long before the proposed start who is told.
	 *
	 * @param officers chair and clerk
	 * @param secretariat the secretariat
	 */
	record OwedLeads(@DefaultValue( {
			"30d", "21d" }) List<@NotNull @DurationMin(seconds = 0) Duration> officers,
			@DefaultValue({ "16d", "10d", "3d" }) List<@NotNull @DurationMin(seconds = 0) Duration> secretariat){
	}

	/**
	 * How long after the postponement who is told.
	 *
	 * @param officers chair and clerk
	 * @param secretariat the secretariat
	 */
	record NewDateDelays(@DefaultValue("7d") List<@NotNull @DurationMin(seconds = 0) Duration> officers,
			@DefaultValue("14d") List<@NotNull @DurationMin(seconds = 0) Duration> secretariat) {
	}

}
