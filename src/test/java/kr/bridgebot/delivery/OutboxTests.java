package kr.bridgebot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import kr.bridgebot.chat.Attachment;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Place;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Text;
import kr.bridgebot.delivery.Carrier.Errand;
import kr.bridgebot.delivery.Carrier.Outcome;
import kr.bridgebot.delivery.Carrier.Why;
import kr.bridgebot.delivery.Delivery.State;
import kr.bridgebot.delivery.Notice.Fixed;
import kr.bridgebot.delivery.Outbox.Answer;
import kr.bridgebot.delivery.Reachability.Standing;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.testing.RecordingCarrier;
import kr.bridgebot.testing.TestClock;
import kr.bridgebot.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeliveryTest
class OutboxTests {

	@Autowired
	private Outbox outbox;

	@Autowired
	private Reachability reachability;

	@Autowired
	private DeliveryStage.Town town;

	@Autowired
	private DeliveryStage.Rounds rounds;

	@Autowired
	private Statements counter;

	@Autowired
	private RecordingCarrier carrier;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void sweep(@Autowired DeliveryStage.Poster poster, @Autowired TestClock clock) {
		DeliveryStage.sweep(this.jdbc, this.town, poster, this.carrier, clock);
	}

	private static Notice notice(String key, String words) {
		return Notice.of(key, Card.of(Text.literal(words)));
	}

	private static Actor actor(long account) {
		return new Actor(account, null, Language.KO, DeliveryStage.SEOUL, false, Map.of(), Set.of());
	}

	private List<String> heardIn(long chat) {
		return this.carrier.carriedTo(chat).stream().map((errand) -> switch (errand) {
			case Errand.Post post -> post.letter().html();
			case Errand.Edit edit -> edit.message() + ": " + edit.letter().html();
			case Errand.Bare bare -> bare.message() + " bare";
			case Errand.Send send -> send.file().name();
		}).toList();
	}

	private long count(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

	@Test
	void bringsTheSameKeyOnce() {
		MemberId member = this.town.moveIn(1, 2);

		this.outbox.post(notice("nudge-1/a", "first"), List.of(member, member));
		this.outbox.post(notice("nudge-1/a", "first"), List.of(member));
		this.outbox.post(notice("nudge-1/b", "second"), List.of(member));
		this.outbox.post(notice("nudge-1/g", "third"), new Place(-3, null, true), UUID.randomUUID());
		this.outbox.post(notice("nudge-1/g", "third"), new Place(-3, null, true), UUID.randomUUID());
		this.rounds.dispatcher().drain();

		assertThat(heardIn(1)).containsExactly("first", "second");
		assertThat(heardIn(2)).containsExactly("first", "second");
		assertThat(heardIn(-3)).containsExactly("third");
	}

	@Test
	void missesNobodyUnnoticed() {
		MemberId linked = this.town.moveIn(1);
		MemberId blocked = this.town.moveIn(2);
		MemberId stranger = new MemberId(UUID.randomUUID());
		this.reachability.learn(2, Standing.BLOCKED);

		this.outbox.post(notice("a%b", "words"), List.of(linked, blocked, stranger));
		this.rounds.dispatcher().drain();

		assertThat(this.outbox.outcomes("a%")).extracting(Delivery::member, Delivery::state, Delivery::reason)
			.containsExactly(tuple(linked, State.SENT, null), tuple(blocked, State.DEAD, "BLOCKED"),
					tuple(stranger, State.DEAD, "NOT_LINKED"));
		assertThat(this.outbox.outcomes("a_")).isEmpty();
	}

	@Test
	void tellsBeforehandWhomItWouldReach() {
		MemberId twice = this.town.moveIn(1, 2);
		MemberId blocked = this.town.moveIn(3);
		this.reachability.learn(2, Standing.BLOCKED);
		this.reachability.learn(3, Standing.BLOCKED);

		Audience audience = this.outbox.audience(List.of(twice, blocked, new MemberId(UUID.randomUUID())));

		assertThat(audience).isEqualTo(new Audience(1, 1, 1));
	}

	@Test
	void postsToTwentyThousandWithAFewStatementsForSomeThousandsEach() {
		List<MemberId> few = List.of(this.town.moveIn(1), this.town.moveIn(Language.EN, 2));
		List<MemberId> many = new ArrayList<>();
		IntStream.range(0, 10_000).forEach((number) -> {
			many.add(this.town.moveIn(100_000 + number));
			many.add(this.town.moveIn(Language.EN, 200_000 + number));
		});

		int forFew = this.counter.during(() -> this.outbox.post(notice("few", "words"), few));
		long contents = count("outbox_content");
		int forMany = this.counter.during(() -> this.outbox.post(notice("many", "words"), many));

		assertThat(forFew).isLessThanOrEqualTo(3);
		assertThat(forMany).isLessThanOrEqualTo(10 * forFew);
		assertThat(contents).isEqualTo(2);
		assertThat(count("outbox_content")).isEqualTo(4);
		assertThat(count("outbox")).isEqualTo(20_002);
	}

	@Test
	void repliesInOrder() {
		Attachment file = new Attachment("a.ics", Text.literal("file"), "BEGIN".getBytes(StandardCharsets.UTF_8));
		Reply reply = Reply.replace(Card.of(Text.literal("changed")))
			.andNotice(Text.literal("over the chat"))
			.andSay(Card.of(Text.literal("one")))
			.andSay(Card.of(Text.literal("two")))
			.andAttach(file);

		this.outbox.reply(reply, Place.privately(1), actor(1), 55L);
		this.outbox.reply(reply, Place.privately(2), actor(2), null);
		this.rounds.dispatcher().drain();

		assertThat(heardIn(1)).containsExactly("55: changed", "one", "two", "a.ics");
		assertThat(heardIn(2)).containsExactly("changed", "over the chat\n\none", "two", "a.ics");
	}

	@Test
	void takesTheButtonsOffAnEarlierReplyAndNotOffTheOneItReplaces() {
		Reply asking = found(Reply.say(Card.of(Text.literal("why?"))), UUID.randomUUID());
		UUID asked = Objects.requireNonNull(asking.footing().message());
		this.outbox.reply(asking, Place.privately(1), actor(1), null);
		this.rounds.dispatcher().drain();
		long message = Objects.requireNonNull(
				this.jdbc.sql("select message_id from outbox where id = ?").param(asked).query(Long.class).single());

		this.outbox.reply(after(Reply.replace(Card.of(Text.literal("left"))), asked), Place.privately(1), actor(1),
				message);
		this.outbox.reply(after(Reply.say(Text.literal("noted")), asked), Place.privately(1), actor(1), null);
		this.outbox.reply(after(Reply.say(Text.literal("lost")), UUID.randomUUID()), Place.privately(1), actor(1),
				null);
		this.rounds.dispatcher().drain();

		assertThat(heardIn(1)).containsExactly("why?", message + ": left", "noted", message + " bare", "lost");
	}

	private static Reply found(Reply reply, UUID message) {
		return footed(reply, new Reply.Footing(null, message, Set.of()));
	}

	private static Reply after(Reply reply, UUID former) {
		return footed(reply, new Reply.Footing(null, null, Set.of(former)));
	}

	private static Reply footed(Reply reply, Reply.Footing footing) {
		return new Reply(reply.notice(), reply.alert(), reply.replacement(), reply.cards(), reply.attachments(),
				reply.question(), reply.turn(), reply.refusal(), footing);
	}

	@Test
	void repliesToManyWithAsManyStatementsAsToOne() {
		List<Answer> answers = IntStream.range(1, 60)
			.mapToObj((chat) -> new Answer(Reply.replace(Card.of(Text.literal("changed"))), Place.privately(chat),
					actor(chat), 5L))
			.toList();

		int one = this.counter.during(() -> this.outbox.reply(answers.subList(0, 1)));
		int many = this.counter.during(() -> this.outbox.reply(answers));
		int none = this.counter
			.during(() -> this.outbox.reply(Reply.notice(Text.literal("stored")), Place.privately(1), actor(1), 5L));

		assertThat(many).isEqualTo(one).isLessThanOrEqualTo(2);
		assertThat(none).isZero();
	}

	@Test
	void takesBackWhatWasNotSentAndLetsItBePostedAnew() {
		MemberId member = this.town.moveIn(1);
		this.outbox.post(notice("nudge/1", "early"), List.of(member));

		this.outbox.withdraw("nudge/");
		this.rounds.dispatcher().drain();
		List<String> afterWithdrawal = heardIn(1);
		this.outbox.post(notice("nudge/1", "late"), List.of(member));
		this.rounds.dispatcher().drain();

		assertThat(afterWithdrawal).isEmpty();
		assertThat(heardIn(1)).containsExactly("late");
		assertThat(this.outbox.outcomes("nudge/")).extracting(Delivery::reason).containsExactly("WITHDRAWN", null);
	}

	@Test
	void knowsHowMuchWaitsAndForHowLong(@Autowired OutboxDepth depth, @Autowired DispatcherHealthIndicator health,
			@Autowired TestClock clock) {
		this.outbox.post(notice("waits", "words"), List.of(this.town.moveIn(1), this.town.moveIn(2)));
		clock.advance(Duration.ofMinutes(10));

		assertThat(depth.depth(Lane.REMINDER)).isEqualTo(2);
		assertThat(depth.age(Lane.REMINDER)).isEqualTo(Duration.ofMinutes(10));
		assertThat(depth.depth(Lane.BROADCAST)).isZero();
		assertThat(health.health().getStatus()).isEqualTo(Status.UP);
		assertThat(this.rounds.health(depth).health().getStatus()).isEqualTo(Status.DOWN);
	}

	@Test
	void bringsAKeptFileByTheMessengersIdAndFromTheCopyWhereThatIsNotTaken() {
		MemberId member = this.town.moveIn(1);
		Attachment file = Attachment.kept("minutes.pdf", Text.literal("minutes"),
				new Attachment.Kept(DeliveryStage.COPY, "id-1", false));
		this.carrier.behave((errand) -> (errand instanceof Errand.Send send && send.file().source() != null)
				? new Outcome.Refused(Why.FILE_GONE, "wrong file identifier") : this.carrier.take(errand));

		this.outbox.post(
				new Notice("kept", Lane.REMINDER, new Fixed(Card.of(Text.literal("see below")), List.of(file)), null),
				List.of(member));
		this.rounds.dispatcher().drain();

		assertThat(this.carrier.carried().getLast()).isInstanceOfSatisfying(Errand.Send.class, (send) -> {
			assertThat(send.file().content()).asString().isEqualTo("copy");
			assertThat(send.file().name()).isEqualTo("minutes.pdf");
		});
	}

	@Test
	void sendsNoBytesWhereTheMessengerHasThem() {
		MemberId member = this.town.moveIn(1);
		Attachment file = Attachment.kept("minutes.pdf", Text.literal("minutes"),
				new Attachment.Kept(UUID.randomUUID(), "id-1", false));

		this.outbox.post(
				new Notice("known", Lane.REMINDER, new Fixed(Card.of(Text.literal("see below")), List.of(file)), null),
				List.of(member));
		this.rounds.dispatcher().drain();

		assertThat(this.carrier.carried().getLast()).isInstanceOfSatisfying(Errand.Send.class, (send) -> {
			assertThat(send.file().content()).isEmpty();
			assertThat(send.file().source()).isEqualTo("id-1");
		});
	}

	@Test
	void bringsACardWithItsPicture() {
		MemberId member = this.town.moveIn(1);
		Card card = Card.of(Text.literal("see above"))
			.withPicture(new Attachment.Kept(DeliveryStage.COPY, "id-1", true));

		this.outbox.post(Notice.of("poster", card), List.of(member));
		this.rounds.dispatcher().drain();

		assertThat(this.carrier.carried().getLast()).isInstanceOfSatisfying(Errand.Send.class, (send) -> {
			assertThat(send.letter().html()).isEqualTo("see above");
			assertThat(send.file().source()).isEqualTo("id-1");
			assertThat(send.file().picture()).isTrue();
		});
	}

	@Test
	void givesAFileUpThatIsNowhereAnyMore() {
		MemberId member = this.town.moveIn(1);
		Attachment file = Attachment.kept("minutes.pdf", Text.literal("minutes"),
				new Attachment.Kept(UUID.randomUUID(), null, false));

		this.outbox.post(
				new Notice("gone", Lane.REMINDER, new Fixed(Card.of(Text.literal("see below")), List.of(file)), null),
				List.of(member));
		this.rounds.dispatcher().drain();

		assertThat(heardIn(1)).containsExactly("see below");
		assertThat(this.jdbc.sql("select reason from outbox where kind = 'FILE' and notice_key = 'gone'")
			.query(String.class)
			.single()).isEqualTo("FILE_GONE");
	}

	@Test
	void bringsFilesAfterTheirMessage() {
		MemberId member = this.town.moveIn(1);
		Attachment file = new Attachment("list.xlsx", Text.literal("list"), new byte[2_000_000]);

		this.outbox.post(
				new Notice("list", Lane.REMINDER, new Fixed(Card.of(Text.literal("see below")), List.of(file)), null),
				List.of(member));
		this.rounds.dispatcher().drain();

		assertThat(heardIn(1)).containsExactly("see below", "list.xlsx");
		assertThat(this.carrier.carried().getLast()).isInstanceOfSatisfying(Errand.Send.class,
				(send) -> assertThat(send.file().content()).hasSize(2_000_000));
		assertThat(this.outbox.outcomes("list")).hasSize(1);
	}

}
