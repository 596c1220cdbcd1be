package kr.bridgebot.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the configuration knows of holidays beyond the rules.
 *
 * @param holidays elections, holidays declared for once, and days worked all the same
 */
@Validated
@ConfigurationProperties("forum")
record HolidaySettings(@DefaultValue List<@Valid Deviation> holidays) {

	/**
	 * One day that is not as the rules have it.
	 *
	 * @param date which day
	 * @param name what it is called, in the forum's own language
	 * @param working whether it is worked although the rules call it a holiday
	 */
	record Deviation(@NotNull LocalDate date, @NotBlank String name, @DefaultValue("false") boolean working) {
	}

}
