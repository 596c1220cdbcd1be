package kr.bridgebot.cluster;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.springframework.cache.Cache.ValueWrapper;
import org.springframework.cache.CacheManager;
import org.springframework.stereotype.Component;

/**
 * Facts that are remembered for a short while, many at a time, until {@link CacheNews}
 * tells that they have gone stale.
 */
@Component
public class Memory {

	private final CacheManager caches;

	Memory(CacheManager caches) {
		this.caches = caches;
	}

	/**
	 * What is remembered of these, and the others looked up together. What was looked up
	 * before a change is not remembered after it, however long the look-up took.
	 * @param cache the cache's name
	 * @param lookUp is asked once for all that is missing, and not at all when nothing
	 * is; what it does not find is not remembered
	 */
	@SuppressWarnings("unchecked")
	public <K, V> Map<K, V> recall(String cache, Collection<K> keys, Function<Set<K>, Map<K, V>> lookUp) {
		NamedKeyCache remembered = (NamedKeyCache) Objects.requireNonNull(this.caches.getCache(cache), cache);
		Map<K, V> known = new HashMap<>();
		Set<K> missing = new HashSet<>();
		for (K key : keys) {
			ValueWrapper value = remembered.get(key);
			if (value != null) {
				known.put(key, (V) Objects.requireNonNull(value.get()));
			}
			else {
				missing.add(key);
			}
		}
		if (!missing.isEmpty()) {
			long evictions = remembered.evictions();
			Map<K, V> found = lookUp.apply(missing);
			remembered.putAll(found, evictions);
			known.putAll(found);
		}
		return known;
	}

}
