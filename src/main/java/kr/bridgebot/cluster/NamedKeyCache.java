package kr.bridgebot.cluster;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.cache.caffeine.CaffeineCache;

/**
 * A cache whose keys are compared by their names, as news from other instances can only
 * carry those. Eviction by the exact key waits for a value that is just being loaded and
 * removes it, too, which a search through the keys would miss.
 */
class NamedKeyCache extends CaffeineCache {

	private final Object lock = new Object();

	private long evictions;

	NamedKeyCache(String name, Cache<Object, Object> cache) {
		super(name, cache, true);
	}

	@Override
	public @Nullable ValueWrapper get(Object key) {
		return super.get(key.toString());
	}

	@Override
	public <T> @Nullable T get(Object key, Callable<T> valueLoader) {
		return super.get(key.toString(), valueLoader);
	}

	@Override
	public <T> @Nullable T get(Object key, @Nullable Class<T> type) {
		return super.get(key.toString(), type);
	}

	@Override
	public @Nullable CompletableFuture<?> retrieve(Object key) {
		return super.retrieve(key.toString());
	}

	@Override
	public <T> CompletableFuture<T> retrieve(Object key, Supplier<CompletableFuture<T>> valueLoader) {
		return super.retrieve(key.toString(), valueLoader);
	}

	@Override
	public void put(Object key, @Nullable Object value) {
		super.put(key.toString(), value);
	}

	@Override
	public @Nullable ValueWrapper putIfAbsent(Object key, @Nullable Object value) {
		return super.putIfAbsent(key.toString(), value);
	}

	/** How often anything was evicted so far, to be asked before values are read. */
	long evictions() {
		synchronized (this.lock) {
			return this.evictions;
		}
	}

	/**
	 * Keeps values that were read since then, unless anything was evicted meanwhile: they
	 * may have been read before the change that it was about.
	 */
	void putAll(Map<?, ?> values, long evictionsBefore) {
		synchronized (this.lock) {
			if (this.evictions == evictionsBefore) {
				values.forEach(this::put);
			}
		}
	}

	@Override
	public void evict(Object key) {
		synchronized (this.lock) {
			this.evictions++;
			super.evict(key.toString());
		}
	}

	@Override
	public boolean evictIfPresent(Object key) {
		synchronized (this.lock) {
			this.evictions++;
			return super.evictIfPresent(key.toString());
		}
	}

	@Override
	public void clear() {
		synchronized (this.lock) {
			this.evictions++;
			super.clear();
		}
	}

	@Override
	public boolean invalidate() {
		synchronized (this.lock) {
			this.evictions++;
			return super.invalidate();
		}
	}

}
