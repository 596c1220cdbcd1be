package kr.bridgebot.cluster;

/**
 * Tells every instance that remembered facts have gone stale. Within a transaction it
 * takes effect after the commit: at once here, by notification elsewhere.
 */
public interface CacheNews {

	/**
	 * Forgets all entries of a cache, everywhere.
	 * @param cache the cache's name
	 */
	void stale(String cache);

	/** Forgets one entry, everywhere; the key is compared by its {@code toString}. */
	void stale(String cache, Object key);

}
