package kr.bridgebot.sandbox.botapi;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The latest presses and what the bot said to them. Guarded by the monitor. */
final class Presses {

	/** Later an answer comes too late. */
	static final Duration LIFE = Duration.ofSeconds(150);

	private static final int MOST = 20_000;

	private final World world;

	private final Map<String, Press> presses = new LinkedHashMap<>() {
		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Press> eldest) {
			return size() > MOST;
		}
	};

	private long last;

	Presses(World world) {
		this.world = world;
		this.last = world.now().toEpochMilli() << 20;
	}

	Press add(long person) {
		Press press = new Press(this.world, Long.toString(++this.last), person, this.world.now());
		this.presses.put(press.id(), press);
		return press;
	}

	@Nullable Press find(String id) {
		return this.presses.get(id);
	}

	/** What this person was told, oldest first. */
	List<Press.Notice> noticesTo(long person) {
		return this.presses.values()
			.stream()
			.filter((press) -> press.person() == person)
			.flatMap((press) -> press.notice().stream())
			.collect(Collectors.toList());
	}

	void clear() {
		this.presses.clear();
	}

	/** Answers it once and in time. */
	boolean answer(String id, Press.Notice notice, Instant now) {
		Press press = this.presses.get(id);
		return press != null && press.answered(notice, now);
	}

}
