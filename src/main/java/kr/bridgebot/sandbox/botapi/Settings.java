package kr.bridgebot.sandbox.botapi;

import java.time.Clock;
import java.time.Duration;

/**
 * How a server is set up.
 *
 * @param clock tells the time of messages and how old a press is; waiting is done in real
 * time
 * @param port 0 takes any free one
 * @param token the only one it takes; the digits before the colon are the bot's id
 * @param userName the bot's, without the at sign
 * @param privacyMode whether the bot is spared what it is not asked in groups
 * @param lenient whether a chat or press it never heard of is taken for a good one, so
 * that a load generator can tell the bot of people whom the server does not know
 * @param messagesPerChat the oldest beyond that are forgotten
 * @param patience how long its own waiting methods wait
 * @param retryUnit the delay after the second failed delivery to a webhook; it doubles
 * from there
 */
public record Settings(Clock clock, int port, String token, String userName, boolean privacyMode, boolean lenient,
		int messagesPerChat, Duration patience, Duration retryUnit) {

	/** A strict server on any port, for tests and for the sandbox. */
	public static Settings standard(Clock clock) {
		return new Settings(clock, 0, "1000000001:sandbox", "bridge_sandbox_bot", true, false, 500,
				Duration.ofSeconds(10), Duration.ofSeconds(2));
	}

	public Settings withPort(int value) {
		return new Settings(this.clock, value, this.token, this.userName, this.privacyMode, this.lenient,
				this.messagesPerChat, this.patience, this.retryUnit);
	}

	public Settings withToken(String value) {
		return new Settings(this.clock, this.port, value, this.userName, this.privacyMode, this.lenient,
				this.messagesPerChat, this.patience, this.retryUnit);
	}

	public Settings withPrivacyMode(boolean value) {
		return new Settings(this.clock, this.port, this.token, this.userName, value, this.lenient, this.messagesPerChat,
				this.patience, this.retryUnit);
	}

	public Settings withLenience(boolean value) {
		return new Settings(this.clock, this.port, this.token, this.userName, this.privacyMode, value,
				this.messagesPerChat, this.patience, this.retryUnit);
	}

	public Settings withMessagesPerChat(int value) {
		return new Settings(this.clock, this.port, this.token, this.userName, this.privacyMode, this.lenient, value,
				this.patience, this.retryUnit);
	}

	public Settings withPatience(Duration value) {
		return new Settings(this.clock, this.port, this.token, this.userName, this.privacyMode, this.lenient,
				this.messagesPerChat, value, this.retryUnit);
	}

	public Settings withRetryUnit(Duration value) {
		return new Settings(this.clock, this.port, this.token, this.userName, this.privacyMode, this.lenient,
				this.messagesPerChat, this.patience, value);
	}

	long botId() {
		return Long.parseLong(this.token.substring(0, this.token.indexOf(':')));
	}

}
