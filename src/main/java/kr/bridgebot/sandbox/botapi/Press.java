package kr.bridgebot.sandbox.botapi;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody pressed a button and waits for the bot to take notice. */
public final class Press {

	private final World world;

	private final String id;

	private final long person;

	private final Instant at;

	private @Nullable Notice notice;

	Press(World world, String id, long person, Instant at) {
		this.world = world;
		this.id = id;
		this.person = person;
		this.at = at;
	}

	/**
	 * What the bot's answer shows for a moment.
	 *
	 * @param text empty when the answer only stops the waiting sign
	 * @param alert whether it must be closed by hand
	 * @param url what it opens
	 */
	public record Notice(String text, boolean alert, @Nullable String url) {
	}

	public String id() {
		return this.id;
	}

	public long person() {
		return this.person;
	}

	/** The bot's answer, once there is one. */
	public Optional<Notice> notice() {
		return this.world.monitor().locked(() -> Optional.ofNullable(this.notice));
	}

	/** Waits for the bot's answer as long as the server is patient. */
	public Notice awaitNotice() {
		return this.world.await(() -> this.notice, "an answer to the press");
	}

	/** Waits that long for the bot's answer; empty when there is none by then. */
	public Optional<Notice> awaitNotice(Duration patience) {
		return Optional.ofNullable(this.world.monitor().await(() -> this.notice, patience));
	}

	Instant at() {
		return this.at;
	}

	/** Whether this is the first answer within the time; only while holding the lock. */
	boolean answered(Notice answer, Instant now) {
		if (this.notice != null || Duration.between(this.at, now).compareTo(Presses.LIFE) > 0) {
			return false;
		}
		this.notice = answer;
		return true;
	}

}
