package kr.bridgebot.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.TestDatabase;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cache.CacheManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@BotTest
class CacheNewsTests {

	private static final ClusterSettings SETTINGS = new ClusterSettings(Duration.ofSeconds(15), false, 100,
			Duration.ofSeconds(60));

	private static final String CACHE = "test.facts";

	private final CacheManager here = new ClusterConfiguration().cacheManager(SETTINGS);

	private final CacheManager there = new ClusterConfiguration().cacheManager(SETTINGS);

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	private NotifiedCacheNews news;

	private NotifiedCacheNews elsewhere;

	@BeforeEach
	void start() {
		this.news = new NotifiedCacheNews(this.here, this.jdbc, SETTINGS, TestDatabase.isPostgres(), UUID.randomUUID());
		this.elsewhere = new NotifiedCacheNews(this.there, this.jdbc, SETTINGS, TestDatabase.isPostgres(),
				UUID.randomUUID());
		remember(this.here, 1L);
		remember(this.here, 2L);
		remember(this.there, 1L);
		if (TestDatabase.isPostgres()) {
			this.elsewhere.start();
			Awaitility.await().until(() -> known(this.there, 1L) == null);
			remember(this.there, 1L);
			remember(this.there, 2L);
		}
	}

	@AfterEach
	void stop() {
		this.elsewhere.stop();
	}

	private static void remember(CacheManager caches, Object key) {
		Objects.requireNonNull(caches.getCache(CACHE)).put(key, "fact");
	}

	private static @Nullable Object known(CacheManager caches, Object key) {
		return Objects.requireNonNull(caches.getCache(CACHE)).get(key, Object.class);
	}

	@Test
	void forgetsAfterTheCommitAndNotBefore() {
		Object[] before = new Object[1];

		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			this.news.stale(CACHE, 1L);
			before[0] = known(this.here, 1L);
		});

		assertThat(before[0]).isEqualTo("fact");
		assertThat(known(this.here, 1L)).isNull();
		assertThat(known(this.here, 2L)).isEqualTo("fact");
	}

	@Test
	void forgetsNothingWhenTheTransactionIsUndone() {
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			this.news.stale(CACHE);
			status.setRollbackOnly();
		});

		assertThat(known(this.here, 1L)).isEqualTo("fact");
	}

	@Test
	void comparesKeysByTheirNames() {
		this.news.stale(CACHE, "1");

		assertThat(known(this.here, 1L)).isNull();
	}

	@Test
	void isHeardElsewhere() {
		this.news.stale(CACHE, 1L);

		if (TestDatabase.isPostgres()) {
			Awaitility.await().until(() -> known(this.there, 1L) == null);
			assertThat(known(this.there, 2L)).isEqualTo("fact");
		}
		assertThat(known(this.here, 1L)).isNull();
	}

	@Test
	void trustsNothingAfterItWasDeafForAWhile() {
		if (!TestDatabase.isPostgres()) {
			assertThat(this.elsewhere.isAutoStartup()).isFalse();
			return;
		}

		this.elsewhere.hangUp();

		Awaitility.await().until(() -> known(this.there, 1L) == null);
	}

}
