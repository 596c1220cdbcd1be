package kr.bridgebot.delivery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the outbox is drained.
 *
 * @param autoStart whether the dispatcher works by itself; tests drain by hand
 * @param rate how much the messenger takes
 * @param concurrency how many errands may be under way at once
 * @param cardInterval between two edits of one group card
 * @param poll how often the outbox is looked through though nobody rang
 * @param carryTimeout after which an errand that has not come back is given up; longer
 * than the messenger client's own time-out
 * @param retention how long it is remembered what became of a message
 * @param lagAlarm how late a message may be before the service is unhealthy
 */
@Validated
@ConfigurationProperties("bridgebot.delivery")
record DeliverySettings(@DefaultValue("true") boolean autoStart, @Valid @DefaultValue Rate rate,
		@DefaultValue("32") @Min(1) int concurrency, @DefaultValue("3s") Duration cardInterval,
		@DefaultValue("1s") @DurationMin(millis = 10) Duration poll,
		@DefaultValue("60s") @DurationMin(seconds = 1) Duration carryTimeout,
		@DefaultValue("30d") @DurationMin(days = 1) Duration retention, @DefaultValue("5m") Duration lagAlarm) {

	/**
	 * Telegram's own limits unless told otherwise; sends and edits count together.
	 *
	 * @param perSecond over all chats
	 * @param perChatPerSecond to one chat in the long run
	 * @param perChatBurst to one chat in a row, after which the long run's pace holds
	 * @param perGroupPerMinute to one group
	 */
	record Rate(@DefaultValue("30") @Min(1) int perSecond, @DefaultValue("1") @Min(1) int perChatPerSecond,
			@DefaultValue("3") @Min(1) int perChatBurst, @DefaultValue("20") @Min(1) int perGroupPerMinute) {
	}

}
