package kr.bridgebot.cluster;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.sql.Connection;
import java.util.UUID;
import org.springframework.cache.CacheManager;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.cache.caffeine.CaffeineCacheManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts together what instances agree on. */
@EnableCaching
@Configuration(proxyBeanMethods = false)
class ClusterConfiguration {

	@Bean
	DatabaseLease lease(JdbcTemplate jdbc, ClusterSettings settings) {
		return new DatabaseLease(jdbc, settings, Ticker.systemTicker(), UUID.randomUUID());
	}

	@Bean
	NotifiedCacheNews cacheNews(CacheManager caches, JdbcTemplate jdbc, ClusterSettings settings) {
		String product = jdbc.execute((ConnectionCallback<String>) (Connection connection) -> connection.getMetaData()
			.getDatabaseProductName());
		return new NotifiedCacheNews(caches, jdbc, settings, "PostgreSQL".equals(product), UUID.randomUUID());
	}

	/** Caches come into being when first asked for; none is kept longer than the net. */
	@Bean
	CacheManager cacheManager(ClusterSettings settings) {
		CaffeineCacheManager manager = new CaffeineCacheManager() {
			@Override
			protected org.springframework.cache.Cache adaptCaffeineCache(String name, Cache<Object, Object> cache) {
				return new NamedKeyCache(name, cache);
			}
		};
		manager.setCaffeine(Caffeine.newBuilder()
			.maximumSize(settings.cacheEntries())
			.expireAfterWrite(settings.cacheExpiry())
			.recordStats());
		return manager;
	}

}
