package kr.bridgebot.telegram;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import kr.bridgebot.chat.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives an update its effect exactly once: that it was taken is written in the same
 * transaction as what it changes and what is to be said.
 */
final class OnceOnly {

	private final TakenUpdates taken;

	private final TransactionTemplate transactions;

	OnceOnly(TakenUpdates taken, TransactionTemplate transactions) {
		this.taken = taken;
		this.transactions = transactions;
	}

	/**
	 * Runs the effect unless the update had its effect before.
	 * @return null when it had
	 */
	@Nullable Reply take(long update, Supplier<Reply> effect) {
		return this.transactions.<@Nullable Reply>execute((status) -> this.taken.take(update) ? effect.get() : null);
	}

	/**
	 * Gives several updates their effects in one transaction.
	 * @param effect gets those that are new, in their order
	 */
	<T> List<T> takeTogether(Collection<Long> updates, Function<Set<Long>, List<T>> effect) {
		return this.transactions.execute((status) -> {
			Set<Long> fresh = this.taken.take(updates);
			return fresh.isEmpty() ? List.of() : effect.apply(fresh);
		});
	}

	/**
	 * Takes an update that failed.
	 * @param effect tells the person
	 * @return null when it was taken before
	 */
	@Nullable Reply takeFailed(long update, String failure, Supplier<Reply> effect) {
		return this.transactions
			.<@Nullable Reply>execute((status) -> this.taken.takeFailed(update, failure) ? effect.get() : null);
	}

}
