package kr.bridgebot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import kr.bridgebot.cluster.Lease;
import kr.bridgebot.telegram.FakeBotApi.Answer;
import kr.bridgebot.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@TelegramDatabase.Trial
class ReceptionTests {

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	private final Clock clock = new TestClock();

	private final FakeBotApi api = new FakeBotApi();

	private final TelegramSettings settings = Samples.settings();

	private final Line line = new Line(this.api.account(), this.settings);

	private final Pulse pulse = new Pulse(this.clock);

	private final TelegramHealthIndicator health = new TelegramHealthIndicator(this.pulse, this.settings);

	private final TrialLease lease = new TrialLease();

	private TrialEffects effects;

	private FlakyTransactions database;

	private SingleUpdates single;

	private JointPresses joint;

	private Reception reception;

	@BeforeEach
	void open() {
		Meters meters = new Meters(new SimpleMeterRegistry());
		TakenUpdates taken = new TakenUpdates(this.jdbc, this.clock);
		this.effects = new TrialEffects(this.jdbc);
		this.database = new FlakyTransactions(this.transactions);
		OnceOnly onceOnly = new OnceOnly(taken, new TransactionTemplate(this.database));
		this.single = new SingleUpdates(this.effects, onceOnly, (file) -> new Arrival.Happening.Nothing(),
				this.settings);
		this.joint = new JointPresses(this.effects, onceOnly, this.single, meters, this.settings);
		Intake intake = new Intake(this.effects, this.single, this.joint, (profile) -> {
		}, meters);
		Receiver receiver = new Receiver(new Interpreter(new BotIdentity(this.line)), intake,
				new Toasts((toast) -> "saved", this.line));
		Poller poller = new Poller(this.line, receiver, this.pulse, this.settings);
		this.reception = new Reception(poller, this.lease, new Housekeeping(taken, () -> {
		}, this.clock), this.pulse, this.settings);
	}

	@AfterEach
	void close() {
		this.reception.stop();
		this.joint.close();
		this.single.close();
		this.line.close();
		this.api.close();
	}

	@Test
	void pollsAndAnswersPressesAfterTheCommit() {
		this.api.offer(Samples.press(10, 7, "joint-yes"), Samples.message(11, 7, "hello"));

		this.reception.start();

		await().until(() -> this.effects.effects() == 2 && !this.api.calls("answerCallbackQuery").isEmpty());
		assertThat(this.api.calls("answerCallbackQuery")).singleElement()
			.extracting(FakeBotApi.Call::body)
			.isEqualTo("{\"callback_query_id\":\"q10\",\"text\":\"saved\"}");
		await().until(
				() -> this.api.calls("getUpdates").stream().anyMatch((call) -> call.body().contains("\"offset\":12")));
		assertThat(this.api.calls().getFirst().method()).isEqualTo("deletewebhook");
		assertThat(this.api.calls("getUpdates").getFirst().body()).doesNotContain("offset")
			.contains("\"allowed_updates\":[\"message\",\"callback_query\",\"my_chat_member\"]");
		assertThat(this.health.health().getStatus()).isEqualTo(Status.UP);
	}

	@Test
	void confirmsNothingWhileTheDatabaseIsOutOfReach() {
		this.database.fail(true);
		this.api.offer(Samples.message(10, 7, "first"), Samples.message(11, 7, "second"),
				Samples.press(12, 8, "joint"));

		this.reception.start();
		await().until(() -> !this.api.calls("getUpdates").isEmpty() && this.database.attempts() > 3);

		assertThat(this.api.calls("getUpdates")).hasSize(1);
		this.database.fail(false);
		await().until(() -> this.effects.effects() == 3);
		assertThat(this.effects.effectsOf(7)).containsExactly("first", "second");
		await().until(
				() -> this.api.calls("getUpdates").stream().anyMatch((call) -> call.body().contains("\"offset\":13")));
	}

	@Test
	void leavesOutWhatItCannotReadAndTakesTheRest() {
		this.api.offer("{\"update_id\":10,\"message\":{\"chat\":\"nowhere\"}}", Samples.message(11, 7, "bug"),
				"{\"update_id\":12,\"something_new\":{\"deep\":[]}}", Samples.message(13, 7, "hello"));

		this.reception.start();

		await().until(
				() -> this.api.calls("getUpdates").stream().anyMatch((call) -> call.body().contains("\"offset\":14")));
		assertThat(this.effects.effectsOf(7)).containsExactly("hello");
		assertThat(this.effects.failures()).hasSize(1);
	}

	@Test
	void survivesWhatTelegramAnswers() {
		this.api.script("getUpdates", Answer.no(409, "Conflict: terminated by other getUpdates request"),
				new Answer(502, "<html>Bad Gateway</html>"), Answer.hangUp(),
				Answer.no(429, "Too Many Requests: retry after 0", "{\"retry_after\":0}"));
		this.api.offer(Samples.message(10, 7, "hello"));

		this.reception.start();

		await().until(() -> this.effects.effects() == 1);
		assertThat(this.health.health().getStatus()).isEqualTo(Status.UP);
	}

	@Test
	void goesOnAfterSomebodyElseAnsweredThatNothingIsThere() {
		this.api.script("getUpdates", new Answer(404, "<html>Not Found</html>"),
				new Answer(401, "{\"message\":\"no such route\"}"));
		this.api.offer(Samples.message(10, 7, "hello"));

		this.reception.start();

		await().until(() -> this.effects.effects() == 1);
		assertThat(this.health.health().getStatus()).isEqualTo(Status.UP);
	}

	@Test
	void endsLoudlyWhenTheTokenIsVoid() {
		this.api.script("deleteWebhook", Answer.no(401, "Unauthorized"));

		this.reception.start();

		await().until(() -> this.pulse.state() == Pulse.State.UNAUTHORISED);
		assertThat(this.health.health().getStatus()).isEqualTo(Status.DOWN);
		assertThat(this.api.calls("getUpdates")).isEmpty();
	}

	@Test
	void standsByWithoutTheLease() {
		this.lease.held = false;
		this.api.offer(Samples.message(10, 7, "hello"));

		this.reception.start();
		await().until(() -> this.lease.asked > 0);

		assertThat(this.api.calls()).isEmpty();
		assertThat(this.health.health().getStatus()).isEqualTo(Status.UP);
		this.lease.held = true;
		await().until(() -> this.effects.effects() == 1);
	}

	@Test
	void isUnwellWhenTelegramHasBeenSilentForLong() {
		this.pulse.heard();
		Pulse later = new Pulse(this.clock);
		later.heard();
		((TestClock) this.clock).advance(this.settings.pollTimeout().plusSeconds(61));

		assertThat(this.health.health().getStatus()).isEqualTo(Status.DOWN);
	}

	@Test
	void givesEachUpdateItsEffectOnceAcrossARestart() {
		this.api.script("getUpdates", Answer.ok("[" + Samples.message(10, 7, "hello") + "]"));
		this.api.offer(Samples.message(10, 7, "hello"), Samples.message(11, 7, "again"));

		this.reception.start();
		await().until(() -> this.effects.effects() >= 1);
		this.reception.stop();
		this.reception.start();

		await().until(() -> this.effects.effects() == 2);
		assertThat(this.effects.effectsOf(7)).isEqualTo(List.of("hello", "again"));
	}

	/** A lease that a test gives and takes. */
	private static final class TrialLease implements Lease {

		private volatile boolean held = true;

		private volatile int asked;

		@Override
		public boolean isHeld() {
			this.asked++;
			return this.held;
		}

		@Override
		public long epoch() {
			return 1;
		}

	}

}
