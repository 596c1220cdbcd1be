package kr.bridgebot.agenda;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.LocalTime;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The forum's habits with agendas.
 *
 * @param changeNotice how long changes of a published agenda are gathered before people
 * are told
 * @param publishAhead how long before a meeting its officers are asked to publish the
 * agenda
 * @param votes how many suggestions a member may choose when a topic is voted on
 * @param minutes how long an item is taken to last for which nobody said so
 * @param actionAhead how many days before its day whoever owes an action item is reminded
 * @param actionAfter how many days after it they are reminded once more
 * @param actionTime at which hour
 */
@Validated
@ConfigurationProperties("forum.agenda")
record AgendaSettings(@DefaultValue("30m") @DurationMin(seconds = 0) Duration changeNotice,
		@DefaultValue("7d") @DurationMin(seconds = 0) Duration publishAhead,
		@DefaultValue("3") @Min(1) @Max(20) int votes, @DefaultValue("20") @Min(1) @Max(600) int minutes,
		@DefaultValue("3") @Min(0) @Max(60) int actionAhead, @DefaultValue("3") @Min(1) @Max(60) int actionAfter,
		@DefaultValue("10:00") LocalTime actionTime) {

}
