package kr.bridgebot.sandbox.botapi;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import kr.bridgebot.sandbox.botapi.Updates.Update;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Delivers updates to the bot's own address. One queue per key with one delivery in
 * flight, different keys in parallel up to a limit; what fails is tried again, ever more
 * slowly, and holds up its own queue only. After Telegram's {@code WebhookActor.cpp}.
 */
final class Webhook {

	/** Telegram waits no longer for an answer. */
	private static final Duration ANSWER_LIMIT = Duration.ofSeconds(60);

	private static final long LONGEST_RETRY_AFTER = 3_600;

	/** No address: the bot polls. */
	static final Webhook NONE = new Webhook();

	private final @Nullable Route route;

	private final Map<String, Queue> queues = new HashMap<>();

	private final ArrayDeque<Queue> ready = new ArrayDeque<>();

	private int inFlight;

	private boolean stopped;

	private @Nullable String lastError;

	private long lastErrorDate;

	private Webhook() {
		this.route = null;
	}

	Webhook(Route route) {
		this.route = route;
	}

	/**
	 * Where updates go and what they need on the way.
	 *
	 * @param secret null when the bot asked for no header
	 * @param connections how many deliveries at once
	 * @param replies executes what the bot's answer asks for
	 */
	record Route(URI address, @Nullable String secret, int connections, World world, HttpClient client,
			Consumer<JsonNode> replies) {
	}

	private static final class Queue {

		private final String key;

		private final ArrayDeque<Update> updates = new ArrayDeque<>(2);

		private int failures;

		Queue(String key) {
			this.key = key;
		}

	}

	boolean isSet() {
		return this.route != null;
	}

	@Nullable Route route() {
		return this.route;
	}

	@Nullable String lastError() {
		return this.lastError;
	}

	long lastErrorDate() {
		return this.lastErrorDate;
	}

	/** Takes one more to be delivered; only while holding the lock. */
	void submit(Update update) {
		if (this.route == null) {
			return;
		}
		Queue queue = this.queues.get(update.key());
		if (queue == null) {
			queue = new Queue(update.key());
			this.queues.put(update.key(), queue);
			this.ready.add(queue);
		}
		queue.updates.add(update);
		fly(this.route);
	}

	/** Delivers nothing more; what is in flight may still arrive. */
	void stop() {
		this.stopped = true;
		this.queues.clear();
		this.ready.clear();
	}

	private void fly(Route by) {
		while (!this.stopped && this.inFlight < by.connections() && !this.ready.isEmpty()) {
			Queue queue = this.ready.remove();
			this.inFlight++;
			Thread.ofVirtual().start(() -> deliverFirst(by, queue));
		}
	}

	private void deliverFirst(Route by, Queue queue) {
		Monitor monitor = by.world().monitor();
		Update update = monitor.locked(() -> queue.updates.element());
		Outcome outcome = by.world().updates().isExpired(update) ? Outcome.DONE : deliver(by, update);
		Duration pause = monitor.locked(() -> {
			this.inFlight--;
			Duration wait = note(by, queue, update, outcome);
			if (wait.isZero()) {
				next(queue);
			}
			fly(by);
			monitor.ring();
			return wait;
		});
		if (!pause.isZero()) {
			monitor.await(() -> this.stopped ? this : null, pause);
			monitor.locked(() -> {
				next(queue);
				fly(by);
			});
		}
	}

	private Duration note(Route by, Queue queue, Update update, Outcome outcome) {
		if (outcome.error() == null) {
			queue.failures = 0;
			queue.updates.poll();
			by.world().updates().confirm(update.id());
			return Duration.ZERO;
		}
		this.lastError = outcome.error();
		this.lastErrorDate = by.world().now().getEpochSecond();
		queue.failures++;
		if (outcome.retryAfter() > 0) {
			return Duration.ofSeconds(Math.min(outcome.retryAfter(), LONGEST_RETRY_AFTER));
		}
		if (queue.failures == 1) {
			return Duration.ZERO;
		}
		Duration doubled = by.world().settings().retryUnit().multipliedBy(1L << Math.min(queue.failures - 2, 10));
		Duration cap = Duration.ofSeconds(ThreadLocalRandom.current().nextLong(60, 121));
		return (doubled.compareTo(cap) < 0) ? doubled : cap;
	}

	private void next(Queue queue) {
		if (queue.updates.isEmpty()) {
			this.queues.remove(queue.key, queue);
		}
		else if (!this.stopped) {
			this.ready.add(queue);
		}
	}

	private record Outcome(@Nullable String error, long retryAfter) {

		private static final Outcome DONE = new Outcome(null, 0);

	}

	private static Outcome deliver(Route by, Update update) {
		HttpRequest.Builder request = HttpRequest.newBuilder(by.address())
			.timeout(ANSWER_LIMIT)
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofByteArray(Json.write(update.body())));
		if (by.secret() != null) {
			request.header("X-Telegram-Bot-Api-Secret-Token", by.secret());
		}
		try {
			HttpResponse<byte[]> response = by.client().send(request.build(), BodyHandlers.ofByteArray());
			if (response.statusCode() / 100 != 2) {
				long retryAfter = response.headers().firstValueAsLong("Retry-After").orElse(0);
				return new Outcome("Wrong response from the webhook: " + response.statusCode(), retryAfter);
			}
			reply(by, response.body());
			return Outcome.DONE;
		}
		catch (IOException ex) {
			return new Outcome("Connection failed", 0);
		}
		catch (NumberFormatException ex) {
			return new Outcome("Wrong header Retry-After", 0);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return new Outcome("Interrupted", 0);
		}
	}

	private static void reply(Route by, byte[] body) {
		if (body.length == 0) {
			return;
		}
		try {
			JsonNode call = Json.read(body);
			if (call.isObject() && call.has("method")) {
				by.replies().accept(call);
			}
		}
		catch (JacksonException ex) {
			// Telegram ignores an answer it does not understand, and so do we.
		}
	}

}
