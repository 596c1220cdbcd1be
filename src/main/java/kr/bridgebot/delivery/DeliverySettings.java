package kr.bridgebot.delivery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import kr.bridgebot.settings.Checked;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.validation.annotation.Validated;

/**
 * How the outbox is drained.
 *
 * @param autoStart whether the dispatcher works by itself; tests drain by hand
 * @param rate how much the messenger takes
 * @param paidBroadcast whether what goes to many is paid for, so that the messenger takes
 * more than its free rate
 * @param concurrency how many errands may be under way at once; 0 for as many as the rate
 * needs when an errand takes half a second: the way there and back, the messenger, and
 * until it is written down
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
		@DefaultValue("false") boolean paidBroadcast, @DefaultValue("0") @Min(0) int concurrency,
		@DefaultValue("3s") Duration cardInterval, @DefaultValue("1s") @DurationMin(millis = 10) Duration poll,
		@DefaultValue("60s") @DurationMin(seconds = 1) Duration carryTimeout,
		@DefaultValue("30d") @DurationMin(days = 1) Duration retention,
		@DefaultValue("5m") Duration lagAlarm) implements Checked {

	private static final int FREE = 30;

	private static final int MOST = 1000;

	private static final int FEWEST_AT_ONCE = 32;

	DeliverySettings {
		concurrency = (concurrency > 0) ? concurrency : Math.max(FEWEST_AT_ONCE, rate.perSecond() / 2);
	}

	@Override
	public void check() {
		int most = this.paidBroadcast ? MOST : FREE;
		if (this.rate.perSecond() > most) {
			throw new InvalidConfigurationPropertyValueException("bridgebot.delivery.rate.per-second",
					this.rate.perSecond(), "1 to " + most + (this.paidBroadcast ? ""
							: ", or up to " + MOST + " with bridgebot.delivery.paid-broadcast"));
		}
	}

	/**
	 * Telegram's own limits unless told otherwise; sends and edits count together.
	 *
	 * @param perSecond over all chats
	 * @param perChatPerSecond to one chat in the long run
	 * @param perChatBurst to one chat in a row, after which the long run's pace holds
	 * @param perGroupPerMinute to one group
	 * @param catchUp how late the dispatcher may be without losing any of the rate
	 */
	record Rate(@DefaultValue("30") @Min(1) int perSecond, @DefaultValue("1") @Min(1) int perChatPerSecond,
			@DefaultValue("3") @Min(1) int perChatBurst, @DefaultValue("20") @Min(1) int perGroupPerMinute,
			@DefaultValue("100ms") Duration catchUp) {
	}

}
