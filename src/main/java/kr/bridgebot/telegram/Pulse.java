package kr.bridgebot.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is known of the connection to Telegram, for health and log. */
final class Pulse {

	private final Clock clock;

	private volatile State state = State.NOT_STARTED;

	private volatile @Nullable Instant heard;

	Pulse(Clock clock) {
		this.clock = clock;
	}

	/** How it stands. */
	enum State {

		NOT_STARTED, STANDING_BY, CONNECTING, CONNECTED, UNAUTHORISED

	}

	/** Telegram answered: a poll, or the subscription. */
	void heard() {
		this.heard = this.clock.instant();
		this.state = State.CONNECTED;
	}

	void standsBy() {
		this.state = State.STANDING_BY;
		this.heard = null;
	}

	void connects() {
		if (this.state != State.CONNECTED) {
			this.state = State.CONNECTING;
		}
	}

	void unauthorised() {
		this.state = State.UNAUTHORISED;
	}

	State state() {
		return this.state;
	}

	/** How long ago Telegram last answered; null when it never did. */
	@Nullable Duration age() {
		Instant last = this.heard;
		return (last == null) ? null : Duration.between(last, this.clock.instant());
	}

}
