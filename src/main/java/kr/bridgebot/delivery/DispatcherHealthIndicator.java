package kr.bridgebot.delivery;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether messages go out in time. A broadcast may take its hours, and silence that the
 * messenger asked for is no illness.
 */
@Component("dispatcherHealthIndicator")
class DispatcherHealthIndicator implements HealthIndicator {

	private final Dispatcher dispatcher;

	private final OutboxDepth depth;

	private final DeliverySettings settings;

	DispatcherHealthIndicator(Dispatcher dispatcher, OutboxDepth depth, DeliverySettings settings) {
		this.dispatcher = dispatcher;
		this.depth = depth;
		this.settings = settings;
	}

	@Override
	public Health health() {
		Duration replies = this.depth.age(Lane.INTERACTIVE);
		Duration reminders = this.depth.age(Lane.REMINDER);
		Duration lag = (replies.compareTo(reminders) > 0) ? replies : reminders;
		boolean late = this.dispatcher.isLeading() && !this.dispatcher.isPaused()
				&& lag.compareTo(this.settings.lagAlarm()) > 0;
		Health.Builder health = (late || this.dispatcher.isUnauthorised()) ? Health.down() : Health.up();
		return health.withDetail("leading", this.dispatcher.isLeading())
			.withDetail("paused", this.dispatcher.isPaused())
			.withDetail("authorised", !this.dispatcher.isUnauthorised())
			.withDetail("lagSeconds", lag.toSeconds())
			.build();
	}

}
