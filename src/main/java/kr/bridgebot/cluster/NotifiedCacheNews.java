package kr.bridgebot.cluster;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cache.Cache;
import org.springframework.cache.CacheManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Evicts here after the commit. On PostgreSQL the transaction also notifies the other
 * instances, whose listening connection evicts there; when that connection was lost,
 * nobody knows what it missed, and all caches are cleared.
 */
class NotifiedCacheNews extends Watch implements CacheNews {

	private static final Logger log = LoggerFactory.getLogger(NotifiedCacheNews.class);

	private static final String CHANNEL = "bridgebot_cache";

	/** PostgreSQL takes less than 8,000 bytes. */
	private static final int LONGEST = 7_900;

	private static final Duration UNTIL_NEXT_TRY = Duration.ofSeconds(1);

	private static final String SEPARATOR = "\n";

	private final CacheManager caches;

	private final JdbcTemplate jdbc;

	private final ClusterSettings settings;

	private final UUID instance;

	private final boolean notifying;

	private volatile @Nullable Connection connection;

	/**
	 * Makes one instance's news.
	 * @param notifying whether the database carries notifications to other instances
	 * @param instance tells this instance's own news from others'
	 */
	NotifiedCacheNews(CacheManager caches, JdbcTemplate jdbc, ClusterSettings settings, boolean notifying,
			UUID instance) {
		super("cache-news");
		this.caches = caches;
		this.jdbc = jdbc;
		this.settings = settings;
		this.notifying = notifying;
		this.instance = instance;
	}

	@Override
	public void stale(String cache) {
		tell(cache, null);
	}

	@Override
	public void stale(String cache, Object key) {
		tell(cache, key.toString());
	}

	private void tell(String cache, @Nullable String key) {
		if (this.notifying) {
			String news = this.instance + SEPARATOR + cache + ((key != null) ? SEPARATOR + key : "");
			boolean tooLong = news.getBytes(StandardCharsets.UTF_8).length > LONGEST;
			this.jdbc.query("select pg_notify(?, ?)", (row) -> {
			}, CHANNEL, tooLong ? this.instance + SEPARATOR + cache : news);
		}
		if (TransactionSynchronizationManager.isSynchronizationActive()) {
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
				@Override
				public void afterCommit() {
					evict(cache, key);
				}
			});
		}
		else {
			evict(cache, key);
		}
	}

	private void evict(String name, @Nullable String key) {
		Cache cache = this.caches.getCache(name);
		if (cache == null) {
			return;
		}
		if (key != null) {
			cache.evict(key);
		}
		else {
			cache.clear();
		}
	}

	@Override
	public boolean isAutoStartup() {
		return this.notifying && this.settings.autoStart();
	}

	@Override
	public int getPhase() {
		return 0;
	}

	@Override
	protected void rouse() {
		hangUp();
	}

	@Override
	protected void keep() {
		while (isRunning()) {
			DataSource source = Objects.requireNonNull(this.jdbc.getDataSource());
			try (Connection open = source.getConnection()) {
				this.connection = open;
				try (var statement = open.createStatement()) {
					statement.execute("listen " + CHANNEL);
				}
				this.caches.getCacheNames().forEach((name) -> evict(name, null));
				hear(open.unwrap(PGConnection.class));
			}
			catch (SQLException ex) {
				if (endsWithin(UNTIL_NEXT_TRY)) {
					return;
				}
				log.warn("news of stale caches are not heard for the moment", ex);
			}
			finally {
				this.connection = null;
			}
		}
	}

	private void hear(PGConnection open) throws SQLException {
		while (isRunning()) {
			PGNotification[] heard = open.getNotifications(1000);
			if (heard == null) {
				continue;
			}
			for (PGNotification notification : heard) {
				String[] parts = notification.getParameter().split(SEPARATOR, 3);
				if (!this.instance.toString().equals(parts[0])) {
					evict(parts[1], (parts.length > 2) ? parts[2] : null);
				}
			}
		}
	}

	/** Breaks the listening connection off, which is then opened anew. */
	void hangUp() {
		Connection open = this.connection;
		if (open != null) {
			try {
				open.abort(Runnable::run);
			}
			catch (SQLException ex) {
				log.debug("already closed", ex);
			}
		}
	}

}
