package kr.bridgebot.sandbox.botapi;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the bot has yet to take notice of. Guarded by the monitor. */
final class Updates {

	private static final Set<String> ONLY_ON_REQUEST = Set.of("chat_member", "message_reaction",
			"message_reaction_count");

	private static final Duration MESSAGE_LIFE = Duration.ofDays(1);

	private static final Duration PRESS_LIFE = Duration.ofSeconds(150);

	private static final int MOST = 200_000;

	private final Monitor monitor;

	private final Clock clock;

	private final Map<Integer, Update> pending = new LinkedHashMap<>();

	private Webhook webhook = Webhook.NONE;

	private Set<String> allowed = Set.of();

	private int last;

	private long polls;

	Updates(Monitor monitor, Clock clock) {
		this.monitor = monitor;
		this.clock = clock;
		// A bot that remembers the ids it has seen outlives a server that does not.
		this.last = Math.floorMod(clock.instant().getEpochSecond() * 8, 1 << 30);
	}

	/**
	 * One thing to take notice of.
	 *
	 * @param id counts up
	 * @param key updates of one key are delivered one after the other
	 * @param expiry epoch second after which nobody needs to know
	 * @param body as sent
	 */
	record Update(int id, String key, long expiry, ObjectNode body) {
	}

	/** Tells the bot, unless it did not ask; only while holding the lock. */
	void add(String type, String key, ObjectNode content) {
		boolean wanted = this.allowed.isEmpty() ? !ONLY_ON_REQUEST.contains(type) : this.allowed.contains(type);
		if (!wanted) {
			return;
		}
		ObjectNode body = Json.object().put("update_id", ++this.last);
		body.set(type, content);
		Duration life = type.equals("callback_query") ? PRESS_LIFE : MESSAGE_LIFE;
		Update update = new Update(this.last, key, now() + life.toSeconds(), body);
		this.pending.put(update.id(), update);
		if (this.pending.size() > MOST) {
			this.pending.remove(this.pending.keySet().iterator().next());
		}
		this.webhook.submit(update);
		this.monitor.ring();
	}

	/** The bot knows this one; only while holding the lock. */
	void confirm(int id) {
		this.pending.remove(id);
	}

	boolean isExpired(Update update) {
		return update.expiry() < now();
	}

	int count() {
		return this.pending.size();
	}

	Set<String> allowed() {
		return this.allowed;
	}

	void allow(Set<String> types) {
		this.allowed = types;
	}

	void drop() {
		this.pending.clear();
	}

	/** Delivers from now on by that webhook, and tells a waiting poll to go. */
	void deliverBy(Webhook next) {
		this.webhook.stop();
		this.webhook = next;
		this.pending.values().forEach(next::submit);
		this.monitor.ring();
	}

	Webhook webhook() {
		return this.webhook;
	}

	/**
	 * Answers {@code getUpdates}: waits until there is something. A newer poll ends an
	 * older one.
	 */
	JsonNode poll(long offset, int limit, Duration patience, @Nullable Set<String> types) {
		long poll = this.monitor.locked(() -> {
			refuseUnderWebhook("can't use getUpdates method while webhook is active;"
					+ " use deleteWebhook to delete the webhook first");
			if (types != null) {
				this.allowed = types;
			}
			confirmBefore(offset);
			this.monitor.ring();
			return ++this.polls;
		});
		List<Update> batch = this.monitor.await(() -> {
			refuseUnderWebhook("terminated by setWebhook request");
			if (this.polls != poll) {
				throw Refused.conflict(
						"terminated by other getUpdates request;" + " make sure that only one bot instance is running");
			}
			List<Update> found = first(limit);
			return found.isEmpty() ? null : found;
		}, patience);
		return Json.array((batch == null) ? List.of() : batch.stream().map(Update::body).toList());
	}

	private void refuseUnderWebhook(String words) {
		if (this.webhook.isSet()) {
			throw Refused.conflict(words);
		}
	}

	private void confirmBefore(long offset) {
		if (offset < 0) {
			int dropped = Math.max(0, this.pending.size() + Math.toIntExact(offset));
			new ArrayList<>(this.pending.keySet()).subList(0, dropped).forEach(this.pending::remove);
			return;
		}
		Iterator<Update> updates = this.pending.values().iterator();
		while (updates.hasNext() && updates.next().id() < offset) {
			updates.remove();
		}
	}

	private List<Update> first(int limit) {
		List<Update> found = new ArrayList<>(Math.min(limit, this.pending.size()));
		Iterator<Update> updates = this.pending.values().iterator();
		while (updates.hasNext() && found.size() < limit) {
			Update update = updates.next();
			if (isExpired(update)) {
				updates.remove();
			}
			else {
				found.add(update);
			}
		}
		return found;
	}

	private long now() {
		return this.clock.instant().getEpochSecond();
	}

}
