package kr.bridgebot.telegram;

import java.net.URI;

/**
 * Which bot this is and where its Bot API server stands. Without such a bean nothing of
 * this module runs.
 *
 * @param token the bot's secret
 * @param apiRoot scheme, host and port of the server
 */
public record BotAccount(String token, URI apiRoot) {

	/** Where Telegram itself answers. */
	public static final URI TELEGRAM = URI.create("https://api.telegram.org");

	/** Names the server only: the token must not come into a log by accident. */
	@Override
	public String toString() {
		return "BotAccount[apiRoot=" + this.apiRoot + "]";
	}

}
