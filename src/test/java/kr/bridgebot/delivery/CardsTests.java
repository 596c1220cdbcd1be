package kr.bridgebot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Place;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.delivery.Carrier.Errand;
import kr.bridgebot.delivery.Carrier.Outcome;
import kr.bridgebot.delivery.Carrier.Why;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.testing.RecordingCarrier;
import kr.bridgebot.testing.TestClock;
import kr.bridgebot.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@DeliveryTest
class CardsTests {

	private static final Place GROUP = new Place(-100, 7, true);

	private final UUID subject = UUID.randomUUID();

	private final UUID committee = UUID.randomUUID();

	@Autowired
	private Outbox outbox;

	@Autowired
	private Cards cards;

	@Autowired
	private Reachability reachability;

	@Autowired
	private DeliveryStage.Town town;

	@Autowired
	private DeliveryStage.Poster poster;

	@Autowired
	private DeliveryStage.Rounds rounds;

	@Autowired
	private Statements counter;

	@Autowired
	private RecordingCarrier carrier;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	private Dispatcher dispatcher;

	@BeforeEach
	void sweep() {
		DeliveryStage.sweep(this.jdbc, this.town, this.poster, this.carrier, this.clock);
		this.dispatcher = this.rounds.dispatcher();
	}

	private void showInGroup(String words) {
		this.poster.show(this.subject, words);
		this.outbox.post(Notice.living("card/" + words, DeliveryStage.Poster.KIND, this.subject), GROUP,
				this.committee);
		this.dispatcher.drain();
	}

	private MemberId showTo(long chat, String words) {
		MemberId member = this.town.moveIn(chat);
		this.poster.show(this.subject, words);
		this.outbox.post(Notice.living("card/" + words, DeliveryStage.Poster.KIND, this.subject), List.of(member));
		this.dispatcher.drain();
		return member;
	}

	private void change(String words) {
		this.poster.show(this.subject, words);
		this.cards.changed(this.subject);
	}

	private List<String> shownIn(long chat) {
		return this.carrier.carriedTo(chat).stream().map((errand) -> switch (errand) {
			case Errand.Post post -> "+" + post.letter().html();
			case Errand.Edit edit -> edit.letter().html();
			case Errand.Bare bare -> bare.message() + " bare";
			case Errand.Send send -> send.file().name();
		}).toList();
	}

	@Test
	void leavesOneLivingMessageWhenACardIsSentAgain() {
		MemberId member = showTo(1, "open");
		this.outbox.post(Notice.living("card/again", DeliveryStage.Poster.KIND, this.subject), List.of(member));
		this.dispatcher.drain();
		this.clock.advance(Duration.ofSeconds(3));

		change("changed");
		this.dispatcher.drain();

		List<Errand> errands = this.carrier.carriedTo(1);
		assertThat(errands).extracting(Errand::getClass)
			.extracting(Class::getSimpleName)
			.containsExactly("Post", "Post", "Edit", "Edit");
		assertThat(errands).filteredOn(Errand.Edit.class::isInstance)
			.extracting((errand) -> ((Errand.Edit) errand).message())
			.doesNotHaveDuplicates();
		assertThat(((Errand.Edit) errands.get(2)).letter().keyboard()).isEmpty();
		assertThat(shownIn(1)).last().isEqualTo("changed");
	}

	@Test
	void editsAGroupCardAtMostOnceAnIntervalAndTheLatestStateWins() {
		showInGroup("0 come");
		this.clock.advance(Duration.ofSeconds(3));
		change("1 comes");
		this.dispatcher.drain();
		change("2 come");
		this.dispatcher.drain();
		change("3 come");
		this.dispatcher.drain();
		this.clock.advance(Duration.ofSeconds(3));

		this.dispatcher.drain();

		assertThat(shownIn(GROUP.chat())).containsExactly("+0 come", "1 comes", "3 come");
	}

	@Test
	void editsAPrivateCardPromptlyAndOnlyTheOnesConcerned() {
		MemberId one = showTo(1, "open");
		showTo(2, "open ");
		this.poster.show(this.subject, "yes");

		this.cards.changed(List.of(this.subject), List.of(one.value()));
		this.dispatcher.drain();

		assertThat(shownIn(1)).containsExactly("+open", "yes");
		assertThat(shownIn(2)).containsExactly("+open ");
	}

	@Test
	void doesNotSendWhatLooksTheSame() {
		showTo(1, "open");

		change("open");
		this.dispatcher.drain();

		assertThat(shownIn(1)).containsExactly("+open");
		assertThat(this.jdbc.sql("select count(*) from card where dirty").query(Long.class).single()).isZero();
	}

	@Test
	void doesNotLoseAChangeThatIsCommittedWhileAnOlderStateIsSent() {
		showTo(1, "open");
		this.carrier.behave((errand) -> {
			if (errand instanceof Errand.Edit && shownIn(1).size() == 1) {
				change("newest");
				this.rounds.claims().markChanged();
			}
			return this.carrier.take(errand);
		});
		change("newer");

		this.dispatcher.drain();

		assertThat(shownIn(1)).containsExactly("+open", "newer", "newest");
	}

	@Test
	void doesNotLoseAChangeThatIsNotCommittedYetWhileTheCardIsDirtyAndPainted() {
		showTo(1, "open");
		TransactionTemplate press = new TransactionTemplate(this.transactions);
		press.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		change("newer");

		press.executeWithoutResult((status) -> {
			this.cards.changed(this.subject);
			elsewhere(this.dispatcher::drain);
			this.poster.show(this.subject, "newest");
		});
		this.dispatcher.drain();

		assertThat(shownIn(1)).containsExactly("+open", "newer", "newest");
	}

	@Test
	void doesNotLoseAChangeOfACardThatIsJustBeingSentForTheFirstTime() {
		this.poster.show(this.subject, "first");
		this.poster.afterPainting(() -> {
			if (shownIn(1).isEmpty()) {
				elsewhere(() -> change("second"));
			}
		});
		this.outbox.post(Notice.living("card", DeliveryStage.Poster.KIND, this.subject), List.of(this.town.moveIn(1)));

		this.dispatcher.drain();

		assertThat(shownIn(1)).containsExactly("+first", "second");
	}

	private static void elsewhere(Runnable work) {
		Thread other = Thread.ofVirtual().start(work);
		try {
			other.join();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void costsOneStatementHoweverManyAreConcerned() {
		List<UUID> many = Stream.generate(UUID::randomUUID).limit(1000).toList();

		int statements = this.counter.during(() -> this.cards.changed(many, many));

		assertThat(statements).isEqualTo(1);
	}

	@Test
	void postsALostGroupCardAnew() {
		showInGroup("open");
		this.clock.advance(Duration.ofSeconds(3));
		this.carrier.behave((errand) -> (errand instanceof Errand.Edit)
				? new Outcome.Refused(Why.MESSAGE_GONE, "message to edit not found") : this.carrier.take(errand));

		change("newer");
		this.dispatcher.drain();

		assertThat(shownIn(GROUP.chat())).containsExactly("+open", "+newer");
	}

	@Test
	void leavesADeletedPrivateCardAlone() {
		showTo(1, "open");
		this.carrier.behave((errand) -> (errand instanceof Errand.Edit)
				? new Outcome.Refused(Why.MESSAGE_GONE, "message to edit not found") : this.carrier.take(errand));

		change("newer");
		this.dispatcher.drain();

		assertThat(shownIn(1)).containsExactly("+open");
	}

	@Test
	void showsTheCardAgainAfterAReplyHadCoveredIt() {
		showTo(1, "open");
		long message = this.jdbc.sql("select message_id from card").query(Long.class).single();
		Actor actor = new Actor(1, null, Language.KO, DeliveryStage.SEOUL, false, Map.of(), Set.of());
		this.outbox.reply(Reply.replace(Card.of(Text.literal("why not?"))), Place.privately(1), actor, message);
		this.dispatcher.drain();

		change("open");
		this.dispatcher.drain();

		assertThat(shownIn(1)).containsExactly("+open", "why not?", "open");
	}

	@Test
	void showsTheCardsOfAGroupThatMovedAnew() {
		showInGroup("open");

		this.reachability.moved(GROUP.chat(), -200);
		this.dispatcher.drain();
		this.clock.advance(Duration.ofSeconds(3));
		change("newer");
		this.dispatcher.drain();

		assertThat(shownIn(GROUP.chat())).containsExactly("+open");
		assertThat(shownIn(-200)).containsExactly("+open", "newer");
	}

	@Test
	void triesLaterWhatCouldNotBeEdited() {
		showTo(1, "open");
		this.carrier.behave((errand) -> new Outcome.NotSent("connection refused"));
		change("newer");
		this.dispatcher.drain();
		this.carrier.behave(this.carrier::take);

		this.clock.advance(Duration.ofSeconds(2));
		this.dispatcher.drain();

		assertThat(shownIn(1)).containsExactly("+open", "newer");
	}

}
