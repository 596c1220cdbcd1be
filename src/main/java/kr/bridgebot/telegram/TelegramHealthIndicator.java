package kr.bridgebot.telegram;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether Telegram's updates reach the bot. An instance that stands by is well: it takes
 * over when the leader falls.
 */
final class TelegramHealthIndicator implements HealthIndicator {

	private static final Duration MARGIN = Duration.ofSeconds(60);

	private final Pulse pulse;

	private final Duration oldest;

	private final boolean polling;

	TelegramHealthIndicator(Pulse pulse, TelegramSettings settings) {
		this.pulse = pulse;
		this.oldest = settings.pollTimeout().plus(MARGIN);
		this.polling = !settings.webhook().isWanted();
	}

	@Override
	public Health health() {
		Duration age = this.pulse.age();
		Health.Builder health = switch (this.pulse.state()) {
			case NOT_STARTED -> Health.unknown();
			case STANDING_BY -> Health.up();
			case CONNECTING -> Health.outOfService();
			case CONNECTED -> isDeaf(age) ? Health.down() : Health.up();
			case UNAUTHORISED -> Health.down();
		};
		health.withDetail("state", this.pulse.state()).withDetail("by", this.polling ? "polling" : "webhook");
		if (age != null) {
			health.withDetail("lastAnswerSecondsAgo", age.toSeconds());
		}
		return health.build();
	}

	private boolean isDeaf(@Nullable Duration age) {
		return this.polling && age != null && age.compareTo(this.oldest) > 0;
	}

}
