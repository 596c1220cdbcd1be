package kr.bridgebot.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import kr.bridgebot.testing.TestClock;
import kr.bridgebot.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Plays with real schedulers, one or several on one database. */
@Tag("database")
class ReminderBookTests {

	private static final ReminderKey NUDGE = new ReminderKey("seminar-1", "nudge-1");

	private static final Instant NEVER = Instant.parse("2099-01-01T00:00:00Z");

	/**
	 * One pool for all: Quartz knows the pools of one process by its scheduler's name
	 * only.
	 */
	private final HikariDataSource database = new HikariDataSource();

	private final List<ConfigurableApplicationContext> running = new ArrayList<>();

	private final Listener listener = new Listener();

	private final TestClock clock = new TestClock();

	@BeforeEach
	void createDatabase() {
		this.database.setJdbcUrl(TestDatabase.isPostgres() ? TestDatabase.freshPostgres()
				: "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DB_CLOSE_DELAY=-1");
		this.database.setUsername(TestDatabase.isPostgres() ? "postgres" : "sa");
		this.database.setPassword("");
	}

	@AfterEach
	void stop() {
		this.running.forEach(ConfigurableApplicationContext::close);
		this.database.close();
	}

	@Test
	void firesOnceAndWithinSecondsOfItsMoment() {
		ConfigurableApplicationContext bot = start(Clock.systemUTC(), true);
		Instant moment = Clock.systemUTC().instant().plusSeconds(1);

		book(bot).plan(NUDGE, moment);

		await().atMost(Duration.ofSeconds(5)).until(() -> this.listener.heard.size() == 1);
		await().during(Duration.ofSeconds(1)).until(() -> this.listener.heard.size() == 1);
		ReminderDue due = this.listener.heard.getFirst();
		assertThat(due.key()).isEqualTo(NUDGE);
		assertThat(due.planned().toEpochMilli()).isEqualTo(moment.toEpochMilli());
		assertThat(due.now()).isAfterOrEqualTo(due.planned());
		await().until(() -> book(bot).planned("seminar-1").isEmpty());
		MeterRegistry metrics = bot.getBean(MeterRegistry.class);
		assertThat(metrics.get("bridgebot.reminders.fired").tag("outcome", "fired").counter().count()).isEqualTo(1);
		assertThat(metrics.get("bridgebot.reminders.lag").timer().count()).isEqualTo(1);
	}

	@Test
	void firesOnceAndLateWhatWasMissedInADowntime() {
		Instant longAgo = Clock.systemUTC().instant().minus(Duration.ofDays(2));
		this.clock.set(longAgo.minusSeconds(60));
		ConfigurableApplicationContext stopped = start(this.clock, false);
		book(stopped).plan(NUDGE, longAgo);
		stopped.close();

		start(Clock.systemUTC(), true);

		await().atMost(Duration.ofSeconds(20)).until(() -> this.listener.heard.size() == 1);
		await().during(Duration.ofSeconds(2)).until(() -> this.listener.heard.size() == 1);
		assertThat(this.listener.heard.getFirst().planned().toEpochMilli()).isEqualTo(longAgo.toEpochMilli());
	}

	@Test
	void doesNotFireAtTheOldTimeOfWhatWasMoved() {
		ConfigurableApplicationContext bot = start(Clock.systemUTC(), true);
		Instant soon = Clock.systemUTC().instant().plusSeconds(2);
		book(bot).replan("seminar-1", Map.of("nudge-1", soon, "nudge-2", soon));

		book(bot).replan("seminar-1", Map.of("nudge-1", NEVER));

		await().during(Duration.ofSeconds(4)).atMost(Duration.ofSeconds(6)).until(this.listener.heard::isEmpty);
		assertThat(book(bot).planned("seminar-1")).containsExactly(Map.entry(NUDGE, NEVER));
	}

	@Test
	void sharesTheWorkOfTwoInstancesWithoutDoingItTwice() {
		ConfigurableApplicationContext one = start(Clock.systemUTC(), true);
		start(Clock.systemUTC(), true);
		Instant soon = Clock.systemUTC().instant().plusSeconds(1);
		Map<String, Instant> moments = new LinkedHashMap<>();
		IntStream.range(0, 20).forEach((i) -> moments.put("kind-" + i, soon));

		book(one).replan("seminar-1", moments);

		await().atMost(Duration.ofSeconds(15)).until(() -> this.listener.heard.size() >= 20);
		await().during(Duration.ofSeconds(2)).until(() -> this.listener.heard.size() == 20);
		assertThat(this.listener.heard).extracting(ReminderDue::key).doesNotHaveDuplicates();
	}

	@Test
	void firesNowWhatSomebodyChooses() {
		ConfigurableApplicationContext bot = start(Clock.systemUTC(), true);
		book(bot).plan(NUDGE, NEVER);

		assertThat(book(bot).fireNow(NUDGE)).isTrue();
		assertThat(book(bot).fireNow(new ReminderKey("seminar-1", "unheard-of"))).isFalse();

		await().atMost(Duration.ofSeconds(5)).until(() -> this.listener.heard.size() == 1);
		assertThat(this.listener.heard.getFirst().planned()).isEqualTo(NEVER);
		await().until(() -> book(bot).planned("seminar-1").isEmpty());
	}

	@Test
	void firesAgainWhatAKilledInstanceHadInHand() {
		killedWhileFiring(true);

		start(Clock.systemUTC(), true);

		await().atMost(Duration.ofSeconds(20)).until(() -> this.listener.heard.size() == 1);
		await().during(Duration.ofSeconds(2)).until(() -> this.listener.heard.size() == 1);
	}

	@Test
	void doesNotFireAgainWhatAKilledInstanceHadDone() {
		killedWhileFiring(false);

		ConfigurableApplicationContext bot = start(Clock.systemUTC(), true);

		await().atMost(Duration.ofSeconds(20))
			.until(() -> sql(bot, "select count(*) from qrtz_fired_triggers where instance_name = 'killed'") == 0);
		await().during(Duration.ofSeconds(2)).until(this.listener.heard::isEmpty);
	}

	@Test
	void plansNothingWhenTheTransactionIsUndone() {
		ConfigurableApplicationContext bot = start(this.clock, false);
		book(bot).plan(NUDGE, NEVER);

		bot.getBean(TransactionTemplate.class).executeWithoutResult((transaction) -> {
			book(bot).replan("seminar-1", Map.of("nudge-2", NEVER));
			book(bot).plan(new ReminderKey("seminar-2", "nudge-1"), NEVER);
			transaction.setRollbackOnly();
		});

		assertThat(book(bot).planned("seminar-1")).containsOnlyKeys(NUDGE);
		assertThat(book(bot).planned("seminar-2")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "0, PT1M", "1, PT5M", "2, PT15M", "3, PT1H", "9, PT1H" })
	void triesAgainLaterAndLaterWhenListenersFail(int failures, Duration pause) {
		ConfigurableApplicationContext bot = start(this.clock, false);
		book(bot).plan(NUDGE, this.clock.instant());
		this.listener.behave((due) -> {
			throw new IllegalStateException();
		});
		bell(bot).ring(new Alarm(NUDGE, TestClock.START), failures);

		this.clock.advance(pause.minusSeconds(1));
		book(bot).fireDue();
		assertThat(this.listener.heard).hasSize(1);
		this.clock.advance(Duration.ofSeconds(1));
		book(bot).fireDue();

		assertThat(this.listener.heard).hasSize(2);
		assertThat(book(bot).planned("seminar-1")).containsExactly(Map.entry(NUDGE, TestClock.START));
	}

	@Test
	void undoesWhatTheListenersDidWhenOneFails() {
		ConfigurableApplicationContext bot = start(this.clock, false);
		book(bot).plan(NUDGE, this.clock.instant());
		this.listener.behave((due) -> {
			book(bot).plan(new ReminderKey("seminar-2", "nudge-1"), NEVER);
			throw new IllegalStateException();
		});

		book(bot).fireDue();

		assertThat(book(bot).planned("seminar-1")).containsOnlyKeys(NUDGE);
		assertThat(book(bot).planned("seminar-2")).isEmpty();
	}

	@Test
	void undoesWhatTheListenersDidForAReminderTakenBackMeanwhile() {
		ConfigurableApplicationContext bot = start(this.clock, false);
		ConfigurableApplicationContext other = start(this.clock, false);
		book(bot).plan(NUDGE, this.clock.instant());
		this.listener.behave((due) -> {
			CompletableFuture.runAsync(() -> book(other).drop("seminar-1")).join();
			book(bot).plan(new ReminderKey("seminar-2", "nudge-1"), NEVER);
		});

		book(bot).fireDue();

		assertThat(book(bot).planned("seminar-1")).isEmpty();
		assertThat(book(bot).planned("seminar-2")).isEmpty();
	}

	@Test
	void goesOnFromOneTimeToTheNextWhenAListenerPlansIt() {
		ConfigurableApplicationContext bot = start(this.clock, false);
		this.listener.behave((due) -> book(bot).plan(NUDGE, due.now().plus(Duration.ofHours(1))));
		book(bot).plan(NUDGE, Instant.EPOCH);

		book(bot).fireDue();
		book(bot).fireDue();
		this.clock.advance(Duration.ofHours(1));
		book(bot).fireDue();

		assertThat(this.listener.heard).hasSize(2);
		assertThat(book(bot).planned("seminar-1"))
			.containsExactly(Map.entry(NUDGE, TestClock.START.plus(Duration.ofHours(2))));
	}

	@Test
	void leavesToTheListenerToPlanTheWholeThingAnew() {
		ConfigurableApplicationContext bot = start(this.clock, false);
		Instant due = this.clock.instant();
		book(bot).replan("seminar-1", Map.of("nudge-1", due, "nudge-2", NEVER));
		this.listener.behave((event) -> book(bot).replan("seminar-1", Map.of("nudge-1", due, "nudge-3", NEVER)));

		book(bot).fireDue();
		book(bot).fireDue();

		assertThat(this.listener.heard).hasSize(1);
		assertThat(book(bot).planned("seminar-1")).containsOnlyKeys(new ReminderKey("seminar-1", "nudge-3"));
	}

	@Test
	void tellsWhatIsPlannedSoonestFirst() {
		ConfigurableApplicationContext bot = start(this.clock, false);
		book(bot).replan("seminar-1", Map.of("b", TestClock.START.plusSeconds(20), "a@x",
				TestClock.START.plusSeconds(30), "c", TestClock.START.plusSeconds(10)));

		assertThat(book(bot).planned("seminar-1").keySet()).extracting(ReminderKey::kind)
			.containsExactly("c", "b", "a@x");
		book(bot).drop("seminar-1");
		assertThat(book(bot).planned("seminar-1")).isEmpty();
	}

	/**
	 * Leaves the database as an instance does that is killed while it rings.
	 * @param before whether that was before its transaction was over
	 */
	private void killedWhileFiring(boolean before) {
		this.clock.set(Clock.systemUTC().instant());
		ConfigurableApplicationContext killed = start(this.clock, false);
		book(killed).plan(NUDGE, this.clock.instant());
		String name = new Alarm(NUDGE, this.clock.instant()).trigger().getName();
		long now = this.clock.millis();
		JdbcClient jdbc = killed.getBean(JdbcClient.class);
		jdbc.sql("update qrtz_triggers set next_fire_time = ? where trigger_name = ?")
			.params(now + Duration.ofMinutes(5).toMillis(), name)
			.update();
		jdbc.sql("""
				insert into qrtz_fired_triggers (sched_name, entry_id, trigger_name, trigger_group, instance_name,
					fired_time, sched_time, priority, state, job_name, job_group, is_nonconcurrent, requests_recovery)
				values ('bridgebot', 'killed-1', ?, 'seminar-1', 'killed', ?, ?, 5, 'EXECUTING', 'ring', 'reminders',
					false, true)""").params(name, now, now).update();
		jdbc.sql("""
				insert into qrtz_scheduler_state (sched_name, instance_name, last_checkin_time, checkin_interval)
				values ('bridgebot', 'killed', ?, 5000)""").params(now - Duration.ofHours(1).toMillis()).update();
		if (!before) {
			book(killed).drop("seminar-1");
		}
		killed.close();
	}

	private ConfigurableApplicationContext start(Clock clock, boolean schedules) {
		ConfigurableApplicationContext bot = new SpringApplicationBuilder(Narrow.class).web(WebApplicationType.NONE)
			.initializers((context) -> {
				context.getBeanFactory().registerSingleton("database", this.database);
				context.getBeanFactory().registerSingleton("clock", clock);
				context.getBeanFactory().registerSingleton("listener", this.listener);
				context.getBeanFactory().registerSingleton("metrics", new SimpleMeterRegistry());
			})
			.run("--spring.quartz.auto-startup=" + schedules);
		this.running.add(bot);
		return bot;
	}

	private static ReminderBook book(ConfigurableApplicationContext bot) {
		return bot.getBean(ReminderBook.class);
	}

	private static ReminderBell bell(ConfigurableApplicationContext bot) {
		return bot.getBean(ReminderBell.class);
	}

	private static int sql(ConfigurableApplicationContext bot, String query) {
		return bot.getBean(JdbcClient.class).sql(query).query(Integer.class).single();
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DataSourceTransactionManagerAutoConfiguration.class, TransactionAutoConfiguration.class,
			JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class, FlywayAutoConfiguration.class,
			QuartzAutoConfiguration.class })
	@Import({ ReminderBook.class, ReminderBell.class, Alarms.class, ReminderJobs.class })
	static class Narrow {

	}

	static class Listener {

		private final List<ReminderDue> heard = new CopyOnWriteArrayList<>();

		private volatile Consumer<ReminderDue> behaviour = (due) -> {
		};

		void behave(Consumer<ReminderDue> behaviour) {
			this.behaviour = behaviour;
		}

		@EventListener
		void on(ReminderDue due) {
			this.heard.add(due);
			this.behaviour.accept(due);
		}

	}

}
