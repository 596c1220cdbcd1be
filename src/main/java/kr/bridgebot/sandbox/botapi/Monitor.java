package kr.bridgebot.sandbox.botapi;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one lock of the sandbox and the bell that rings at each change. Critical sections
 * are short and in memory, so that one lock serves more calls than the HTTP server takes.
 */
final class Monitor {

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition bell = this.lock.newCondition();

	private boolean closed;

	<T extends @Nullable Object> T locked(Supplier<T> work) {
		this.lock.lock();
		try {
			return work.get();
		}
		finally {
			this.lock.unlock();
		}
	}

	void locked(Runnable work) {
		this.lock.lock();
		try {
			work.run();
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Wakes all who wait; only while holding the lock. */
	void ring() {
		this.bell.signalAll();
	}

	/** Lets nobody wait any longer. */
	void close() {
		locked(() -> {
			this.closed = true;
			ring();
		});
	}

	/**
	 * Asks the probe at once and after each change until it knows an answer.
	 * @param probe called while holding the lock
	 * @return the answer; null when time ran out, the server closed or the thread was
	 * interrupted
	 */
	<T> @Nullable T await(Supplier<@Nullable T> probe, Duration patience) {
		this.lock.lock();
		try {
			long left = patience.toNanos();
			T found = probe.get();
			while (found == null && left > 0 && !this.closed) {
				left = this.bell.awaitNanos(left);
				found = probe.get();
			}
			return found;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return null;
		}
		finally {
			this.lock.unlock();
		}
	}

}
