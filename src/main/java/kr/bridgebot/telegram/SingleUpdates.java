package kr.bridgebot.telegram;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.shared.Discreet;
import kr.bridgebot.shared.Refusal;
import kr.bridgebot.telegram.Arrival.Happening;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Takes updates one at a time, each in a transaction of its own, several side by side.
 * Whatever a handler throws, the update is taken: only a database that is out of reach
 * leaves it where it is.
 */
final class SingleUpdates implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(SingleUpdates.class);

	private static final int ATTEMPTS = 3;

	/** Without what is easily misread or misheard. */
	private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final int INCIDENT_LENGTH = 5;

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final RandomGenerator random = new SecureRandom();

	private final Effects effects;

	private final OnceOnly onceOnly;

	private final FileSource files;

	private final Semaphore places;

	SingleUpdates(Effects effects, OnceOnly onceOnly, FileSource files, TelegramSettings settings) {
		this.effects = effects;
		this.onceOnly = onceOnly;
		this.files = files;
		this.places = new Semaphore(settings.handlers());
	}

	/** Takes the update as soon as there is a place; fails with {@link NotTaken} only. */
	CompletableFuture<Taken> take(Arrival arrival) {
		CompletableFuture<Taken> result = new CompletableFuture<>();
		try {
			this.threads.execute(() -> run(arrival, result));
		}
		catch (RejectedExecutionException ex) {
			result.completeExceptionally(new NotTaken(ex));
		}
		return result;
	}

	private void run(Arrival arrival, CompletableFuture<Taken> result) {
		this.places.acquireUninterruptibly();
		try {
			result.complete(settle(arrival));
		}
		catch (NotTaken ex) {
			result.completeExceptionally(ex);
		}
		catch (Throwable ex) {
			log.error("Update {} could not be settled at all", arrival.update(), Discreet.of(ex));
			result.completeExceptionally(new NotTaken(ex));
		}
		finally {
			this.places.release();
		}
	}

	private Taken settle(Arrival arrival) {
		try {
			return (arrival.happening() instanceof Happening.Offered file)
					? attempt(arrival.meaning(this.files.fetch(file))) : attempt(arrival);
		}
		catch (NotTaken ex) {
			throw ex;
		}
		catch (Throwable ex) {
			return failed(arrival, ex);
		}
	}

	/** Tries again what fails only because others did something at the same time. */
	private Taken attempt(Arrival arrival) {
		for (int attempt = 1;; attempt++) {
			try {
				return taken(arrival, Taken.Outcome.DONE,
						this.onceOnly.take(arrival.update(), () -> this.effects.of(arrival.happening())));
			}
			catch (Refusal refusal) {
				return taken(arrival, Taken.Outcome.REFUSED,
						this.onceOnly.take(arrival.update(), () -> this.effects.refused(refusal, arrival.happening())));
			}
			catch (ConcurrencyFailureException ex) {
				if (attempt == ATTEMPTS) {
					throw ex;
				}
				LockSupport.parkNanos(Duration.ofMillis(ThreadLocalRandom.current().nextLong(5L << attempt)).toNanos());
			}
		}
	}

	private Taken failed(Arrival arrival, Throwable bug) {
		if (Outage.isIn(bug)) {
			throw new NotTaken(bug);
		}
		String incident = incident();
		log.error("Incident {}: update {} failed", incident, arrival.update(), Discreet.of(bug));
		String failure = failureOf(incident, bug);
		try {
			return taken(arrival, Taken.Outcome.FAILED, this.onceOnly.takeFailed(arrival.update(), failure,
					() -> this.effects.failed(incident, arrival.happening())));
		}
		catch (Throwable ex) {
			if (Outage.isIn(ex)) {
				throw new NotTaken(ex);
			}
			log.error("Incident {}: the person could not be told", incident, Discreet.of(ex));
			return failedSilently(arrival, failure);
		}
	}

	private Taken failedSilently(Arrival arrival, String failure) {
		try {
			return taken(arrival, Taken.Outcome.FAILED,
					this.onceOnly.takeFailed(arrival.update(), failure, Reply::nothing));
		}
		catch (RuntimeException ex) {
			throw new NotTaken(ex);
		}
	}

	private static Taken taken(Arrival arrival, Taken.Outcome outcome, @Nullable Reply reply) {
		return (reply == null) ? Taken.silently(Taken.Outcome.REPEATED, arrival)
				: new Taken(outcome, Toast.of(arrival, reply));
	}

	/** The class and the place, but no message: it might quote what somebody wrote. */
	private static String failureOf(String incident, Throwable bug) {
		StackTraceElement[] trace = bug.getStackTrace();
		String failure = incident + " " + bug.getClass().getName() + ((trace.length == 0) ? "" : " at " + trace[0]);
		return (failure.length() <= 400) ? failure : failure.substring(0, 400);
	}

	private String incident() {
		StringBuilder letters = new StringBuilder(INCIDENT_LENGTH);
		for (int i = 0; i < INCIDENT_LENGTH; i++) {
			letters.append(ALPHABET.charAt(this.random.nextInt(ALPHABET.length())));
		}
		return letters.toString();
	}

	/** Takes nothing more and lets what is under way end. */
	@Override
	public void close() {
		this.threads.shutdown();
		try {
			if (!this.threads.awaitTermination(20, TimeUnit.SECONDS)) {
				log.warn("Some updates were still being handled when the service stopped");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
