package kr.bridgebot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kr.bridgebot.chat.Inbound;
import kr.bridgebot.chat.Place;
import kr.bridgebot.chat.Profile;
import kr.bridgebot.chat.Text;
import kr.bridgebot.telegram.Arrival.Happening;
import kr.bridgebot.telegram.Arrival.Kind;
import kr.bridgebot.telegram.Taken.Outcome;
import kr.bridgebot.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@TelegramDatabase.Trial
class IntakeTests {

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	private final Clock clock = new TestClock();

	private TrialEffects effects;

	private FlakyTransactions database;

	private SingleUpdates single;

	private JointPresses joint;

	private Intake intake;

	@BeforeEach
	void open() {
		TelegramSettings settings = Samples.settings();
		Meters meters = new Meters(new SimpleMeterRegistry());
		this.effects = new TrialEffects(this.jdbc);
		this.database = new FlakyTransactions(this.transactions);
		OnceOnly onceOnly = new OnceOnly(new TakenUpdates(this.jdbc, this.clock),
				new TransactionTemplate(this.database));
		this.single = new SingleUpdates(this.effects, onceOnly, (file) -> {
			throw new IllegalStateException("no file is offered here");
		}, settings);
		this.joint = new JointPresses(this.effects, onceOnly, this.single, meters, settings);
		this.intake = new Intake(this.effects, this.single, this.joint, (profile) -> {
		}, meters);
	}

	@AfterEach
	void close() {
		this.joint.close();
		this.single.close();
	}

	private static Arrival press(long update, long user, String data) {
		Profile profile = new Profile(user, "A", "ko");
		return new Arrival(update, Kind.PRESS, user, "q" + update,
				new Happening.Spoken(new Inbound.Pressed(profile, Place.privately(user), data, 5L)));
	}

	private static Arrival message(long update, long user, String text) {
		Profile profile = new Profile(user, "A", "ko");
		return new Arrival(update, Kind.MESSAGE, user, null,
				new Happening.Spoken(new Inbound.Said(profile, Place.privately(user), text)));
	}

	private static Taken await(Future<Taken> future) throws ExecutionException, InterruptedException, TimeoutException {
		return future.get(10, TimeUnit.SECONDS);
	}

	@Test
	void givesAnUpdateItsEffectOnce() throws Exception {
		Taken first = await(this.intake.take(press(1, 7, "yes")));
		Taken again = await(this.intake.take(press(1, 7, "yes")));

		assertThat(first.outcome()).isEqualTo(Outcome.DONE);
		assertThat(first.toast()).isEqualTo(new Toast("q1", new Profile(7, "A", "ko"), Text.literal("saved"), false));
		assertThat(again.outcome()).isEqualTo(Outcome.REPEATED);
		assertThat(again.toast()).isEqualTo(new Toast("q1", null, null, false));
		assertThat(this.effects.effectsOf(7)).containsExactly("yes");
	}

	@Test
	void givesAnUpdateDeliveredFiveTimesAtOnceItsEffectOnce() throws Exception {
		List<Outcome> alone = rush("yes");
		List<Outcome> together = rush("joint-yes");

		assertThat(alone).containsExactlyInAnyOrder(Outcome.DONE, Outcome.REPEATED, Outcome.REPEATED, Outcome.REPEATED,
				Outcome.REPEATED);
		assertThat(together).containsExactlyInAnyOrderElementsOf(alone);
		assertThat(this.effects.effectsOf(7)).containsExactly("yes", "joint-yes");
	}

	/** Bypasses the turns, as two instances would. */
	private List<Outcome> rush(String data) throws Exception {
		Arrival arrival = press(data.hashCode(), 7, data);
		List<Outcome> outcomes = new ArrayList<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Taken>> rush = new ArrayList<>();
			for (int i = 0; i < 5; i++) {
				rush.add(threads.submit(() -> await(this.effects.isJoint(arrival.happening()) ? this.joint.take(arrival)
						: this.single.take(arrival))));
			}
			for (Future<Taken> each : rush) {
				outcomes.add(await(each).outcome());
			}
		}
		return outcomes;
	}

	@Test
	void takesWhatWaitsTogether() throws Exception {
		List<CompletableFuture<Taken>> all = new ArrayList<>();
		all.add(this.intake.take(press(1, 1, "joint-slow")));
		assertThat(this.effects.atTheGate.await(10, TimeUnit.SECONDS)).isTrue();
		for (int i = 2; i <= 40; i++) {
			all.add(this.intake.take(press(i, i, "joint-yes")));
		}
		this.effects.gate.countDown();

		for (CompletableFuture<Taken> each : all) {
			assertThat(await(each).outcome()).isEqualTo(Outcome.DONE);
		}
		assertThat(this.effects.batches()).containsExactly(1, 39);
		assertThat(this.effects.effects()).isEqualTo(40);
	}

	@Test
	void letsAFaultyPressFallOutOfItsBatchAlone() throws Exception {
		List<CompletableFuture<Taken>> all = new ArrayList<>();
		all.add(this.intake.take(press(1, 1, "joint-slow")));
		assertThat(this.effects.atTheGate.await(10, TimeUnit.SECONDS)).isTrue();
		for (int i = 2; i <= 200; i++) {
			all.add(this.intake.take(press(i, i, (i == 100) ? "joint-bug" : "joint-yes")));
		}
		this.effects.gate.countDown();

		for (int i = 1; i <= 200; i++) {
			assertThat(await(all.get(i - 1)).outcome()).isEqualTo((i == 100) ? Outcome.FAILED : Outcome.DONE);
		}
		assertThat(this.effects.effects()).isEqualTo(199);
		assertThat(this.effects.updates()).isEqualTo(200);
		assertThat(this.effects.failures()).singleElement()
			.asString()
			.contains("IllegalStateException")
			.doesNotContain("private word");
	}

	@Test
	void knowsRepeatsWithinABatchAndAmongFormerOnes() throws Exception {
		await(this.intake.take(press(50, 50, "joint-yes")));
		CompletableFuture<Taken> slow = this.intake.take(press(1, 1, "joint-slow"));
		assertThat(this.effects.atTheGate.await(10, TimeUnit.SECONDS)).isTrue();
		List<CompletableFuture<Taken>> all = List.of(this.joint.take(press(2, 2, "joint-yes")),
				this.joint.take(press(2, 2, "joint-yes")), this.joint.take(press(50, 50, "joint-yes")),
				this.joint.take(press(3, 3, "joint-yes")));
		this.effects.gate.countDown();

		assertThat(await(slow).outcome()).isEqualTo(Outcome.DONE);
		List<Outcome> outcomes = new ArrayList<>();
		for (CompletableFuture<Taken> each : all) {
			outcomes.add(await(each).outcome());
		}
		assertThat(outcomes).containsExactly(Outcome.DONE, Outcome.REPEATED, Outcome.REPEATED, Outcome.DONE);
		assertThat(this.effects.effects()).isEqualTo(4);
	}

	@Test
	void undoesWhatIsRefusedAndTellsWhy() throws Exception {
		Taken taken = await(this.intake.take(press(1, 7, "no!")));

		assertThat(taken.outcome()).isEqualTo(Outcome.REFUSED);
		assertThat(taken.toast()).isEqualTo(new Toast("q1", new Profile(7, "A", "ko"), Text.literal("refused"), true));
		assertThat(this.effects.effects()).isZero();
		assertThat(this.effects.updates()).isOne();
	}

	@Test
	void keepsABugFromBlockingTheQueue() throws Exception {
		CompletableFuture<Taken> bug = this.intake.take(message(1, 7, "bug"));
		CompletableFuture<Taken> overflow = this.intake.take(message(2, 7, "overflow"));
		CompletableFuture<Taken> next = this.intake.take(message(3, 7, "hello"));

		assertThat(await(bug).outcome()).isEqualTo(Outcome.FAILED);
		assertThat(await(overflow).outcome()).isEqualTo(Outcome.FAILED);
		assertThat(await(next).outcome()).isEqualTo(Outcome.DONE);
		assertThat(await(this.intake.take(message(1, 7, "bug"))).outcome()).isEqualTo(Outcome.REPEATED);
		assertThat(this.effects.effectsOf(7)).containsExactly("hello");
		assertThat(this.effects.failures()).hasSize(2).allMatch((failure) -> failure.matches("(?s)[2-9A-Z]{5} .*"));
	}

	@Test
	void triesAgainWhatLostARace() throws Exception {
		Taken taken = await(this.intake.take(press(1, 7, "deadlock")));

		assertThat(taken.outcome()).isEqualTo(Outcome.DONE);
		assertThat(this.effects.attemptsAt("deadlock")).isEqualTo(3);
		assertThat(this.effects.effectsOf(7)).containsExactly("deadlock");
	}

	@Test
	void leavesAnUpdateWhileTheDatabaseIsOutOfReach() throws Exception {
		this.database.fail(true);

		for (String data : List.of("yes", "joint-yes")) {
			CompletableFuture<Taken> attempt = this.intake.take(press(data.length(), 7, data));
			assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> await(attempt))
				.withCauseInstanceOf(NotTaken.class);
		}

		this.database.fail(false);
		assertThat(await(this.intake.take(press(3, 7, "yes"))).outcome()).isEqualTo(Outcome.DONE);
		assertThat(await(this.intake.take(press(9, 7, "joint-yes"))).outcome()).isEqualTo(Outcome.DONE);
		assertThat(this.effects.effectsOf(7)).containsExactly("yes", "joint-yes");
	}

	@Test
	void keepsTheOrderOfOnePerson() throws Exception {
		List<CompletableFuture<Taken>> all = new ArrayList<>();
		List<String> expected = new ArrayList<>();
		for (int i = 1; i <= 60; i++) {
			String data = ((i % 3 == 0) ? "single-" : "joint-") + i;
			expected.add(data);
			all.add(this.intake.take(press(i, 7, data)));
		}

		for (CompletableFuture<Taken> each : all) {
			await(each);
		}
		assertThat(this.effects.effectsOf(7)).containsExactlyElementsOf(expected);
	}

	@Test
	void takesNothingMoreOnceClosed() {
		this.joint.close();
		this.single.close();

		for (String data : List.of("yes", "joint-yes")) {
			assertThatExceptionOfType(ExecutionException.class)
				.isThrownBy(() -> await(this.intake.take(press(1, 7, data))))
				.withCauseInstanceOf(NotTaken.class);
		}
	}

	@Test
	void forgetsUpdatesAfterTwoDays() {
		TakenUpdates taken = new TakenUpdates(this.jdbc, this.clock);
		taken.take(1);
		TakenUpdates later = new TakenUpdates(this.jdbc,
				Clock.offset(this.clock, TakenUpdates.RETENTION.plusSeconds(1)));
		later.take(2);

		int forgotten = later.prune();

		assertThat(forgotten).isOne();
		assertThat(later.take(1)).isTrue();
		assertThat(later.take(2)).isFalse();
	}

}
