package kr.bridgebot.minutes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When minutes are asked for.
 *
 * @param owed who is told that minutes are owed, counted from the meeting's day
 */
@Validated
@ConfigurationProperties("forum.minutes")
record MinutesSettings(@DefaultValue @Valid Owed owed) {

	/**
	 * How long after the meeting who is told.
	 *
	 * @param clerk the clerk, else the chair, else the secretariat
	 * @param chair the chair, else the secretariat
	 * @param time the hour of that day
	 */
	record Owed(@DefaultValue( {
			"3d", "7d" }) List<@NotNull @DurationMin(days = 1) Duration> clerk,
			@DefaultValue("10d") List<@NotNull @DurationMin(days = 1) Duration> chair,
			@DefaultValue("10:00") LocalTime time){

		/** That many days after the meeting, at the hour. */
		Instant after(Instant end, Duration days, ZoneId zone) {
			ZonedDateTime day = end.atZone(zone).plusDays(days.toDays());
			return day.toLocalDate().atTime(this.time).atZone(zone).toInstant();
		}

	}

}
