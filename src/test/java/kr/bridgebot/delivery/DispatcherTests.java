package kr.bridgebot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Place;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.delivery.Carrier.Errand;
import kr.bridgebot.delivery.Carrier.Outcome;
import kr.bridgebot.delivery.Carrier.Why;
import kr.bridgebot.delivery.Delivery.State;
import kr.bridgebot.delivery.Reachability.Standing;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Timestamps;
import kr.bridgebot.testing.RecordingCarrier;
import kr.bridgebot.testing.TestClock;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeliveryTest
class DispatcherTests {

	private static final Place GROUP = new Place(-100, 7, true);

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

	private static Notice notice(String words) {
		return Notice.of("notice/" + words, Card.of(Text.literal(words)));
	}

	private void replies(long chat, String words) {
		this.outbox.reply(Reply.say(Text.literal(words)), Place.privately(chat),
				new Actor(chat, null, Language.KO, DeliveryStage.SEOUL, false, Map.of(), Set.of()), null);
	}

	private List<String> heard() {
		return this.carrier.carried().stream().map(DispatcherTests::words).toList();
	}

	private List<String> heardIn(long chat) {
		return this.carrier.carriedTo(chat).stream().map(DispatcherTests::words).toList();
	}

	private static String words(Errand errand) {
		return switch (errand) {
			case Errand.Post post -> post.letter().html();
			case Errand.Edit edit -> edit.letter().html();
			case Errand.Bare bare -> bare.message() + " bare";
			case Errand.Send send -> send.file().name();
		};
	}

	private void answersOnce(Outcome outcome) {
		AtomicBoolean first = new AtomicBoolean(true);
		this.carrier.behave((errand) -> first.getAndSet(false) ? outcome : this.carrier.take(errand));
	}

	private State state(String words) {
		return this.outbox.outcomes("notice/" + words).getFirst().state();
	}

	@Test
	void sendsRepliesFirstAndBroadcastsLast() {
		MemberId member = this.town.moveIn(1);
		this.outbox.post(notice("broadcast").in(Lane.BROADCAST), List.of(member));
		this.outbox.post(notice("reminder"), List.of(member));
		replies(2, "reply");

		int carried = this.rounds.dispatcher().drain();

		assertThat(carried).isEqualTo(3);
		assertThat(heard()).containsExactly("reply", "reminder", "broadcast");
		assertThat(this.outbox.outcomes("notice/")).extracting(Delivery::state).containsOnly(State.SENT);
	}

	@Test
	void risksNothingMoreWhileTheMessengerAnswersNobody() {
		List<MemberId> members = IntStream.rangeClosed(1, 200).mapToObj(this.town::moveIn).toList();
		this.outbox.post(notice("invitation"), members);
		this.carrier.behave((errand) -> new Outcome.Unknown("code 502"));
		this.carrier.answering(false);
		Dispatcher dispatcher = this.rounds.dispatcher();
		for (int minute = 0; minute < 60; minute++) {
			dispatcher.drain();
			this.clock.advance(Duration.ofMinutes(1));
		}
		List<State> during = this.outbox.outcomes("notice/").stream().map(Delivery::state).toList();

		this.carrier.reset();
		dispatcher.drain();
		this.clock.advance(Duration.ofMinutes(1));
		dispatcher.drain();

		assertThat(during).filteredOn(State.PENDING::equals).hasSizeGreaterThan(150);
		assertThat(during).doesNotContain(State.UNKNOWN);
		assertThat(this.carrier.carried()).hasSize(200);
	}

	@Test
	void holdsBackWhatTheRatesDoNotAllowYet() {
		MemberId member = this.town.moveIn(1);
		MemberId other = this.town.moveIn(2);
		for (int number = 1; number <= 5; number++) {
			this.outbox.post(notice("n" + number), List.of(member));
		}
		this.outbox.post(notice("other"), List.of(other));
		Dispatcher dispatcher = this.rounds.dispatcher(new DeliverySettings.Rate(30, 1, 3, 20, Duration.ofHours(1)));

		dispatcher.drain();
		List<String> atFirst = heardIn(1);
		this.clock.advance(Duration.ofSeconds(3));
		dispatcher.drain();

		assertThat(atFirst).containsExactly("n1", "n2", "n3");
		assertThat(heardIn(2)).containsExactly("other");
		assertThat(heardIn(1)).containsExactly("n1", "n2", "n3", "n4", "n5");
	}

	@Test
	void pausesOneChatWhenToldToWait() {
		this.outbox.post(notice("one"), List.of(this.town.moveIn(1)));
		this.outbox.post(notice("two"), List.of(this.town.moveIn(1)));
		this.outbox.post(notice("three"), List.of(this.town.moveIn(2)));
		answersOnce(new Outcome.Later(Duration.ofSeconds(40), false));
		Dispatcher dispatcher = this.rounds.dispatcher();

		dispatcher.drain();
		List<String> atFirst = heard();
		this.clock.advance(Duration.ofSeconds(40));
		dispatcher.drain();

		assertThat(atFirst).containsExactly("three");
		assertThat(heardIn(1)).containsExactly("one", "two");
	}

	@Test
	void pausesABroadcastWhenAPersonIsToBeWrittenToLaterButNoReply() {
		this.outbox.post(notice("one").in(Lane.BROADCAST), List.of(this.town.moveIn(1)));
		this.outbox.post(notice("two").in(Lane.BROADCAST), List.of(this.town.moveIn(2)));
		Dispatcher dispatcher = this.rounds.dispatcher(new DeliverySettings.Rate(1, 1, 1, 20, Duration.ofMillis(50)));
		answersOnce(new Outcome.Later(Duration.ofSeconds(40), false));
		dispatcher.drain();

		this.clock.advance(Duration.ofSeconds(20));
		this.outbox.post(notice("urgent").in(Lane.URGENT), List.of(this.town.moveIn(4)));
		replies(3, "reply");
		dispatcher.drain();
		this.clock.advance(Duration.ofSeconds(10));
		dispatcher.drain();
		List<String> meanwhile = heard();
		Dispatcher restarted = this.rounds.restarted();
		restarted.drain();
		this.clock.advance(Duration.ofSeconds(10));
		restarted.drain();

		assertThat(meanwhile).containsExactly("reply", "urgent");
		assertThat(heard()).containsExactly("reply", "urgent", "one", "two");
	}

	@Test
	void pausesNobodyElseWhenAGroupIsToBeWrittenToLater() {
		this.outbox.post(notice("to the group").in(Lane.BROADCAST), GROUP, UUID.randomUUID());
		this.outbox.post(notice("to a person").in(Lane.BROADCAST), List.of(this.town.moveIn(1)));
		answersOnce(new Outcome.Later(Duration.ofSeconds(40), false));
		Dispatcher dispatcher = this.rounds.dispatcher();

		dispatcher.drain();
		List<String> atFirst = heard();
		this.clock.advance(Duration.ofSeconds(40));
		dispatcher.drain();

		assertThat(atFirst).containsExactly("to a person");
		assertThat(heard()).containsExactly("to a person", "to the group");
	}

	@Test
	void keepsTheOrderOfAPausedChatOverARestart() {
		this.outbox.post(notice("one"), List.of(this.town.moveIn(1)));
		this.outbox.post(notice("two"), List.of(this.town.moveIn(1)));
		answersOnce(new Outcome.Later(Duration.ofSeconds(40), false));
		this.rounds.dispatcher().drain();

		this.rounds.restarted().drain();

		assertThat(heard()).isEmpty();
	}

	@Test
	void pausesEverythingWhenToldTo() {
		this.outbox.post(notice("one"), List.of(this.town.moveIn(1)));
		this.outbox.post(notice("two"), List.of(this.town.moveIn(2)));
		Dispatcher dispatcher = this.rounds.dispatcher(new DeliverySettings.Rate(1, 1, 1, 20, Duration.ofMillis(50)));
		answersOnce(new Outcome.Later(Duration.ofSeconds(40), true));

		dispatcher.drain();
		this.clock.advance(Duration.ofSeconds(39));
		dispatcher.drain();
		List<String> before = heard();
		this.clock.advance(Duration.ofSeconds(1));
		dispatcher.drain();

		assertThat(before).isEmpty();
		assertThat(heard()).containsExactly("one");
	}

	@Test
	void takesUpOnceMoreWhatWasUnderWayWhenKilled() {
		MemberId member = this.town.moveIn(1);
		this.outbox.post(notice("reminder"), List.of(member));
		this.outbox.post(notice("broadcast").in(Lane.BROADCAST), List.of(member));
		Instant killed = this.clock.instant();
		this.jdbc.sql("update outbox set state = 'SENDING', attempts = 1, state_at = ?")
			.param(Timestamps.of(killed))
			.update();

		this.rounds.dispatcher().drain();
		List<String> tooEarly = heard();
		this.clock.advance(Duration.ofSeconds(61));
		this.rounds.dispatcher().drain();

		assertThat(tooEarly).isEmpty();
		assertThat(heard()).containsExactly("reminder");
		assertThat(state("broadcast")).isEqualTo(State.UNKNOWN);
	}

	@Test
	void leavesOnlyWhatWasInHandInDoubtWhenKilled() {
		List<MemberId> members = IntStream.rangeClosed(1, 100).mapToObj(this.town::moveIn).toList();
		this.outbox.post(notice("urgent").in(Lane.URGENT), members);
		Traffic traffic = new Traffic(DeliveryStage.Rounds.settings(DeliveryStage.Rounds.WIDE));
		int inHand = this.rounds.claims().next(Lane.URGENT, traffic, this.clock.instant()).parcels().size();

		this.rounds.dispatcher().drain();
		this.clock.advance(Duration.ofSeconds(61));
		this.rounds.dispatcher().drain();

		assertThat(inHand).isPositive();
		assertThat(this.outbox.outcomes("notice/urgent")).extracting(Delivery::state)
			.filteredOn(State.UNKNOWN::equals)
			.hasSize(inHand);
		assertThat(this.carrier.carried()).hasSize(100 - inHand).doesNotHaveDuplicates();
	}

	@Test
	void triesNobodyAgainWhoHasBlockedTheBotUntilTheyComeBack() {
		MemberId member = this.town.moveIn(1);
		this.outbox.post(notice("one"), List.of(member));
		this.outbox.post(notice("two"), List.of(member));
		answersOnce(new Outcome.Refused(Why.BLOCKED, "bot was blocked by the user"));
		Dispatcher dispatcher = this.rounds.dispatcher();

		dispatcher.drain();
		List<String> whileBlocked = heard();
		this.reachability.learn(1, Standing.ACTIVE);
		this.outbox.post(notice("three"), List.of(member));
		dispatcher.drain();

		assertThat(whileBlocked).isEmpty();
		assertThat(this.outbox.outcomes("notice/")).extracting(Delivery::state)
			.containsExactly(State.DEAD, State.DEAD, State.SENT);
	}

	@Test
	void takesWhoeverItCanReplyToForReachable() {
		this.reachability.learn(1, Standing.NEVER_STARTED);

		replies(1, "welcome");
		this.rounds.dispatcher().drain();

		assertThat(heard()).containsExactly("welcome");
		assertThat(this.reachability.of(List.of(1L, 2L))).containsEntry(1L, Standing.ACTIVE)
			.containsEntry(2L, Standing.ACTIVE);
	}

	@Test
	void dropsWhatNoLongerMakesSense() {
		MemberId member = this.town.moveIn(1);
		this.outbox.post(notice("late").expiring(this.clock.instant().plusSeconds(60)), List.of(member));
		this.outbox.post(Notice.living("notice/obsolete", DeliveryStage.Poster.KIND, UUID.randomUUID()),
				List.of(member));
		this.clock.advance(Duration.ofSeconds(60));

		this.rounds.dispatcher().drain();

		assertThat(heard()).isEmpty();
		assertThat(this.outbox.outcomes("notice/")).extracting(Delivery::reason).containsExactly("EXPIRED", "OBSOLETE");
	}

	@Test
	void followsAGroupThatMoved() {
		this.outbox.post(notice("one"), GROUP, UUID.randomUUID());
		this.outbox.post(notice("two"), GROUP, UUID.randomUUID());
		answersOnce(new Outcome.Moved(-200));
		Dispatcher dispatcher = this.rounds.dispatcher();

		dispatcher.drain();
		this.outbox.post(notice("three"), GROUP, UUID.randomUUID());
		dispatcher.drain();

		assertThat(heardIn(-200)).containsExactly("one", "two", "three");
		assertThat(heardIn(GROUP.chat())).isEmpty();
	}

	@Test
	void tellsADeletedTopicsGroupInstead() {
		this.outbox.post(notice("one"), GROUP, UUID.randomUUID());
		answersOnce(new Outcome.Refused(Why.TOPIC_GONE, "message thread not found"));

		this.rounds.dispatcher().drain();

		assertThat(this.carrier.carried()).singleElement()
			.satisfies((errand) -> assertThat(errand.place()).isEqualTo(new Place(-100, null, true)));
	}

	@Test
	void stopsWithoutLosingAnythingWhenTheTokenIsVoid() {
		this.outbox.post(notice("one"), List.of(this.town.moveIn(1)));
		answersOnce(new Outcome.Refused(Why.UNAUTHORISED, "Unauthorized"));
		Dispatcher dispatcher = this.rounds.dispatcher();

		dispatcher.drain();
		dispatcher.drain();

		assertThat(dispatcher.isUnauthorised()).isTrue();
		assertThat(heard()).isEmpty();
		assertThat(state("one")).isEqualTo(State.PENDING);
	}

	@Test
	void letsOnlyOneFaultyPaintingFail() {
		UUID fine = UUID.randomUUID();
		UUID faulty = UUID.randomUUID();
		this.poster.show(fine, "fine");
		this.poster.show(faulty, "faulty");
		this.poster.failFor(faulty);
		this.outbox.post(Notice.living("notice/faulty", DeliveryStage.Poster.KIND, faulty),
				List.of(this.town.moveIn(1)));
		this.outbox.post(Notice.living("notice/fine", DeliveryStage.Poster.KIND, fine), List.of(this.town.moveIn(2)));

		this.rounds.dispatcher().drain();

		assertThat(heard()).containsExactly("fine");
		assertThat(state("faulty")).isEqualTo(State.RETRY_AT);
	}

	@Test
	void worksByItselfAndBringsInWhatIsUnderWayWhenStopped() {
		Dispatcher dispatcher = this.rounds.dispatcher();
		dispatcher.start();
		this.outbox.post(notice("one"), List.of(this.town.moveIn(1)));

		Awaitility.await().until(() -> heard().equals(List.of("one")));
		dispatcher.stop();

		assertThat(state("one")).isEqualTo(State.SENT);
	}

	@Test
	void forgetsAfterAMonth() {
		this.outbox.post(notice("old"), List.of(this.town.moveIn(1)));
		this.outbox.post(notice("waits"), List.of(this.town.moveIn(2)));
		this.carrier.behave((errand) -> (errand.place().chat() == 1) ? this.carrier.take(errand)
				: new Outcome.Later(Duration.ofDays(60), false));
		this.rounds.dispatcher().drain();

		this.clock.advance(Duration.ofDays(32));
		this.rounds.dispatcher().drain();

		assertThat(this.outbox.outcomes("notice/")).extracting(Delivery::key).containsExactly("notice/waits");
		assertThat(this.jdbc.sql("select count(*) from outbox_content").query(Long.class).single()).isEqualTo(1);
	}

}
