package kr.bridgebot.cluster;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Looks after something in a thread of its own for as long as the service runs. Whoever
 * stops it waits until it is through with what it is at: it is never interrupted, as an
 * interrupted thread closes H2's file for all others.
 */
public abstract class Watch implements SmartLifecycle {

	private final String name;

	private volatile CountDownLatch ending = new CountDownLatch(0);

	private volatile @Nullable Thread thread;

	/**
	 * Makes one that does not run yet.
	 * @param name its thread's
	 */
	protected Watch(String name) {
		this.name = name;
	}

	/** Is the thread's whole work; returns soon after the watch was ended. */
	protected abstract void keep();

	/**
	 * Called when the watch was ended, by whoever did, before they wait for the thread:
	 * gets it out of any wait but {@link #endsWithin}.
	 */
	protected void rouse() {
	}

	/**
	 * Waits, unless the watch ends meanwhile or has ended before.
	 * @return whether it has ended
	 */
	protected final boolean endsWithin(Duration pause) {
		try {
			return this.ending.await(pause.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return true;
		}
	}

	@Override
	public final void start() {
		this.ending = new CountDownLatch(1);
		Thread watching = Thread.ofVirtual().name(this.name).unstarted(this::keep);
		this.thread = watching;
		watching.start();
	}

	@Override
	public final void stop() {
		Thread watching = this.thread;
		if (watching == null) {
			return;
		}
		this.thread = null;
		this.ending.countDown();
		rouse();
		try {
			watching.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public final boolean isRunning() {
		return this.thread != null;
	}

}
