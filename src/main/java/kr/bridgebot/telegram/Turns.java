package kr.bridgebot.telegram;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Lets tasks of the same key run one after another in the order of their asking, and all
 * others side by side. Holds nothing for a key that has nothing to do.
 */
final class Turns {

	private final ConcurrentMap<Long, CompletableFuture<?>> last = new ConcurrentHashMap<>();

	/** Starts the task when the one before it is done, well or badly. */
	<T> CompletableFuture<T> next(long key, Supplier<CompletableFuture<T>> task) {
		CompletableFuture<T> mine = new CompletableFuture<>();
		CompletableFuture<?> before = this.last.put(key, mine);
		if (before == null) {
			run(key, task, mine);
		}
		else {
			var _ = before.whenComplete((_, _) -> run(key, task, mine));
		}
		return mine;
	}

	private <T> void run(long key, Supplier<CompletableFuture<T>> task, CompletableFuture<T> mine) {
		CompletableFuture<T> running;
		try {
			running = task.get();
		}
		catch (RuntimeException ex) {
			running = CompletableFuture.failedFuture(ex);
		}
		var _ = running.whenComplete((result, failure) -> {
			this.last.remove(key, mine);
			if (failure == null) {
				mine.complete(result);
			}
			else {
				mine.completeExceptionally(failure);
			}
		});
	}

}
