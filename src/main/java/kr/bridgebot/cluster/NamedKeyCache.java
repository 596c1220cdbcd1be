package kr.bridgebot.cluster;

import com.github.benmanes.caffeine.cache.Cache;
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

	@Override
	public void evict(Object key) {
		super.evict(key.toString());
	}

	@Override
	public boolean evictIfPresent(Object key) {
		return super.evictIfPresent(key.toString());
	}

}
