package kr.bridgebot.chat;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Reason;
import kr.bridgebot.shared.Refusal;
import kr.bridgebot.shared.Role;
import kr.bridgebot.testing.TestClock;
import kr.bridgebot.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("database")
class SwitchboardTests {

	private static final long MEMBER = 1;

	private static final long CHAIR = 2;

	private static final long SECRETARIAT = 3;

	private static final long STRANGER = 4;

	private static final long GROUP = -100;

	private static final TestClock CLOCK = new TestClock();

	private static final AnnotationConfigApplicationContext CONTEXT = new AnnotationConfigApplicationContext();

	private final Switchboard switchboard = CONTEXT.getBean(Switchboard.class);

	private final JdbcClient jdbc = CONTEXT.getBean(JdbcClient.class);

	@BeforeAll
	static void opens() {
		DataSource database = database();
		new ResourceDatabasePopulator(new ClassPathResource("db/migration/V010__dialog.sql"),
				new ClassPathResource("db/migration/V092__standing_card.sql"))
			.execute(database);
		CONTEXT.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
		CONTEXT.registerBean(Clock.class, () -> CLOCK);
		CONTEXT.registerBean(ChatProperties.class, () -> new ChatProperties(Duration.ofDays(7)));
		CONTEXT.registerBean(Directory.class, () -> SwitchboardTests::whoIs);
		CONTEXT.register(Switchboard.class, Doorman.class, CommandDesk.class, CommandBook.class, ButtonBook.class,
				DialogBook.class, OpenDialogs.class, FileDesk.class, Texts.class, HelpCommand.class,
				CancelCommand.class, ShortcutButton.class, StandingCards.class, LeaveButton.class);
		CONTEXT.register(EchoCommand.class, OfficeCommand.class, ChairCommand.class, AskCommand.class, NameDialog.class,
				PictureDialog.class, AnswerHandler.class, PlainHandler.class, ListHandler.class);
		CONTEXT.refresh();
	}

	@AfterAll
	static void closes() {
		CONTEXT.close();
	}

	@BeforeEach
	void forgets() {
		CLOCK.reset();
		this.jdbc.sql("delete from dialog").update();
		this.jdbc.sql("delete from standing_card").update();
	}

	@Test
	void takesACommandWithItsArgument() {
		assertThat(says(MEMBER, "/echo  hello there ")).isEqualTo("echo hello there private");
		assertThat(says(MEMBER, "/ECHO@SampleBot")).isEqualTo("echo  private");
		assertThat(says(MEMBER, "/echo two\nlines")).isEqualTo("echo two\nlines private");
	}

	@Test
	void takesPlainWordsOfBothLanguagesInPrivate() {
		assertThat(says(MEMBER, " 따라 하기")).isEqualTo("echo  private");
		assertThat(says(MEMBER, "Repeat")).isEqualTo("echo  private");
	}

	@Test
	void composesSyllablesThatCameInPieces() {
		String pieces = Normalizer.normalize("따라하기", Normalizer.Form.NFD);

		assertThat(says(MEMBER, pieces)).isEqualTo("echo  private");
	}

	@Test
	void dropsBrokenLetters() {
		assertThat(says(MEMBER, "/echo a\u0000b\uD800c🙂")).isEqualTo("echo abc🙂 private");
	}

	@Test
	void keepsSilentInGroupsUnlessAddressed() {
		assertThat(group(MEMBER, "따라하기")).isEqualTo(Reply.nothing());
		assertThat(group(MEMBER, "good morning")).isEqualTo(Reply.nothing());
		assertThat(group(MEMBER, "/elsewhere")).isEqualTo(Reply.nothing());
		assertThat(words(group(MEMBER, "/elsewhere@SampleBot"))).isEqualTo("chat.unknown.command");
		assertThat(words(group(MEMBER, "/echo@SampleBot hi"))).isEqualTo("echo hi group");
		assertThat(words(group(MEMBER, "/ask"))).isEqualTo("chat.command.privately");
	}

	@Test
	void offersTheUsualThingsToWhomItDidNotUnderstand() {
		Reply reply = privately(MEMBER, "good morning");

		assertThat(words(reply)).isEqualTo("chat.unknown.said");
		assertThat(keys(reply)).hasSize(3);
		assertThat(words(press(MEMBER, keys(reply).getFirst()))).isEqualTo("echo  private");
		assertThat(says(MEMBER, "/nothing")).isEqualTo("chat.unknown.said");
		assertThat(says(STRANGER, "good morning")).isEqualTo("chat.unknown.stranger");
	}

	@Test
	void passesLongTextsOn() {
		privately(MEMBER, "/ask");

		assertThat(says(MEMBER, "x".repeat(5000))).isEqualTo("named " + "x".repeat(5000));
	}

	@Test
	void tellsWhoMayDoWhatThisPersonMayNot() {
		assertThat(says(MEMBER, "/office")).isEqualTo("chat.command.secretariat");
		assertThat(says(MEMBER, "/chair")).isEqualTo("chat.command.officers");
		assertThat(says(STRANGER, "/office")).isEqualTo("chat.command.stranger");
		assertThat(says(CHAIR, "/chair")).isEqualTo("chair");
		assertThat(says(SECRETARIAT, "/office")).isEqualTo("office");
	}

	@Test
	void givesFreeTextToTheOpenDialogFirst() {
		assertThat(says(MEMBER, "/ask")).isEqualTo("ask");
		assertThat(says(MEMBER, "따라하기")).isEqualTo("named 따라하기");
		assertThat(says(MEMBER, "따라하기")).isEqualTo("echo  private");
	}

	@Test
	void keepsTheDialogThatAsksAgainOrWasRefused() {
		privately(MEMBER, "/ask");

		assertThat(says(MEMBER, "again")).isEqualTo("again");
		assertThatThrownBy(() -> privately(MEMBER, "refused")).isInstanceOf(Refusal.class);
		assertThat(says(MEMBER, "next")).isEqualTo("next");
		assertThat(says(MEMBER, "Kim")).isEqualTo("named Kim after Lee");
		assertThat(openDialogs()).isZero();
	}

	@Test
	void leavesTheDialogByCommandOrWord() {
		privately(MEMBER, "/ask");
		assertThat(says(MEMBER, "/cancel")).isEqualTo("chat.dialog.cancelled");
		assertThat(says(MEMBER, "취소")).isEqualTo("chat.dialog.none");

		privately(MEMBER, "/ask");
		assertThat(says(MEMBER, "취소")).isEqualTo("chat.dialog.cancelled");
		assertThat(openDialogs()).isZero();

		privately(MEMBER, "/ask");
		assertThat(says(MEMBER, "/echo")).isEqualTo("echo  private");
		assertThat(openDialogs()).isZero();
	}

	@Test
	void leavesTheDialogByTheOneButtonBelowItsQuestion() {
		Reply asked = privately(MEMBER, "/ask");
		assertThat(keys(asked)).hasSize(1);

		Reply left = press(MEMBER, keys(asked).getFirst());

		assertThat(left.replacement()).isEqualTo(Card.of(Text.of("chat.dialog.cancelled")));
		assertThat(openDialogs()).isZero();
	}

	@Test
	void leavesNothingByTheButtonOfAnEarlierQuestion() {
		Payload earlier = keys(privately(MEMBER, "/ask")).getFirst();
		privately(MEMBER, "next");

		Reply reply = press(MEMBER, earlier);

		assertThat(reply.replacement()).isEqualTo(Card.of(Text.of("chat.dialog.past")));
		assertThat(openDialogs()).isOne();
	}

	@Test
	void takesTheButtonsOffAQuestionThatIsAnsweredSupersededOrLeft() {
		for (String end : List.of("Kim", "next", "/cancel", "/echo")) {
			Reply asked = privately(MEMBER, "/ask");

			Reply ended = privately(MEMBER, end);

			assertThat(ended.footing().former()).containsExactly(Objects.requireNonNull(asked.footing().message()));
			privately(MEMBER, "/echo");
		}
		privately(MEMBER, "/ask");
		assertThat(privately(MEMBER, "again").footing().former()).isEmpty();
	}

	@Test
	void leavesTheDialogAloneWhenTheCommandWasNoneOrElsewhere() {
		privately(MEMBER, "/ask");

		privately(MEMBER, "/nothing");
		privately(MEMBER, "/office");
		group(MEMBER, "/echo");
		press(MEMBER, new PlainHandler.Plain("stay"));

		assertThat(openDialogs()).isOne();
	}

	@Test
	void letsAButtonOpenAndCloseDialogs() {
		press(MEMBER, new PlainHandler.Plain("ask"));
		assertThat(openDialogs()).isOne();

		press(MEMBER, new PlainHandler.Plain("over"));
		assertThat(openDialogs()).isZero();
	}

	@Test
	void closesAQuestionItCanNoLongerRead() {
		for (String state : List.of("{\"former\":1}", "no json", "null")) {
			privately(MEMBER, "/ask");
			this.jdbc.sql("update dialog set state = ?").param(state).update();
			assertThat(says(MEMBER, "Kim")).isEqualTo("chat.dialog.void");
			assertThat(openDialogs()).isZero();
		}
		privately(MEMBER, "/ask");
		this.jdbc.sql("update dialog set kind = 'kr.bridgebot.Former'").update();
		assertThat(says(MEMBER, "Kim")).isEqualTo("chat.dialog.void");
	}

	@Test
	void takesALateAnswerForSomethingNew() {
		privately(MEMBER, "/ask");
		CLOCK.advance(Duration.ofDays(8));

		assertThat(says(MEMBER, "따라하기")).isEqualTo("echo  private");
	}

	@Test
	void refusesQuestionsThatNoDialogTakes() {
		assertThatIllegalArgumentException().isThrownBy(() -> press(MEMBER, new PlainHandler.Plain("lost")));
	}

	@Test
	void tellsThatAButtonNoLongerWorks() {
		for (String data : List.of("", ":", "zz:1", "an", "an:?", "an:1:2", "\u0000", "a".repeat(300))) {
			assertThat(words(press(MEMBER, data))).isEqualTo("chat.button.void");
		}
	}

	@Test
	void answersWaitingPressesTogetherInTheirOrder() {
		List<Inbound.Pressed> presses = List.of(pressed(MEMBER, new AnswerHandler.Answer(1)),
				pressed(CHAIR, new ListHandler.Listing(5)), pressed(CHAIR, new AnswerHandler.Answer(2)),
				pressed(MEMBER, "an:?"), pressed(STRANGER, new AnswerHandler.Answer(3)));

		List<Reply> replies = this.switchboard.answerTogether(presses);

		assertThat(replies).extracting(SwitchboardTests::words)
			.containsExactly("1 of 3 by 1", "list 5", "2 of 3 by 2", "chat.button.void", "refusal.TOO_MANY");
		assertThat(presses).allMatch(this.switchboard::isJoint);
		assertThat(this.switchboard.isJoint(pressed(MEMBER, new PlainHandler.Plain("stay")))).isFalse();
	}

	@Test
	void answersAJointPressAloneTheSameWay() {
		assertThat(words(press(STRANGER, new AnswerHandler.Answer(3)))).isEqualTo("refusal.TOO_MANY");
		assertThat(words(press(MEMBER, new AnswerHandler.Answer(1)))).isEqualTo("1 of 1 by 1");
	}

	@Test
	void letsWhatIsThrownTogetherThrough() {
		List<Inbound.Pressed> presses = List.of(pressed(MEMBER, new AnswerHandler.Answer(1)),
				pressed(MEMBER, new AnswerHandler.Answer(-1)));

		assertThatIllegalStateException().isThrownBy(() -> this.switchboard.answerTogether(presses));
	}

	@Test
	void doesNotTouchTheDialogsForJointPresses() {
		this.jdbc.sql("alter table dialog rename to hidden_dialog").update();
		try {
			this.switchboard.answerTogether(List.of(pressed(MEMBER, new AnswerHandler.Answer(1))));
		}
		finally {
			this.jdbc.sql("alter table hidden_dialog rename to dialog").update();
		}
	}

	@Test
	void listsInMenuAndHelpWhatThePersonMayUse() {
		assertThat(this.switchboard.menu(whoIs(MEMBER), false, Language.KO)).extracting(Switchboard.MenuEntry::command)
			.containsExactly("echo", "ask", "help", "cancel");
		assertThat(this.switchboard.menu(whoIs(CHAIR), true, Language.EN)).extracting(Switchboard.MenuEntry::command)
			.containsExactly("echo", "help");
		assertThat(this.switchboard.menu(whoIs(MEMBER), false, Language.EN)).last()
			.isEqualTo(new Switchboard.MenuEntry("cancel", "Leave the open question"));

		Reply help = privately(SECRETARIAT, "/help");
		assertThat(keys(help)).extracting(Payloads::encode)
			.containsExactly("go:echo", "go:ask", "go:chair", "go:office");
		assertThat(words(privately(MEMBER, "/help echo"))).contains("chat.help.line");
	}

	@Test
	void takesNoFilesNobodyAskedFor() {
		Profile profile = profile(MEMBER);

		assertThat(this.switchboard.objection(profile, Place.privately(MEMBER), "a.exe", 3))
			.isEqualTo(Text.of("chat.file.unwanted"));
		assertThat(this.switchboard.objection(profile, new Place(GROUP, null, true), "a.exe", 3))
			.isEqualTo(Text.empty());
		assertThat(words(this.switchboard
			.answer(new Inbound.Handed(profile, Place.privately(MEMBER), new Upload("a", new byte[3])))))
			.isEqualTo("chat.file.unwanted");
	}

	@Test
	void givesAFileToTheOpenQuestionOfAnybody() {
		Profile profile = profile(MEMBER);
		Place place = Place.privately(MEMBER);
		press(MEMBER, new PlainHandler.Plain("picture"));

		Text tooLong = this.switchboard.objection(profile, place, "long name.png", 3);
		Text welcome = this.switchboard.objection(profile, place, "a.png", 3);
		String refused = words(handed(profile, "long name.png"));
		String taken = words(handed(profile, "a.png"));
		String unwanted = words(handed(profile, "a.png"));

		assertThat(tooLong).isEqualTo(Text.literal("too long"));
		assertThat(welcome).isNull();
		assertThat(List.of(refused, taken, unwanted)).containsExactly("too long", "thanks for a.png of id-1",
				"chat.file.unwanted");
	}

	@Test
	void leavesAQuestionThatTakesWordsOnlyAloneWhenAFileComes() {
		privately(MEMBER, "/ask");

		String said = words(handed(profile(MEMBER), "a.png"));

		assertThat(said).isEqualTo("chat.file.unwanted");
		assertThat(openDialogs()).isOne();
	}

	private Reply handed(Profile profile, String name) {
		return this.switchboard.answer(
				new Inbound.Handed(profile, Place.privately(profile.account()), new Upload(name, new byte[3], "id-1")));
	}

	@Test
	void refusesTwoOfAKind() {
		Texts texts = CONTEXT.getBean(Texts.class);
		List<ChatCommand> twins = List.of(new EchoCommand(), new EchoCommand());
		List<ButtonHandler<?>> handlers = List.of(new PlainHandler(), new PlainHandler());
		List<Dialog<?>> dialogs = List.of(new NameDialog(), new NameDialog());

		assertThatIllegalStateException().isThrownBy(() -> new CommandBook(twins, texts)).withMessageContaining("echo");
		assertThatIllegalStateException().isThrownBy(() -> new ButtonBook(handlers)).withMessageContaining("pl");
		assertThatIllegalStateException()
			.isThrownBy(() -> new DialogBook(dialogs, new OpenDialogs(this.jdbc), new ChatProperties(Duration.ZERO)))
			.withMessageContaining("Step");
	}

	private static DataSource database() {
		return TestDatabase.isPostgres() ? new DriverManagerDataSource(TestDatabase.freshPostgres(), "postgres", "")
				: new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DB_CLOSE_DELAY=-1",
						"sa", "");
	}

	private static Actor whoIs(Profile profile) {
		return whoIs(profile.account());
	}

	private static Actor whoIs(long account) {
		MemberId member = (account == STRANGER) ? null : new MemberId(new UUID(0, account));
		Map<CommitteeId, Role> seats = (account == CHAIR || account == SECRETARIAT)
				? Map.of(new CommitteeId(new UUID(1, 1)), Role.CHAIR) : Map.of();
		return new Actor(account, member, Language.KO, ZoneId.of("Asia/Seoul"), account == SECRETARIAT, seats,
				Set.of());
	}

	private static Profile profile(long account) {
		return new Profile(account, "표본 위원", "ko");
	}

	private String says(long account, String text) {
		return words(privately(account, text));
	}

	private Reply privately(long account, String text) {
		return this.switchboard.answer(new Inbound.Said(profile(account), Place.privately(account), text));
	}

	private Reply group(long account, String text) {
		return this.switchboard.answer(new Inbound.Said(profile(account), new Place(GROUP, null, true), text));
	}

	private Reply press(long account, Payload payload) {
		return press(account, Payloads.encode(payload));
	}

	private Reply press(long account, String data) {
		return this.switchboard.answer(pressed(account, data));
	}

	private static Inbound.Pressed pressed(long account, Payload payload) {
		return pressed(account, Payloads.encode(payload));
	}

	private static Inbound.Pressed pressed(long account, String data) {
		return new Inbound.Pressed(profile(account), Place.privately(account), data, null);
	}

	private long openDialogs() {
		return this.jdbc.sql("select count(*) from dialog").query(Long.class).single();
	}

	/** What a reply says, phrases as their keys. */
	private static String words(Reply reply) {
		List<String> said = new ArrayList<>();
		if (reply.replacement() != null) {
			said.add(words(reply.replacement().body()));
		}
		if (reply.notice() != null) {
			said.add(words(reply.notice()));
		}
		reply.cards().forEach((card) -> said.add(words(card.body())));
		return String.join("\n", said);
	}

	private static String words(Text text) {
		return switch (text) {
			case Text.Phrase phrase -> phrase.key();
			case Text.Literal literal -> literal.value();
			case Text.Lasting lasting -> words(lasting.text());
			case Text.Formatted formatted -> formatted.html();
			case Text.Joined joined -> String.join("\n", joined.parts().stream().map(SwitchboardTests::words).toList());
		};
	}

	private static List<Payload> keys(Reply reply) {
		return reply.cards()
			.stream()
			.flatMap((card) -> card.rows().stream().flatMap(List::stream))
			.map((button) -> ((Button.Press) button).payload())
			.toList();
	}

	private abstract static class SampleCommand implements ChatCommand {

		private final String name;

		private final int rank;

		SampleCommand(String name, int rank) {
			this.name = name;
			this.rank = rank;
		}

		@Override
		public String name() {
			return this.name;
		}

		@Override
		public int rank() {
			return this.rank;
		}

		@Override
		public boolean isFor(Actor actor) {
			return actor.isKnown();
		}

		@Override
		public Reply on(String argument, Visit visit) {
			return Reply.say(Text.literal(this.name));
		}

	}

	static class EchoCommand extends SampleCommand {

		EchoCommand() {
			super("echo", 1);
		}

		@Override
		public boolean inGroups() {
			return true;
		}

		@Override
		public Reply on(String argument, Visit visit) {
			return Reply.say(Text.literal("echo " + argument + (visit.place().group() ? " group" : " private")));
		}

	}

	static class AskCommand extends SampleCommand {

		AskCommand() {
			super("ask", 2);
		}

		@Override
		public Reply on(String argument, Visit visit) {
			return super.on(argument, visit).andAsk(new Step.First(new MemberId(new UUID(1, 2)), null));
		}

	}

	static class ChairCommand extends SampleCommand {

		ChairCommand() {
			super("chair", 3);
		}

		@Override
		public boolean isFor(Actor actor) {
			return actor.isOfficer();
		}

	}

	static class OfficeCommand extends SampleCommand {

		OfficeCommand() {
			super("office", 4);
		}

		@Override
		public boolean isFor(Actor actor) {
			return actor.secretariat();
		}

	}

	sealed interface Step {

		record First(MemberId member, @Nullable Instant since) implements Step {
		}

		record Second(String former, int count) implements Step {
		}

	}

	record Wanted() {
	}

	static class PictureDialog implements FileDialog<Wanted> {

		@Override
		public Class<Wanted> state() {
			return Wanted.class;
		}

		@Override
		public Reply on(String answer, Wanted state, Visit visit) {
			return Reply.say(Text.literal("no picture")).again();
		}

		@Override
		public @Nullable Text objection(String name, long bytes, Wanted state) {
			return (name.length() > 5) ? Text.literal("too long") : null;
		}

		@Override
		public Reply on(Upload upload, Wanted state, Visit visit) {
			return Reply.say(Text.literal("thanks for " + upload.name() + " of " + upload.source()));
		}

	}

	static class NameDialog implements Dialog<Step> {

		@Override
		public Class<Step> state() {
			return Step.class;
		}

		@Override
		public Reply on(String answer, Step state, Visit visit) {
			return switch (answer) {
				case "again" -> Reply.say(Text.literal("again")).again();
				case "refused" -> throw new Refusal(SampleReason.TOO_MANY);
				case "next" -> Reply.say(Text.literal("next")).andAsk(new Step.Second("Lee", 2));
				default -> Reply.say(Text.literal("named " + answer
						+ ((state instanceof Step.Second second) ? " after " + second.former() : "")));
			};
		}

	}

	static class PlainHandler implements ButtonHandler<PlainHandler.Plain> {

		@Override
		public Class<Plain> payload() {
			return Plain.class;
		}

		@Override
		public Reply on(Plain payload, Visit visit) {
			Reply reply = Reply.notice(Text.literal(payload.what()));
			return switch (payload.what()) {
				case "ask" -> reply.andAsk(new Step.Second("button", 1));
				case "picture" -> reply.andAsk(new Wanted());
				case "lost" -> reply.andAsk("nobody's");
				case "over" -> reply.over();
				default -> reply;
			};
		}

		@Payload.Code("pl")
		record Plain(String what) implements Payload {
		}

	}

	static class AnswerHandler implements JointButtonHandler<AnswerHandler.Answer> {

		@Override
		public Class<Answer> payload() {
			return Answer.class;
		}

		@Override
		public List<Reply> onTogether(List<Press<Answer>> presses) {
			return presses.stream().map((press) -> answer(press, presses.size())).toList();
		}

		private static Reply answer(Press<Answer> press, int together) {
			return switch (press.payload().number()) {
				case -1 -> throw new IllegalStateException("a bug");
				case 3 -> Reply.refusing(new Refusal(SampleReason.TOO_MANY));
				default -> Reply.notice(Text
					.literal(press.payload().number() + " of " + together + " by " + press.visit().actor().account()));
			};
		}

		@Payload.Code("an")
		record Answer(int number) implements Payload {
		}

	}

	static class ListHandler implements JointButtonHandler<ListHandler.Listing> {

		@Override
		public Class<Listing> payload() {
			return Listing.class;
		}

		@Override
		public List<Reply> onTogether(List<Press<Listing>> presses) {
			return presses.stream()
				.map((press) -> Reply.notice(Text.literal("list " + press.payload().page())))
				.toList();
		}

		@Payload.Code("li")
		record Listing(int page) implements Payload {
		}

	}

	enum SampleReason implements Reason {

		TOO_MANY

	}

}
