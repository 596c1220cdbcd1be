package kr.bridgebot.telegram;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How updates come in.
 *
 * @param autoStart whether to fetch updates, or to subscribe to them, from the start on
 * @param answerInWebhook whether a press is answered in the response to its delivery, not
 * by a call
 * @param webhook how updates are delivered to us; without an address they are polled
 * @param pollTimeout how long one poll waits for news, at most 50 s
 * @param handlers how many updates are handled at the same time
 * @param batches how many batches of joint presses are under way at the same time
 * @param batchLimit how many presses one batch takes at most
 * @param calls how long calls to Telegram may take
 */
@ConfigurationProperties("bridgebot.telegram")
@Validated
record TelegramSettings(@DefaultValue("true") boolean autoStart, @DefaultValue("true") boolean answerInWebhook,
		@DefaultValue Webhook webhook, @DefaultValue("30s") Duration pollTimeout,
		@DefaultValue("12") @Min(1) int handlers, @DefaultValue("1") @Min(1) @Max(4) int batches,
		@DefaultValue("500") @Min(1) int batchLimit, @DefaultValue Calls calls) {

	/**
	 * Patience with the Bot API server.
	 *
	 * @param connectTimeout until a connection stands
	 * @param answerTimeout until the next byte comes or goes
	 * @param timeout for a whole call, sending a file included
	 */
	record Calls(@DefaultValue("5s") Duration connectTimeout, @DefaultValue("20s") Duration answerTimeout,
			@DefaultValue("50s") Duration timeout) {
	}

	/**
	 * Delivery by Telegram.
	 *
	 * @param url the public address of the bot; the path at which updates arrive is added
	 * where it is missing; blank means long polling
	 * @param secret what Telegram repeats in a header
	 * @param maxConnections how many deliveries Telegram makes at the same time
	 */
	record Webhook(@DefaultValue("") String url, @DefaultValue("") String secret,
			@DefaultValue("40") @Min(1) @Max(100) int maxConnections) {

		/** Where updates arrive. */
		static final String PATH = "/telegram/webhook";

		/** Where Telegram is to deliver to. */
		String deliveryUrl() {
			String root = this.url.endsWith("/") ? this.url.substring(0, this.url.length() - 1) : this.url;
			return root.endsWith(PATH) ? root : root + PATH;
		}

		boolean isWanted() {
			return !this.url.isBlank();
		}

		@Override
		public String toString() {
			return "Webhook[url=" + this.url + "]";
		}

	}

}
