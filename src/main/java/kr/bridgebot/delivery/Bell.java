package kr.bridgebot.delivery;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes the dispatcher of this instance as soon as there is something for it to do. */
@Component
class Bell {

	private final Semaphore rung = new Semaphore(0);

	/** Rings once the transaction is committed; at once where there is none. */
	void ringAfterCommit() {
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			ring();
		}
		else if (TransactionSynchronizationManager.getSynchronizations()
			.stream()
			.noneMatch(Ringing.class::isInstance)) {
			TransactionSynchronizationManager.registerSynchronization(new Ringing());
		}
	}

	void ring() {
		this.rung.release();
	}

	/** Waits until it rings, or as long as told. */
	void await(Duration longest) {
		try {
			if (this.rung.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
				this.rung.drainPermits();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private final class Ringing implements TransactionSynchronization {

		@Override
		public void afterCommit() {
			ring();
		}

	}

}
