package kr.bridgebot.telegram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import kr.bridgebot.shared.Discreet;
import kr.bridgebot.telegram.UpdateReader.Unreadable;
import okhttp3.Call;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Fetches updates by long polling. Confirms them to Telegram only when all of them are
 * taken; while the database is out of reach it waits and tries the same ones again. The
 * library's own poller goes deaf without a sign when a consumer throws, hence this one.
 */
final class Poller implements Source {

	/** The kinds that mean something to the bot. */
	static final List<String> ALLOWED_UPDATES = List.of("message", "callback_query", "my_chat_member");

	private static final Logger log = LoggerFactory.getLogger(Poller.class);

	private static final Duration UNTIL_NEXT_TRY = Duration.ofSeconds(1);

	private static final int LIMIT = 100;

	private final UpdateReader reader = new UpdateReader();

	private final Line line;

	private final Receiver receiver;

	private final Pulse pulse;

	private final Duration timeout;

	private volatile @Nullable Call current;

	private boolean connected;

	private long offset;

	Poller(Line line, Receiver receiver, Pulse pulse, TelegramSettings settings) {
		this.line = line;
		this.receiver = receiver;
		this.pulse = pulse;
		this.timeout = settings.pollTimeout();
	}

	@Override
	public Duration turn(Rest rest) throws ApiFailure {
		if (!this.connected) {
			this.line.call("deleteWebhook", Map.of());
			this.connected = true;
			this.pulse.heard();
		}
		JsonNode updates = poll();
		this.pulse.heard();
		if (updates.isEmpty()) {
			// All is confirmed now. After a week of silence ids start anew, anywhere.
			this.offset = 0;
		}
		else if (settle(updates, rest)) {
			this.offset = updates.valueStream().mapToLong((update) -> update.path("update_id").asLong()).max().orElse(0)
					+ 1;
		}
		return Duration.ZERO;
	}

	private JsonNode poll() throws ApiFailure {
		Map<String, Object> parameters = new LinkedHashMap<>();
		if (this.offset > 0) {
			parameters.put("offset", this.offset);
		}
		parameters.put("limit", LIMIT);
		parameters.put("timeout", this.timeout.toSeconds());
		parameters.put("allowed_updates", ALLOWED_UPDATES);
		Call call = this.line.slowCall("getUpdates", parameters);
		this.current = call;
		try {
			return this.line.answer(call);
		}
		finally {
			this.current = null;
		}
	}

	/**
	 * Takes all updates, those of one key in their order.
	 * @return whether all of them are taken; they are not when the service stops
	 */
	private boolean settle(JsonNode updates, Rest rest) {
		Map<Long, List<Arrival>> sequences = new LinkedHashMap<>();
		updates.valueStream().forEach((json) -> {
			try {
				Arrival arrival = this.receiver.read(this.reader.read(json));
				sequences.computeIfAbsent(arrival.key(), (key) -> new ArrayList<>()).add(arrival);
			}
			catch (Unreadable | RuntimeException ex) {
				// It would be as unreadable the next time.
				log.error("An update cannot be read and is left out", Discreet.of(ex));
			}
		});
		AtomicBoolean complete = new AtomicBoolean(true);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			sequences.values().forEach((sequence) -> threads.execute(() -> {
				if (!settle(sequence, rest)) {
					complete.set(false);
				}
			}));
		}
		return complete.get();
	}

	private boolean settle(List<Arrival> sequence, Rest rest) {
		for (Arrival arrival : sequence) {
			while (!isTaken(arrival)) {
				if (rest.isCutShort(UNTIL_NEXT_TRY)) {
					return false;
				}
			}
		}
		return true;
	}

	private boolean isTaken(Arrival arrival) {
		try {
			this.receiver.take(arrival);
			return true;
		}
		catch (ExecutionException ex) {
			log.warn("Update {} waits: {}", arrival.update(), Redaction.of(ex));
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	@Override
	public void standBy() {
		this.connected = false;
		this.offset = 0;
	}

	@Override
	public void interrupt() {
		Call waiting = this.current;
		if (waiting != null) {
			waiting.cancel();
		}
	}

}
