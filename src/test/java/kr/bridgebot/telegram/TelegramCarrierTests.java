package kr.bridgebot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.List;
import java.util.stream.Stream;
import kr.bridgebot.chat.Attachment;
import kr.bridgebot.chat.Place;
import kr.bridgebot.delivery.Carrier.Enclosure;
import kr.bridgebot.delivery.Carrier.Errand;
import kr.bridgebot.delivery.Carrier.Key;
import kr.bridgebot.delivery.Carrier.Letter;
import kr.bridgebot.delivery.Carrier.Outcome;
import kr.bridgebot.delivery.Carrier.Why;
import kr.bridgebot.sandbox.botapi.BotApiServer;
import kr.bridgebot.sandbox.botapi.ChatMessage;
import kr.bridgebot.sandbox.botapi.Person;
import kr.bridgebot.sandbox.botapi.Settings;
import kr.bridgebot.telegram.FakeBotApi.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TelegramCarrierTests {

	private static final Place TOPIC = new Place(-1001L, 7, true);

	private static final Letter LETTER = new Letter("<b>Seminar</b> &lt;3", List
		.of(List.of(new Key("Yes", "r1.x", null, "YES"), new Key("Map", null, "https://example.org", "PLAIN"))));

	private static final Letter CAPTION = new Letter("<b>일정</b>", List.of());

	private static final Letter NO_WORDS = new Letter("", List.of());

	private static final Letter POSTER = new Letter(LETTER.html(), LETTER.keyboard(),
			new Attachment.Kept(UUID.randomUUID(), "AgAC-1", true));

	private final FakeBotApi api = new FakeBotApi();

	private final Line line = new Line(this.api.account(), Samples.settings());

	private final TelegramCarrier carrier = carrier(this.line);

	private static TelegramCarrier carrier(Line line) {
		return new TelegramCarrier(line, new Meters(new SimpleMeterRegistry()));
	}

	@AfterEach
	void close() {
		this.line.close();
		this.api.close();
	}

	@Test
	void postsALetterWithItsKeys() {
		Outcome outcome = this.carrier.carry(new Errand.Post(TOPIC, LETTER));

		assertThat(outcome).isEqualTo(new Outcome.Done(101));
		String body = this.api.calls("sendMessage").getFirst().body();
		assertThat(body).contains("\"chat_id\":\"-1001\"", "\"message_thread_id\":7", "\"parse_mode\":\"html\"",
				"<b>Seminar</b> &lt;3", "\"callback_data\":\"r1.x\"", "\"style\":\"success\"",
				"\"url\":\"https://example.org\"", "\"is_disabled\":true");
	}

	@Test
	void offersToPayForWhatGoesToMany() {
		this.carrier.carry(new Errand.Post(TOPIC, LETTER, true));
		this.carrier.carry(new Errand.Send(TOPIC, LETTER, kept("AgAC-1", true), true));
		this.carrier.carry(new Errand.Send(TOPIC, LETTER, kept("BQAC-1", false), true));
		this.carrier.carry(new Errand.Post(TOPIC, LETTER));

		assertThat(this.api.calls("sendMessage")).extracting((call) -> call.body().contains("allow_paid_broadcast"))
			.containsExactly(true, false);
		assertThat(this.api.calls("sendPhoto").getFirst().body()).contains("allow_paid_broadcast");
		assertThat(this.api.calls("sendDocument").getFirst().body()).contains("allow_paid_broadcast");
	}

	@Test
	void editsAMessage() {
		Outcome outcome = this.carrier.carry(new Errand.Edit(TOPIC, 55, LETTER));

		assertThat(outcome).isEqualTo(new Outcome.Done(55));
		assertThat(this.api.calls("editMessageText").getFirst().body()).contains("\"message_id\":55");
	}

	@Test
	void takesTheButtonsOffAMessage() {
		this.api.script("editMessageReplyMarkup", Answer.no(400, "Bad Request: message is not modified"));

		Outcome again = this.carrier.carry(new Errand.Bare(TOPIC, 55));
		Outcome outcome = this.carrier.carry(new Errand.Bare(TOPIC, 56));

		assertThat(again).isEqualTo(new Outcome.Done(55));
		assertThat(outcome).isEqualTo(new Outcome.Done(56));
		assertThat(this.api.calls("editMessageReplyMarkup").getLast().body()).contains("\"message_id\":56")
			.doesNotContain("reply_markup", "text");
	}

	@Test
	void sendsAFile() {
		Outcome outcome = this.carrier
			.carry(new Errand.Send(TOPIC, CAPTION, new Enclosure("seminar.ics", "BEGIN".getBytes())));

		assertThat(outcome).isInstanceOf(Outcome.Done.class);
		assertThat(this.api.calls("sendDocument").getFirst().body()).contains("seminar.ics", "BEGIN", "<b>일정</b>");
	}

	@Test
	void sendsAFileThatTelegramHasByItsId() {
		Outcome outcome = this.carrier.carry(new Errand.Send(TOPIC, CAPTION, kept("BQAC-1", false)));

		assertThat(outcome).isInstanceOf(Outcome.Done.class);
		assertThat(this.api.calls("sendDocument").getFirst().body()).contains("BQAC-1").doesNotContain("filename");
	}

	@Test
	void sendsAPictureByItsIdWithWordsAndKeysBelow() {
		this.api.script("sendPhoto", Answer.ok("""
				{"message_id":7,"date":1,"chat":{"id":-1001,"type":"supergroup"},"photo":[
				{"file_id":"S","file_unique_id":"s","width":90,"height":60},
				{"file_id":"L","file_unique_id":"l","width":800,"height":600}]}"""));

		Outcome outcome = this.carrier.carry(new Errand.Send(TOPIC, LETTER, kept("AgAC-1", true)));

		assertThat(outcome).isEqualTo(new Outcome.Done(7, "L"));
		assertThat(this.api.calls("sendPhoto").getFirst().body())
			.contains("AgAC-1", "<b>Seminar</b> &lt;3", "\"callback_data\":\"r1.x\"")
			.doesNotContain("filename");
	}

	@Test
	void uploadsAPictureAndAFileAndTellsTheirIds() {
		this.api.script("sendDocument", Answer.ok("""
				{"message_id":8,"date":1,"chat":{"id":-1001,"type":"supergroup"},
				"document":{"file_id":"D","file_unique_id":"d"}}"""));
		Enclosure picture = new Enclosure("photo.jpg", "JPEG".getBytes(), null, null, true);

		Outcome pictureSent = this.carrier.carry(new Errand.Send(TOPIC, LETTER, picture));
		Outcome fileSent = this.carrier
			.carry(new Errand.Send(TOPIC, LETTER, new Enclosure("a.pdf", "%PDF-".getBytes())));

		assertThat(pictureSent).isInstanceOf(Outcome.Done.class);
		assertThat(this.api.calls("sendPhoto").getFirst().body()).contains("photo.jpg", "JPEG");
		assertThat(fileSent).isEqualTo(new Outcome.Done(8, "D"));
	}

	@Test
	void editsWhatStandsBelowAPicture() {
		Outcome outcome = this.carrier.carry(new Errand.Edit(TOPIC, 55, POSTER));

		assertThat(outcome).isEqualTo(new Outcome.Done(55));
		assertThat(this.api.calls("editMessageCaption").getFirst().body()).contains("\"message_id\":55",
				"\"caption\":\"<b>Seminar</b> &lt;3\"", "\"callback_data\":\"r1.x\"");
		assertThat(this.api.calls("editMessageText")).isEmpty();
	}

	@Test
	void showsWordsBelowThePictureWhoseWordsTheyReplace() {
		this.api.script("editMessageText", Answer.no(400, "Bad Request: there is no text in the message to edit"));

		Outcome outcome = this.carrier.carry(new Errand.Edit(TOPIC, 55, LETTER));

		assertThat(outcome).isEqualTo(new Outcome.Done(55));
		assertThat(this.api.calls("editMessageCaption")).hasSize(1);
	}

	@Test
	void takesTheKeysOffWhatCannotBecomeAPicture() {
		String no = "Bad Request: there is no caption in the message to edit";
		this.api.script("editMessageCaption", Answer.no(400, no));

		Outcome outcome = this.carrier.carry(new Errand.Edit(TOPIC, 55, POSTER));

		assertThat(outcome).isEqualTo(new Outcome.Refused(Why.MESSAGE_GONE, "400 " + no));
		assertThat(this.api.calls("editMessageReplyMarkup")).hasSize(1);
	}

	@Test
	void sendsBrokenMarkupBelowAPictureOnceMoreAsPlainText() {
		this.api.script("sendPhoto", Answer.no(400, "Bad Request: can't parse entities: unsupported start tag"));

		Outcome outcome = this.carrier.carry(new Errand.Send(TOPIC, LETTER, kept("AgAC-1", true)));

		assertThat(outcome).isInstanceOf(Outcome.Done.class);
		assertThat(this.api.calls("sendPhoto").getLast().body()).contains("Seminar <3").doesNotContain("parse_mode");
	}

	@Test
	void sendsAPictureInTheSandboxAgainAsAPictureOnly() {
		try (BotApiServer sandbox = BotApiServer.start(Settings.standard(Clock.systemUTC()));
				Line toSandbox = new Line(new BotAccount(sandbox.token(), sandbox.root()), Samples.settings())) {
			Person person = sandbox.person(7, "표본 위원 07", "ko");
			person.starts();
			String source = Objects.requireNonNull(person.sendsPicture(new byte[] { 1, 2 }, 800, 600).file()).id();
			Place place = Place.privately(7);

			Outcome picture = carrier(toSandbox).carry(new Errand.Send(place, LETTER, kept(source, true)));
			Outcome document = carrier(toSandbox).carry(new Errand.Send(place, LETTER, kept(source, false)));
			Outcome edited = carrier(toSandbox)
				.carry(new Errand.Edit(place, ((Outcome.Done) picture).message(), POSTER));
			Outcome bare = carrier(toSandbox).carry(new Errand.Bare(place, ((Outcome.Done) picture).message()));

			assertThat(((Outcome.Done) picture).source()).isEqualTo(source);
			assertThat(document).isInstanceOfSatisfying(Outcome.Refused.class,
					(refused) -> assertThat(refused.why()).isEqualTo(Why.FILE_GONE));
			assertThat(List.of(edited, bare)).allMatch(Outcome.Done.class::isInstance);
			assertThat(person.received().getLast().html()).isEqualTo(LETTER.html());
		}
	}

	private static Enclosure kept(String source, boolean picture) {
		return new Enclosure("x", new byte[0], source, UUID.randomUUID(), picture);
	}

	@Test
	void sendsAFileInTheSandboxThatSomebodySentThere() {
		try (BotApiServer sandbox = BotApiServer.start(Settings.standard(Clock.systemUTC()));
				Line toSandbox = new Line(new BotAccount(sandbox.token(), sandbox.root()), Samples.settings())) {
			Person person = sandbox.person(7, "표본 위원 07", "ko");
			person.starts();
			String source = Objects.requireNonNull(person.sends("회의록.pdf", "%PDF-".getBytes()).file()).id();
			Place place = Place.privately(7);

			Outcome sent = carrier(toSandbox).carry(new Errand.Send(place, NO_WORDS, kept(source, false)));
			Outcome unknown = carrier(toSandbox)
				.carry(new Errand.Send(place, NO_WORDS, kept("BQAC-of-another-bot", false)));

			assertThat(sent).isInstanceOf(Outcome.Done.class);
			assertThat(Objects.requireNonNull(person.received().getLast().file()).name()).isEqualTo("회의록.pdf");
			assertThat(unknown).isInstanceOfSatisfying(Outcome.Refused.class,
					(refused) -> assertThat(refused.why()).isEqualTo(Why.FILE_GONE));

			Outcome copy = carrier(toSandbox)
				.carry(new Errand.Send(place, NO_WORDS, new Enclosure("회의록 (2판).pdf", "%PDF-".getBytes())));

			assertThat(copy).isInstanceOf(Outcome.Done.class);
			assertThat(Objects.requireNonNull(person.received().getLast().file()).name()).isEqualTo("회의록 (2판).pdf");
		}
	}

	@Test
	void isUnderstoodByTheSandbox() {
		try (BotApiServer sandbox = BotApiServer.start(Settings.standard(Clock.systemUTC()));
				Line toSandbox = new Line(new BotAccount(sandbox.token(), sandbox.root()), Samples.settings())) {
			Person person = sandbox.person(7, "표본 위원 07", "ko");
			person.starts();
			Place place = Place.privately(7);
			Outcome posted = carrier(toSandbox).carry(new Errand.Post(place, LETTER));
			Outcome edited = carrier(toSandbox).carry(
					new Errand.Edit(place, person.received().getFirst().id(), new Letter("<i>changed</i>", List.of())));
			Outcome sent = carrier(toSandbox)
				.carry(new Errand.Send(place, CAPTION, new Enclosure("seminar.ics", "BEGIN".getBytes())));

			assertThat(List.of(posted, edited, sent)).allMatch(Outcome.Done.class::isInstance);
			assertThat(person.received()).extracting(ChatMessage::html).containsExactly("<i>changed</i>", "<b>일정</b>");
			assertThat(sandbox.content(person.received().getLast().file())).asString().isEqualTo("BEGIN");
		}
	}

	static Stream<Arguments> refusals() {
		return Stream.of(Arguments.of(403, "Forbidden: bot was blocked by the user", Why.BLOCKED),
				Arguments.of(403, "Forbidden: user is deactivated", Why.DEACTIVATED),
				Arguments.of(403, "Forbidden: bot can't initiate conversation with a user", Why.NEVER_STARTED),
				Arguments.of(403, "Forbidden: bot was kicked from the supergroup chat", Why.CHAT_GONE),
				Arguments.of(403, "Forbidden: bot is not a member of the supergroup chat", Why.CHAT_GONE),
				Arguments.of(400, "Bad Request: chat not found", Why.CHAT_GONE),
				Arguments.of(400, "Bad Request: message thread not found", Why.TOPIC_GONE),
				Arguments.of(400, "Bad Request: wrong remote file identifier specified: Wrong padding", Why.FILE_GONE),
				Arguments.of(400, "Bad Request: can't use file of type Photo as Document", Why.FILE_GONE),
				Arguments.of(400, "Bad Request: message is too long", Why.MALFORMED),
				Arguments.of(400, "Bad Request: message caption is too long", Why.MALFORMED),
				Arguments.of(400, "Bad Request: BUTTON_DATA_INVALID", Why.MALFORMED),
				Arguments.of(401, "Unauthorized", Why.UNAUTHORISED), Arguments.of(404, "Not Found", Why.UNAUTHORISED));
	}

	@ParameterizedTest
	@MethodSource("refusals")
	void tellsWhatStandsInTheWay(int code, String description, Why why) {
		this.api.script("sendMessage", Answer.no(code, description));

		Outcome outcome = this.carrier.carry(new Errand.Post(TOPIC, LETTER));

		assertThat(outcome).isEqualTo(new Outcome.Refused(why, code + " " + description));
	}

	@ParameterizedTest
	@MethodSource("goneMessages")
	void tellsThatTheMessageToEditIsGone(String description) {
		this.api.script("editMessageText", Answer.no(400, description));

		Outcome outcome = this.carrier.carry(new Errand.Edit(TOPIC, 55, LETTER));

		assertThat(outcome).isEqualTo(new Outcome.Refused(Why.MESSAGE_GONE, "400 " + description));
	}

	static Stream<String> goneMessages() {
		return Stream.of("Bad Request: message to edit not found", "Bad Request: message can't be edited",
				"Bad Request: MESSAGE_ID_INVALID");
	}

	@Test
	void takesAnEditThatChangesNothingForDone() {
		this.api.script("editMessageText", Answer.no(400,
				"Bad Request: message is not modified: specified new message content and reply markup are exactly the same"));

		Outcome outcome = this.carrier.carry(new Errand.Edit(TOPIC, 55, LETTER));

		assertThat(outcome).isEqualTo(new Outcome.Done(55));
	}

	@Test
	void waitsAsLongAsItIsTold() {
		this.api.script("sendMessage", Answer.no(429, "Too Many Requests: retry after 17", "{\"retry_after\":17}"));

		Outcome outcome = this.carrier.carry(new Errand.Post(TOPIC, LETTER));

		assertThat(outcome).isEqualTo(new Outcome.Later(Duration.ofSeconds(17), false));
	}

	@Test
	void learnsTheNewIdOfAGroup() {
		this.api.script("sendMessage", Answer.no(400, "Bad Request: group chat was upgraded to a supergroup chat",
				"{\"migrate_to_chat_id\":-1009876543210}"));

		Outcome outcome = this.carrier.carry(new Errand.Post(TOPIC, LETTER));

		assertThat(outcome).isEqualTo(new Outcome.Moved(-1009876543210L));
	}

	@Test
	void sendsBrokenMarkupOnceMoreAsPlainText() {
		this.api.script("sendMessage", Answer.no(400, "Bad Request: can't parse entities: unsupported start tag"));

		Outcome outcome = this.carrier.carry(new Errand.Post(TOPIC, LETTER));

		assertThat(outcome).isInstanceOf(Outcome.Done.class);
		assertThat(this.api.calls("sendMessage").getLast().body()).contains("\"Seminar <3\"")
			.doesNotContain("parse_mode");
	}

	@ParameterizedTest
	@MethodSource("unclear")
	void doesNotKnowWhetherItWasSent(Answer answer) {
		this.api.script("sendMessage", answer);

		Outcome outcome = this.carrier.carry(new Errand.Post(TOPIC, LETTER));

		assertThat(outcome).isInstanceOf(Outcome.Unknown.class);
		assertThat(this.api.calls("sendMessage")).hasSize(1);
		assertThat(outcome.toString()).doesNotContain("secret");
	}

	static Stream<Answer> unclear() {
		return Stream.of(new Answer(502, "<html><body><h1>502 Bad Gateway</h1></body></html>"),
				Answer.no(500, "Internal Server Error: restart"), Answer.hangUp());
	}

	@Test
	void doesNotKnowWhatASilentServerDid() throws IOException {
		try (ServerSocket silent = new ServerSocket(0)) {
			URI root = URI.create("http://127.0.0.1:" + silent.getLocalPort());
			try (Line mute = new Line(new BotAccount(FakeBotApi.TOKEN, root),
					Samples.settings(Duration.ofMillis(200)))) {

				Outcome outcome = carrier(mute).carry(new Errand.Post(TOPIC, LETTER));

				assertThat(outcome).isInstanceOf(Outcome.Unknown.class);
			}
		}
	}

	@Test
	void knowsThatNothingWasSentWhereNobodyListens() throws IOException {
		int free;
		try (ServerSocket socket = new ServerSocket(0)) {
			free = socket.getLocalPort();
		}
		BotAccount nowhere = new BotAccount(FakeBotApi.TOKEN, URI.create("http://127.0.0.1:" + free));
		try (Line dead = new Line(nowhere, Samples.settings())) {

			Outcome outcome = carrier(dead).carry(new Errand.Post(TOPIC, LETTER));

			assertThat(outcome).isInstanceOf(Outcome.NotSent.class);
			assertThat(outcome.toString()).doesNotContain("secret");
		}
	}

	@Test
	void knowsThatNothingWasSentToAnUnknownHost() {
		BotAccount unknown = new BotAccount(FakeBotApi.TOKEN, URI.create("http://bot-api.invalid:81"));
		try (Line lost = new Line(unknown, Samples.settings())) {

			Outcome outcome = carrier(lost).carry(new Errand.Post(TOPIC, LETTER));

			assertThat(outcome).isInstanceOf(Outcome.NotSent.class);
		}
	}

}
