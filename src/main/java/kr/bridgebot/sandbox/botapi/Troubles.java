package kr.bridgebot.sandbox.botapi;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What can go wrong with Telegram, on demand. Nothing of it touches {@code getUpdates}
 * but a server that does not answer at all. Safe for use by any thread.
 */
public final class Troubles {

	private final World world;

	private final Monitor monitor;

	private final ArrayDeque<Trouble> next = new ArrayDeque<>();

	private volatile Duration latency = Duration.ZERO;

	private volatile boolean limited;

	private boolean silent;

	private long silences;

	private int held;

	Troubles(World world) {
		this.world = world;
		this.monitor = world.monitor();
	}

	/** Where a connection breaks. */
	public enum Cut {

		/** Nothing was done. */
		BEFORE_THE_WORK,
		/** All was done, but the caller does not learn it. */
		AFTER_THE_WORK

	}

	/**
	 * A trouble waiting for its call.
	 *
	 * @param chat null for any
	 */
	private record Trouble(@Nullable Long chat, @Nullable Refused refusal, @Nullable Cut cut) {

		boolean meets(@Nullable Long other) {
			return this.chat == null || this.chat.equals(other);
		}

	}

	/**
	 * What lies ahead of the bot.
	 *
	 * @param refusals how many calls will be refused
	 * @param cuts how many calls will be cut
	 * @param silent whether no call is answered at all
	 */
	public record Outlook(long refusals, long cuts, boolean silent) {

		/** Whether all is well. */
		public boolean isClear() {
			return this.refusals == 0 && this.cuts == 0 && !this.silent;
		}

	}

	/** What lies ahead now. */
	public Outlook outlook() {
		return this.monitor.locked(() -> {
			long cuts = this.next.stream().filter((trouble) -> trouble.cut() != null).count();
			return new Outlook(this.next.size() - cuts, cuts, this.silent);
		});
	}

	/** Answers the next calls with 429. */
	public void flood(int calls, Duration retryAfter) {
		add(calls, new Trouble(null, Refused.tooManyRequests(retryAfter.toSeconds()), null));
	}

	/** Answers the next calls about this chat with 429. */
	public void flood(long chat, int calls, Duration retryAfter) {
		add(calls, new Trouble(chat, Refused.tooManyRequests(retryAfter.toSeconds()), null));
	}

	/** Answers the next calls with that error. */
	public void fail(int calls, int code, String description) {
		add(calls, new Trouble(null, Refused.with(code, description), null));
	}

	/** Breaks the connection of the next call. */
	public void cut(Cut where) {
		add(1, new Trouble(null, null, where));
	}

	/** Breaks the connection of the next call about this chat. */
	public void cut(long chat, Cut where) {
		add(1, new Trouble(chat, null, where));
	}

	/** Answers each call only after this time. */
	public void answerAfter(Duration time) {
		this.latency = time;
	}

	/** Whether Telegram's published limits hold. At first they do not. */
	public void enforceLimits(boolean enforced) {
		this.limited = enforced;
	}

	/** Takes calls but answers none, until {@link #answerAgain}. */
	public void stopAnswering() {
		this.monitor.locked(() -> {
			this.silent = true;
			changed();
		});
	}

	/**
	 * Takes calls but answers none for that long, or until {@link #answerAgain}. A
	 * silence that has begun is neither shortened nor prolonged.
	 */
	public void stopAnswering(Duration time) {
		long begun = this.monitor.locked(() -> {
			boolean already = this.silent;
			stopAnswering();
			return already ? -1L : this.silences;
		});
		if (begun >= 0) {
			Thread.ofVirtual().name("silence").start(() -> {
				boolean isOver = this.monitor.await(() -> (this.silences != begun) ? this : null, time) != null;
				if (!isOver) {
					answerAgain();
				}
			});
		}
	}

	/**
	 * Answers again. The connections that waited are cut: what they asked for was not
	 * done, or was done before the silence began.
	 */
	public void answerAgain() {
		this.monitor.locked(() -> {
			this.silent = false;
			this.held = 0;
			this.silences++;
			changed();
		});
	}

	/** How many calls wait in vain for an answer. */
	public int held() {
		return this.monitor.locked(() -> this.held);
	}

	/** Ends all trouble. */
	public void clear() {
		this.monitor.locked(this.next::clear);
		this.latency = Duration.ZERO;
		this.limited = false;
		answerAgain();
	}

	private void add(int calls, Trouble trouble) {
		this.monitor.locked(() -> {
			for (int i = 0; i < calls; i++) {
				this.next.add(trouble);
			}
			changed();
		});
	}

	boolean limited() {
		return this.limited;
	}

	/**
	 * Takes the trouble out that meets this call.
	 * @return where to cut it, or null when all is well
	 * @throws Refused when the trouble is a refusal
	 */
	@Nullable Cut meet(@Nullable Long chat) {
		Trouble trouble = this.monitor.locked(() -> take(chat));
		if (trouble == null) {
			return null;
		}
		if (trouble.refusal() != null) {
			throw trouble.refusal();
		}
		return Objects.requireNonNull(trouble.cut());
	}

	private @Nullable Trouble take(@Nullable Long chat) {
		Iterator<Trouble> troubles = this.next.iterator();
		while (troubles.hasNext()) {
			Trouble trouble = troubles.next();
			if (trouble.meets(chat)) {
				troubles.remove();
				changed();
				return trouble;
			}
		}
		return null;
	}

	/**
	 * Sits a silence out.
	 * @return whether there was one: then the connection is to be cut
	 */
	boolean sitOut() {
		long before = this.monitor.locked(() -> {
			if (!this.silent) {
				return -1L;
			}
			this.held++;
			this.monitor.ring();
			return this.silences;
		});
		if (before < 0) {
			return false;
		}
		this.monitor.await(() -> (this.silences != before) ? this : null, Duration.ofDays(1));
		return true;
	}

	private void changed() {
		this.world.feed().note(Happening.Kind.TROUBLE_CHANGED, 0, null, null);
	}

	void delay() throws InterruptedException {
		if (!this.latency.isZero()) {
			Thread.sleep(this.latency);
		}
	}

}
