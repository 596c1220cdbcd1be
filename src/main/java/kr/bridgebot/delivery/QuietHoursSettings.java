package kr.bridgebot.delivery;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When members are left in peace.
 *
 * @param enabled whether there are quiet hours at all
 * @param from the first quiet minute
 * @param until the first minute that is not quiet any more, mostly of the next morning
 * @param weekends whether Saturdays and Sundays are quiet
 * @param holidays whether public holidays and the configured days off are quiet
 */
@Validated
@ConfigurationProperties("forum.quiet-hours")
record QuietHoursSettings(@DefaultValue("true") boolean enabled, @DefaultValue("21:00") LocalTime from,
		@DefaultValue("08:00") LocalTime until, @DefaultValue("true") boolean weekends,
		@DefaultValue("true") boolean holidays) {
}
