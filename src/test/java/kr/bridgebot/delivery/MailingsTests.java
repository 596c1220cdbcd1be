package kr.bridgebot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import kr.bridgebot.chat.Attachment;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Place;
import kr.bridgebot.chat.Text;
import kr.bridgebot.delivery.Carrier.Errand;
import kr.bridgebot.delivery.Carrier.Outcome;
import kr.bridgebot.delivery.Carrier.Why;
import kr.bridgebot.delivery.Delivery.State;
import kr.bridgebot.delivery.Mailings.Progress;
import kr.bridgebot.delivery.Notice.Living;
import kr.bridgebot.delivery.Notice.Series;
import kr.bridgebot.delivery.Reachability.Standing;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Timestamps;
import kr.bridgebot.testing.RecordingCarrier;
import kr.bridgebot.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DeliveryTest
class MailingsTests {

	private final UUID mailing = UUID.randomUUID();

	@Autowired
	private Mailings mailings;

	@Autowired
	private Outbox outbox;

	@Autowired
	private Reachability reachability;

	@Autowired
	private DeliveryStage.Town town;

	@Autowired
	private DeliveryStage.Poster poster;

	@Autowired
	private DeliveryStage.Rounds rounds;

	@Autowired
	private RecordingCarrier carrier;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void sweep() {
		DeliveryStage.sweep(this.jdbc, this.town, this.poster, this.carrier, this.clock);
	}

	private Notice notice(String words) {
		return Notice.of("notice/" + words, Card.of(Text.literal(words))).in(Lane.BROADCAST).mailing(this.mailing);
	}

	private List<MemberId> people(int number) {
		return IntStream.rangeClosed(1, number).mapToObj(this.town::moveIn).toList();
	}

	private List<Mailings.Outcome> outcomes() {
		List<Mailings.Outcome> all = new ArrayList<>();
		this.mailings.outcomes(this.mailing, all::addAll);
		return all;
	}

	private void answersFirst(Outcome outcome) {
		AtomicBoolean first = new AtomicBoolean(true);
		this.carrier.behave((errand) -> first.getAndSet(false) ? outcome : this.carrier.take(errand));
	}

	@Test
	void sendsNothingOfAHeldMailingUntilItGoesOn() {
		this.outbox.post(notice("held"), people(3));

		int held = this.mailings.hold(this.mailing);
		this.rounds.dispatcher().drain();
		Progress meanwhile = this.mailings.progress(this.mailing);
		int waiting = this.mailings.goOn(this.mailing);
		this.rounds.dispatcher().drain();

		assertThat(held).isEqualTo(3);
		assertThat(meanwhile).isEqualTo(new Progress(0, 3, 0, 0, 0, 0));
		assertThat(waiting).isEqualTo(3);
		assertThat(this.mailings.progress(this.mailing)).isEqualTo(new Progress(0, 0, 0, 3, 0, 0));
	}

	@Test
	void takesBackWhatHasNotSetOut() {
		List<MemberId> members = people(3);
		this.outbox.post(notice("withdrawn"), members);
		this.mailings.hold(this.mailing);

		int withdrawn = this.mailings.withdraw(this.mailing, "WRONG_TEXT");
		this.outbox.post(notice("withdrawn, too"), members);
		this.rounds.dispatcher().drain();

		assertThat(withdrawn).isEqualTo(3);
		assertThat(this.carrier.carried()).isEmpty();
		assertThat(outcomes()).hasSize(3).extracting(Mailings.Outcome::reason).containsOnly("WRONG_TEXT");
		assertThat(this.mailings.goOn(this.mailing)).isZero();
	}

	@Test
	void holdsWhatComesBackToBeTriedAgain() {
		this.outbox.post(notice("back"), people(1));
		this.carrier.behave((errand) -> {
			this.mailings.hold(this.mailing);
			return new Outcome.NotSent("connection refused");
		});

		this.rounds.dispatcher().drain();
		Progress held = this.mailings.progress(this.mailing);
		this.carrier.reset();
		this.mailings.goOn(this.mailing);
		this.clock.advance(Duration.ofMinutes(1));
		this.rounds.dispatcher().drain();

		assertThat(held).isEqualTo(new Progress(0, 1, 0, 0, 0, 0));
		assertThat(this.carrier.carried()).hasSize(1);
	}

	@Test
	void withdrawsWhatComesBackToBeTriedAgain() {
		this.outbox.post(notice("back"), people(1));
		this.carrier.behave((errand) -> {
			this.mailings.withdraw(this.mailing, "WRONG_TEXT");
			return new Outcome.Later(Duration.ofSeconds(3), false);
		});

		this.rounds.dispatcher().drain();
		this.clock.advance(Duration.ofMinutes(1));
		this.rounds.dispatcher().drain();

		assertThat(outcomes()).extracting(Mailings.Outcome::state, Mailings.Outcome::reason)
			.containsExactly(tuple(State.DEAD, "WRONG_TEXT"));
	}

	@Test
	void holdsWhatIsTakenBackFromADispatcherThatWasKilled() {
		this.outbox.post(notice("reminder").in(Lane.REMINDER), people(1));
		this.jdbc.sql("update outbox set state = 'SENDING', attempts = 1, state_at = ?")
			.param(Timestamps.of(this.clock.instant()))
			.update();
		this.mailings.hold(this.mailing);

		this.clock.advance(Duration.ofMinutes(2));
		this.rounds.dispatcher().drain();

		assertThat(this.carrier.carried()).isEmpty();
		assertThat(this.mailings.progress(this.mailing)).isEqualTo(new Progress(0, 1, 0, 0, 0, 0));
	}

	// The row that a transaction has brought back but not committed waits nowhere yet.
	@Test
	void findsWhatIsBroughtBackAtTheSameMoment(@Autowired Settlement settlement, @Autowired Claims claims,
			@Autowired PlatformTransactionManager transactions) throws Exception {
		this.outbox.post(notice("race"), people(1));
		Instant now = this.clock.instant();
		Traffic traffic = new Traffic(DeliveryStage.Rounds.settings(DeliveryStage.Rounds.WIDE));
		var taken = claims.next(Lane.BROADCAST, traffic, now).parcels().getFirst();
		var back = new Fate.Finished(taken, null, new Fate.Carried(new Outcome.NotSent("connection refused")));
		CountDownLatch written = new CountDownLatch(1);
		CountDownLatch held = new CountDownLatch(1);

		CompletableFuture<Void> settling = CompletableFuture
			.runAsync(() -> new TransactionTemplate(transactions).executeWithoutResult((status) -> {
				settlement.settle(List.of(back), now);
				written.countDown();
				await(held);
			}), Thread::startVirtualThread);
		assertThat(written.await(10, TimeUnit.SECONDS)).isTrue();
		CompletableFuture<Integer> holding = CompletableFuture.supplyAsync(() -> {
			int found = this.mailings.hold(this.mailing);
			held.countDown();
			return found;
		}, Thread::startVirtualThread);
		settling.get();

		assertThat(holding.get()).isEqualTo(1);
		assertThat(this.mailings.progress(this.mailing).held()).isEqualTo(1);
	}

	// In the good case nobody comes: the one waits for the other's commit.
	private static void await(CountDownLatch latch) {
		try {
			boolean _ = latch.await(300, TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void tellsOneOutcomeARecipientTheBestOfTheirChats() {
		MemberId reached = this.town.moveIn(1, 2);
		MemberId blocked = this.town.moveIn(3);
		MemberId stranger = new MemberId(UUID.randomUUID());
		MemberId doubtful = this.town.moveIn(4, 5);
		this.reachability.learn(1, Standing.BLOCKED);
		this.reachability.learn(5, Standing.BLOCKED);
		this.carrier.behave((errand) -> switch ((int) errand.place().chat()) {
			case 3 -> new Outcome.Refused(Why.BLOCKED, "blocked by the user");
			case 4 -> new Outcome.Unknown("timeout");
			default -> this.carrier.take(errand);
		});

		this.outbox.post(notice("to each"), List.of(reached, blocked, stranger, doubtful));
		this.outbox.post(notice("to a group"), new Place(-100, 7, true), UUID.randomUUID());
		this.rounds.dispatcher().drain();

		assertThat(outcomes()).hasSize(5);
		assertThat(this.mailings.outcomes(this.mailing, List.of(reached, blocked, stranger, doubtful))).satisfies(
				(found) -> assertThat(found.get(reached).state()).isEqualTo(State.SENT),
				(found) -> assertThat(found.get(blocked).reason()).isEqualTo("BLOCKED"),
				(found) -> assertThat(found.get(stranger).reason()).isEqualTo("NOT_LINKED"),
				(found) -> assertThat(found.get(doubtful).state()).isEqualTo(State.UNKNOWN));
		assertThat(outcomes().getFirst().group()).isEqualTo(new Place(-100, 7, true));
	}

	@Test
	void tellsOutcomesOfManyAPageAtATime() {
		List<MemberId> members = IntStream.rangeClosed(1, 2500)
			.mapToObj((number) -> (number % 2 == 0) ? this.town.moveIn(number) : this.town.moveIn(number, -number))
			.toList();
		this.outbox.post(notice("many"), members);
		List<Integer> slices = new ArrayList<>();

		this.mailings.outcomes(this.mailing, (slice) -> slices.add(slice.size()));

		assertThat(slices).hasSizeGreaterThan(1);
		assertThat(outcomes()).extracting(Mailings.Outcome::member).doesNotHaveDuplicates().hasSize(2500);
	}

	@Test
	void bringsTheCardsOfASeriesInTheirOrderThenItsFilesAndCountsTheLastCard() {
		UUID first = UUID.randomUUID();
		UUID last = UUID.randomUUID();
		this.poster.show(first, "first part");
		this.poster.show(last, "last part");
		Notice notice = new Notice("series", Lane.BROADCAST,
				new Series(
						List.of(new Living(DeliveryStage.Poster.KIND, first),
								new Living(DeliveryStage.Poster.KIND, last)),
						List.of(new Attachment("plan.pdf", Text.literal("plan"), new byte[] { 1 }))),
				null)
			.mailing(this.mailing);
		List<MemberId> members = people(20);
		answersFirst(new Outcome.Later(Duration.ofSeconds(5), false));
		Dispatcher dispatcher = this.rounds.dispatcher();

		this.outbox.post(notice, members);
		dispatcher.drain();
		this.clock.advance(Duration.ofSeconds(10));
		dispatcher.drain();

		for (int chat = 1; chat <= 20; chat++) {
			assertThat(this.carrier.carriedTo(chat)).extracting(MailingsTests::words)
				.containsExactly("first part", "last part", "plan.pdf");
		}
		assertThat(this.mailings.progress(this.mailing)).isEqualTo(new Progress(0, 0, 0, 20, 0, 0));
		assertThat(this.outbox.outcomes("series")).hasSize(20);
	}

	@Test
	void goesOnWithWhatFollowsAPartOfWhichNobodyKnows() {
		UUID card = UUID.randomUUID();
		this.poster.show(card, "words");
		Notice notice = new Notice("doubtful", Lane.BROADCAST,
				new Series(List.of(new Living(DeliveryStage.Poster.KIND, card)),
						List.of(new Attachment("plan.pdf", Text.literal("plan"), new byte[] { 1 }))),
				null)
			.mailing(this.mailing);
		answersFirst(new Outcome.Unknown("timeout"));

		this.outbox.post(notice, people(1));
		this.rounds.dispatcher().drain();
		this.clock.advance(Duration.ofHours(1));
		this.rounds.dispatcher().drain();

		assertThat(this.carrier.carried()).extracting(MailingsTests::words).containsExactly("plan.pdf");
		assertThat(outcomes()).extracting(Mailings.Outcome::state).containsExactly(State.UNKNOWN);
	}

	@Test
	void namesWhomItCannotReachAndWhy() {
		MemberId reached = this.town.moveIn(1, 2);
		MemberId blocked = this.town.moveIn(3, 4);
		MemberId neverStarted = this.town.moveIn(5);
		MemberId stranger = new MemberId(UUID.randomUUID());
		this.reachability.learn(1, Standing.BLOCKED);
		this.reachability.learn(3, Standing.BLOCKED);
		this.reachability.learn(4, Standing.NEVER_STARTED);
		this.reachability.learn(5, Standing.CHAT_GONE);

		Map<MemberId, Unreached> unreached = this.outbox.unreached(List.of(reached, blocked, neverStarted, stranger));

		assertThat(unreached).containsExactly(Map.entry(blocked, Unreached.BLOCKED),
				Map.entry(neverStarted, Unreached.NEVER_STARTED), Map.entry(stranger, Unreached.NOT_LINKED));
	}

	@Test
	void tellsWhenItWillBeThroughAtTheAllowedRate(@Autowired DeliverySettings settings) {
		Instant now = this.clock.instant();
		int second = settings.rate().perSecond();
		this.outbox.post(Notice.of("reminder", Card.of(Text.literal("reminder"))), people(second));
		this.outbox.post(notice("mailing"), people(second));
		this.outbox.post(Notice.of("later", Card.of(Text.literal("later"))).in(Lane.BROADCAST), people(second));

		assertThat(this.mailings.finish(this.mailing, Lane.BROADCAST, now)).isEqualTo(now.plusSeconds(2));
		assertThat(this.mailings.finish(2 * second, Lane.URGENT, now)).isEqualTo(now.plusSeconds(3));
		assertThat(this.mailings.finish(second, Lane.BROADCAST, now)).isEqualTo(now.plusSeconds(4));
	}

	private static String words(Errand errand) {
		return switch (errand) {
			case Errand.Post post -> post.letter().html();
			case Errand.Send send -> send.file().name();
			default -> errand.toString();
		};
	}

}
