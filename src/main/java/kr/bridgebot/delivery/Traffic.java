package kr.bridgebot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kr.bridgebot.chat.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which chats may be written to right now: one errand at a time in each, so that order is
 * kept, within the rate limits, and not while the messenger has asked to wait. A closed
 * chat closes no other. Not safe for use by several threads: the courier's turn guards
 * it.
 */
@Component
class Traffic {

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private static final int REMEMBERED = 1_000;

	private static final int SPARE = 6;

	private final DeliverySettings settings;

	private Pace pace;

	private final Map<Long, Window> chats = new HashMap<>();

	private final Map<Long, Window> groups = new HashMap<>();

	private final Map<Long, Instant> paused = new HashMap<>();

	private final Map<Lane, Instant> pausedLanes = new EnumMap<>(Lane.class);

	private final Set<Long> underWay = new HashSet<>();

	private Instant allPaused = Instant.MIN;

	private @Nullable Instant last;

	Traffic(DeliverySettings settings) {
		this.settings = settings;
		this.pace = pace();
	}

	/**
	 * Takes note of the time. Whatever is measured by a clock that has since been set
	 * back is void.
	 */
	void at(Instant now) {
		if (this.last != null && now.isBefore(this.last.minus(MINUTE))) {
			this.paused.clear();
			this.pausedLanes.clear();
			this.allPaused = Instant.MIN;
			this.pace = pace();
		}
		this.last = now;
		this.paused.values().removeIf((until) -> !until.isAfter(now));
		forgetIdle(this.chats, now);
		forgetIdle(this.groups, now);
	}

	/**
	 * How many errands may set out at once. A part of those that may be under way at the
	 * same time is kept free for replies, so that nobody waits for a broadcast.
	 */
	int room(Lane lane, Instant now) {
		Instant paused = this.pausedLanes.get(lane);
		if (this.allPaused.isAfter(now) || (paused != null && paused.isAfter(now))) {
			return 0;
		}
		int concurrency = this.settings.concurrency();
		int spare = (lane == Lane.INTERACTIVE) ? 0 : concurrency / SPARE;
		return Math.min(concurrency - spare - this.underWay.size(), this.pace.room(lane, now));
	}

	private Pace pace() {
		return new Pace(this.settings.rate().perSecond(), this.settings.rate().catchUp());
	}

	/** Whether an errand may set out there, the room over all chats left aside. */
	boolean admits(Place place, Instant now) {
		long millis = now.toEpochMilli();
		Window chat = this.chats.get(place.chat());
		Window group = this.groups.get(place.chat());
		return !this.underWay.contains(place.chat()) && !this.paused.containsKey(place.chat())
				&& (chat == null || chat.isOpen(millis)) && (group == null || group.isOpen(millis));
	}

	/** No other errand goes there until this one is back. */
	void reserve(Place place) {
		this.underWay.add(place.chat());
	}

	/** An errand really sets out: it counts. */
	void depart(Place place, Instant now) {
		long millis = now.toEpochMilli();
		this.pace.depart(now);
		this.chats.computeIfAbsent(place.chat(), (chat) -> chatWindow()).stamp(millis);
		if (place.group()) {
			this.groups
				.computeIfAbsent(place.chat(), (chat) -> new Window(this.settings.rate().perGroupPerMinute(), MINUTE))
				.stamp(millis);
		}
	}

	void arrive(Place place) {
		this.underWay.remove(place.chat());
	}

	void pause(long chat, Instant until) {
		this.paused.merge(chat, until, (one, other) -> one.isAfter(other) ? one : other);
	}

	void pause(Lane lane, Instant until) {
		this.pausedLanes.merge(lane, until, (one, other) -> one.isAfter(other) ? one : other);
	}

	void pauseAll(Instant until) {
		this.allPaused = until;
	}

	boolean isPaused(Instant now) {
		return this.allPaused.isAfter(now);
	}

	int underWay() {
		return this.underWay.size();
	}

	/**
	 * The chats that nothing may be sent to now, so that the database leaves them out.
	 */
	Set<Long> closed(Instant now) {
		long millis = now.toEpochMilli();
		Set<Long> closed = new HashSet<>(this.underWay);
		closed.addAll(this.paused.keySet());
		Stream.of(this.chats, this.groups).forEach((windows) -> windows.forEach((chat, window) -> {
			if (!window.isOpen(millis)) {
				closed.add(chat);
			}
		}));
		return closed;
	}

	/**
	 * When something that is closed now opens by itself; far in the future if nothing.
	 */
	Instant opens(Instant now) {
		if (this.allPaused.isAfter(now)) {
			return this.allPaused;
		}
		long millis = now.toEpochMilli();
		long next = Stream.of(this.chats, this.groups)
			.flatMap((windows) -> windows.values().stream())
			.filter((window) -> !window.isOpen(millis))
			.mapToLong((window) -> window.opens())
			.min()
			.orElse(Long.MAX_VALUE);
		Instant window = (next == Long.MAX_VALUE) ? Instant.MAX : Instant.ofEpochMilli(next);
		Instant pace = this.pace.opens(now);
		return Stream
			.concat(Stream.of(pace.isAfter(now) ? pace : Instant.MAX),
					Stream.of(this.paused, this.pausedLanes).flatMap((pauses) -> pauses.values().stream()))
			.filter((until) -> until.isAfter(now))
			.reduce(window, (one, other) -> one.isBefore(other) ? one : other);
	}

	private Window chatWindow() {
		DeliverySettings.Rate rate = this.settings.rate();
		return new Window(rate.perChatBurst(),
				Duration.ofSeconds(1).multipliedBy(rate.perChatBurst()).dividedBy(rate.perChatPerSecond()));
	}

	private static void forgetIdle(Map<Long, Window> windows, Instant now) {
		if (windows.size() > REMEMBERED) {
			windows.values().removeIf((window) -> window.isIdle(now.toEpochMilli()));
		}
	}

}
