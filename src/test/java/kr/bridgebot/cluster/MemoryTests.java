package kr.bridgebot.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.cache.Cache;
import org.springframework.cache.CacheManager;

class MemoryTests {

	private static final String CACHE = "test.facts";

	private final CacheManager caches = new ClusterConfiguration()
		.cacheManager(new ClusterSettings(Duration.ofSeconds(15), false, 100, Duration.ofSeconds(60)));

	private final Cache cache = Objects.requireNonNull(this.caches.getCache(CACHE));

	private final Memory memory = new Memory(this.caches);

	private final List<Set<Long>> lookedUp = new ArrayList<>();

	private int version = 1;

	@Test
	void looksUpTogetherWhatItDoesNotKnow() {
		recall(1L, 2L);
		Map<Long, String> known = recall(1L, 2L, 3L);
		recall(3L);

		assertThat(known).containsOnlyKeys(1L, 2L, 3L);
		assertThat(this.lookedUp).containsExactly(Set.of(1L, 2L), Set.of(3L));
	}

	@Test
	void doesNotRememberWhatWasReadBeforeAChange() {
		Map<Long, String> before = this.memory.recall(CACHE, List.of(1L), (missing) -> {
			Map<Long, String> found = lookUp(missing);
			this.version++;
			this.cache.evict(1L);
			return found;
		});

		assertThat(before).containsEntry(1L, "version 1");
		assertThat(recall(1L)).containsEntry(1L, "version 2");
	}

	@Test
	void isNeverOutOfDateForLongerThanAChangeTakes() throws InterruptedException {
		AtomicInteger truth = new AtomicInteger();
		Thread reader = Thread.ofPlatform().start(() -> {
			while (truth.get() < 20_000) {
				this.memory.recall(CACHE, List.of(1L), (missing) -> Map.of(1L, truth.get()));
			}
		});

		int stale = 0;
		while (truth.get() < 20_000) {
			int now = truth.incrementAndGet();
			this.cache.evict(1L);
			if (this.memory.recall(CACHE, List.of(1L), (missing) -> Map.of(1L, truth.get())).get(1L) < now) {
				stale++;
			}
		}
		reader.join();

		assertThat(stale).isZero();
	}

	private Map<Long, String> recall(Long... keys) {
		return this.memory.recall(CACHE, List.of(keys), this::lookUp);
	}

	private Map<Long, String> lookUp(Set<Long> keys) {
		this.lookedUp.add(Set.copyOf(keys));
		return keys.stream().collect(Collectors.toMap((key) -> key, (key) -> "version " + this.version));
	}

}
