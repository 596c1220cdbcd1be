package kr.bridgebot.telegram;

import java.time.Duration;
import java.util.Map;

/** Asks Telegram to deliver updates to us: the leader does so for all instances. */
final class WebhookSubscription implements Source {

	private static final Duration UNTIL_NEXT_LOOK = Duration.ofSeconds(2);

	private final Line line;

	private final Pulse pulse;

	private final TelegramSettings.Webhook webhook;

	private boolean subscribed;

	WebhookSubscription(Line line, Pulse pulse, TelegramSettings.Webhook webhook) {
		this.line = line;
		this.pulse = pulse;
		this.webhook = webhook;
	}

	@Override
	public Duration turn(Rest rest) throws ApiFailure {
		if (!this.subscribed) {
			this.line.call("setWebhook",
					Map.of("url", this.webhook.deliveryUrl(), "secret_token", this.webhook.secret(), "max_connections",
							this.webhook.maxConnections(), "allowed_updates", Poller.ALLOWED_UPDATES));
			this.subscribed = true;
			this.pulse.heard();
		}
		return UNTIL_NEXT_LOOK;
	}

	@Override
	public void standBy() {
		this.subscribed = false;
	}

	@Override
	public void interrupt() {
		// Its calls are short.
	}

}
