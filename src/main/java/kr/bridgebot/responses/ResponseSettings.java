package kr.bridgebot.responses;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import kr.bridgebot.calendar.Lead;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When members are asked, reminded and seated.
 *
 * @param nudges before the answering deadline, to those who have not answered
 * @param nudgeCap how often one person is nudged at most, by hand or by clock
 * @param nudgePause how long after one reminder none is sent by hand
 * @param nudgeMinimum no nudge by clock when the answering period is shorter from the
 * start
 * @param attendees before the start, to those who come
 * @param waitingListStops how long before the start free seats are no longer given away
 */
@Validated
@ConfigurationProperties("forum.responses")
record ResponseSettings(@DefaultValue( {
		"48h", "0d@10:00" }) List<Lead> nudges, @DefaultValue("2") @Min(0) @Max(5) int nudgeCap,
		@DefaultValue("6h") @DurationMin(seconds = 0) Duration nudgePause,
		@DefaultValue("2d") @DurationMin(seconds = 0) Duration nudgeMinimum,
		@DefaultValue({ "7d", "1d@17:00", "2h" }) List<Lead> attendees,
		@DefaultValue("3h") @DurationMin(seconds = 0) Duration waitingListStops){
}
