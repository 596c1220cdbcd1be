package kr.bridgebot.telegram;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/** Transactions on a database that a test can put out of reach. */
final class FlakyTransactions implements PlatformTransactionManager {

	private final PlatformTransactionManager real;

	private final AtomicInteger attempts = new AtomicInteger();

	private volatile boolean failing;

	FlakyTransactions(PlatformTransactionManager real) {
		this.real = real;
	}

	/** How many transactions were wanted in vain. */
	int attempts() {
		return this.attempts.get();
	}

	void fail(boolean fails) {
		this.failing = fails;
	}

	@Override
	public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
		if (this.failing) {
			this.attempts.incrementAndGet();
			throw new CannotCreateTransactionException("no connection");
		}
		return this.real.getTransaction(definition);
	}

	@Override
	public void commit(TransactionStatus status) {
		this.real.commit(status);
	}

	@Override
	public void rollback(TransactionStatus status) {
		this.real.rollback(status);
	}

}
