package kr.bridgebot.telegram;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import kr.bridgebot.chat.Inbound;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.telegram.Arrival.Happening;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes presses that wait together in one transaction. Nothing waits for company: while
 * one batch commits, the next gathers, so that a lone press goes alone at once and a rush
 * makes its own batches. A batch that fails is undone and its presses are taken one by
 * one, so that only the faulty one fails.
 */
final class JointPresses implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(JointPresses.class);

	private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();

	private final Waiting end = new Waiting(new Arrival(0, Arrival.Kind.OTHER, 0, null, new Happening.Nothing()),
			new CompletableFuture<>());

	private final List<Thread> workers = new ArrayList<>();

	private final Effects effects;

	private final OnceOnly onceOnly;

	private final SingleUpdates single;

	private final Meters meters;

	private final int limit;

	private volatile boolean closed;

	JointPresses(Effects effects, OnceOnly onceOnly, SingleUpdates single, Meters meters, TelegramSettings settings) {
		this.effects = effects;
		this.onceOnly = onceOnly;
		this.single = single;
		this.meters = meters;
		this.limit = settings.batchLimit();
		for (int i = 0; i < settings.batches(); i++) {
			this.workers.add(Thread.ofVirtual().name("joint-presses-" + i).start(this::work));
		}
	}

	/** Takes the press with those that wait; fails with {@link NotTaken} only. */
	CompletableFuture<Taken> take(Arrival arrival) {
		Waiting waiting = new Waiting(arrival, new CompletableFuture<>());
		if (this.closed) {
			waiting.result().completeExceptionally(new NotTaken(new IllegalStateException("closed")));
		}
		else {
			this.queue.add(waiting);
		}
		return waiting.result();
	}

	private void work() {
		List<Waiting> batch = new ArrayList<>();
		boolean ends = false;
		while (!ends) {
			batch.clear();
			try {
				batch.add(this.queue.take());
			}
			catch (InterruptedException ex) {
				return;
			}
			this.queue.drainTo(batch, this.limit - 1);
			ends = batch.remove(this.end);
			if (!batch.isEmpty()) {
				settle(batch);
			}
		}
		// The others end by the same sign.
		this.queue.add(this.end);
	}

	private void settle(List<Waiting> batch) {
		this.meters.batch(batch.size());
		Map<Long, Waiting> first = new LinkedHashMap<>();
		List<Waiting> again = new ArrayList<>();
		for (Waiting waiting : batch) {
			if (first.putIfAbsent(waiting.arrival().update(), waiting) != null) {
				again.add(waiting);
			}
		}
		try {
			complete(first.values(), this.onceOnly.takeTogether(first.keySet(), (fresh) -> takeFresh(first, fresh)));
		}
		catch (Throwable ex) {
			giveBack(first.values(), ex);
		}
		again.forEach((waiting) -> follow(waiting, first));
	}

	private List<Settled> takeFresh(Map<Long, Waiting> first, Set<Long> fresh) {
		List<Waiting> waiting = new ArrayList<>(fresh.size());
		List<Inbound.Pressed> presses = new ArrayList<>(fresh.size());
		first.forEach((update, press) -> {
			if (fresh.contains(update)) {
				waiting.add(press);
				presses.add(press.press());
			}
		});
		List<Reply> replies = this.effects.together(presses);
		List<Settled> settled = new ArrayList<>(replies.size());
		for (int i = 0; i < replies.size(); i++) {
			settled.add(new Settled(waiting.get(i), replies.get(i)));
		}
		return settled;
	}

	private static void complete(Collection<Waiting> all, List<Settled> settled) {
		for (Settled each : settled) {
			Arrival arrival = each.waiting().arrival();
			each.waiting().result().complete(new Taken(Taken.Outcome.DONE, Toast.of(arrival, each.reply())));
		}
		for (Waiting waiting : all) {
			waiting.result().complete(Taken.silently(Taken.Outcome.REPEATED, waiting.arrival()));
		}
	}

	private void giveBack(Collection<Waiting> batch, Throwable thrown) {
		if (Outage.isIn(thrown)) {
			NotTaken cause = new NotTaken(thrown);
			batch.forEach((waiting) -> waiting.result().completeExceptionally(cause));
			return;
		}
		log.warn("{} presses did not go together ({}), each is tried alone", batch.size(), Redaction.of(thrown));
		batch.forEach((waiting) -> hand(this.single.take(waiting.arrival()), waiting.result()));
	}

	/** The same update twice in a batch: the second has no effect of its own. */
	private static void follow(Waiting waiting, Map<Long, Waiting> first) {
		Waiting former = first.get(waiting.arrival().update());
		if (former == null) {
			throw new IllegalStateException("nobody to follow");
		}
		hand(former.result().thenApply((taken) -> Taken.silently(Taken.Outcome.REPEATED, waiting.arrival())),
				waiting.result());
	}

	private static void hand(CompletableFuture<Taken> from, CompletableFuture<Taken> to) {
		var _ = from.whenComplete((taken, failure) -> {
			if (failure == null) {
				to.complete(taken);
			}
			else {
				to.completeExceptionally(failure);
			}
		});
	}

	/** Takes nothing more; what waits is still taken. */
	@Override
	public void close() {
		this.closed = true;
		this.queue.add(this.end);
		try {
			for (Thread worker : this.workers) {
				worker.join(20_000);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		Waiting left = this.queue.poll();
		while (left != null) {
			left.result().completeExceptionally(new NotTaken(new IllegalStateException("closed")));
			left = this.queue.poll();
		}
	}

	/** A press in the queue. */
	private record Waiting(Arrival arrival, CompletableFuture<Taken> result) {

		Inbound.Pressed press() {
			if (this.arrival.happening() instanceof Happening.Spoken(Inbound.Pressed press)) {
				return press;
			}
			throw new IllegalStateException("only presses are taken together");
		}

	}

	/** A press that took effect, if the transaction commits. */
	private record Settled(Waiting waiting, Reply reply) {
	}

}
