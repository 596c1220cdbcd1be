package kr.bridgebot.sandbox.botapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import kr.bridgebot.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the server does and refuses, over real HTTP. */
class BotApiServerTests {

	private static final long NOBODY = 404;

	private final TestClock clock = new TestClock();

	private BotApiServer server;

	private Caller bot;

	private Person person;

	@BeforeEach
	void start() {
		this.server = BotApiServer.start(Settings.standard(this.clock));
		this.bot = new Caller(this.server);
		this.person = this.server.person(7, "표본 위원 07", "ko");
		this.person.hasStarted();
	}

	@AfterEach
	void stop() {
		this.bot.close();
		this.server.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "sendMessage", "sendmessage", "SENDMESSAGE" })
	void takesNamesInAnyCase(String name) {
		JsonNode message = this.bot.result(name, Caller.message(7, "hello"));

		assertThat(message.get("text").stringValue()).isEqualTo("hello");
	}

	@Test
	void refusesWhatAPageInABrowserAsks() throws Exception {
		URI address = URI.create(this.server.root() + "/bot" + this.server.token() + "/getMe");
		try (HttpClient browser = HttpClient.newHttpClient()) {
			HttpResponse<String> response = browser.send(
					HttpRequest.newBuilder(address).header("Origin", "https://example.org").build(),
					HttpResponse.BodyHandlers.ofString());

			assertThat(response.statusCode()).isEqualTo(403);
			assertThat(response.body()).doesNotContain("result");
		}
	}

	@Test
	void findsAGroupByTheIdItHadBeforeItsUpgrade() {
		Group group = this.server.group(-77, "표본 분과");

		long upgraded = group.migrate();

		assertThat(this.server.groupOf(-77)).map(Group::id).contains(upgraded);
		assertThat(this.server.groupOf(upgraded)).map(Group::id).contains(upgraded);
		assertThat(this.server.groupOf(-78)).isEmpty();
	}

	@Test
	void takesWhatLibrariesSend() {
		ObjectNode parameters = Json.object().put("chat_id", "7").put("text", "hello").put("method", "sendmessage");
		parameters.putNull("parse_mode");

		this.bot.result("sendmessage", parameters);

		assertThat(this.person.received()).extracting(ChatMessage::text).containsExactly("hello");
	}

	@Test
	void takesForms() {
		byte[] form = ("chat_id=7&disable_notification=true&text=" + URLEncoder.encode("가 & 나", StandardCharsets.UTF_8))
			.getBytes(StandardCharsets.UTF_8);

		this.bot.post(this.server.token(), "sendMessage", "application/x-www-form-urlencoded", form);

		assertThat(this.person.received()).extracting(ChatMessage::text).containsExactly("가 & 나");
	}

	@Test
	void takesQueries() {
		String path = "/bot" + this.server.token() + "/sendMessage?chat_id=7&text=hello";

		assertThat(this.bot.get(path).statusCode()).isEqualTo(200);
		assertThat(this.person.received()).hasSize(1);
	}

	@Test
	void refusesUnknownMethodsParametersAndTokens() {
		assertThat(this.bot.refusal("sendNothing", Json.object())).isEqualTo("404 Not Found");
		assertThat(this.bot.refusal("sendMessage", Caller.message(7, "x").put("colour", "red")))
			.isEqualTo("400 Bad Request: unknown parameter \"colour\" of sendMessage");
		assertThat(this.bot.post("1:wrong", "getMe", "application/json", new byte[0]).get("error_code").intValue())
			.isEqualTo(401);
	}

	@Test
	void refusesMissingAndMistypedParameters() {
		assertThat(this.bot.refusal("sendMessage", Json.object().put("text", "x")))
			.isEqualTo("400 Bad Request: chat_id is empty");
		assertThat(this.bot.refusal("sendMessage", Json.object().put("chat_id", 7)))
			.isEqualTo("400 Bad Request: message text is empty");
		assertThat(this.bot.refusal("sendMessage", Caller.message(7, "  \n ")))
			.isEqualTo("400 Bad Request: message text is empty");
		assertThat(this.bot.refusal("sendMessage", Json.object().put("chat_id", 7).put("text", 5)))
			.isEqualTo("400 Bad Request: parameter \"text\" must be of type String");
		assertThat(this.bot.refusal("sendMessage", Json.object().put("chat_id", "seven").put("text", "x")))
			.isEqualTo("400 Bad Request: parameter \"chat_id\" must be of type Integer or String");
		assertThat(this.bot.refusal("answerCallbackQuery",
				Json.object().put("callback_query_id", "1").put("show_alert", "perhaps")))
			.isEqualTo("400 Bad Request: parameter \"show_alert\" must be of type Boolean");
	}

	@Test
	void refusesBodiesItCannotRead() {
		JsonNode answer = this.bot.post(this.server.token(), "sendMessage", "application/json",
				"{\"chat_id\":".getBytes(StandardCharsets.UTF_8));

		assertThat(answer.get("description").stringValue()).isEqualTo("Bad Request: can't parse JSON object");
	}

	@Test
	void countsLettersAfterTakingMarkupApart() {
		String longest = "가".repeat(4096);

		this.bot.result("sendMessage", Caller.html(7, "<b>" + longest + "</b>"));

		assertThat(this.bot.refusal("sendMessage", Caller.message(7, longest + "x")))
			.isEqualTo("400 Bad Request: message is too long");
	}

	@Test
	void refusesBadMarkup() {
		assertThat(this.bot.refusal("sendMessage", Caller.html(7, "I <3 you")))
			.isEqualTo("400 Bad Request: can't parse entities: Unsupported start tag \"3\" at byte offset 2");
	}

	@Test
	void refusesButtonsThatTelegramRefuses() {
		assertThat(this.bot.refusal("sendMessage", Caller.buttons(Caller.message(7, "x"), "가".repeat(22))))
			.isEqualTo("400 Bad Request: BUTTON_DATA_INVALID");
		assertThat(this.bot.refusal("sendMessage", Caller.buttons(Caller.message(7, "x"), "y ".repeat(101).split(" "))))
			.isEqualTo("400 Bad Request: REPLY_MARKUP_TOO_LONG");
		assertThat(this.bot.refusal("sendMessage", withButton(Json.object().put("text", "y").put("url", "not a link"))))
			.isEqualTo("400 Bad Request: inline keyboard button URL 'not a link' is invalid: Wrong HTTP URL");
		assertThat(this.bot.refusal("sendMessage", withButton(Json.object().put("text", "y"))))
			.isEqualTo("400 Bad Request: text buttons are unallowed in the inline keyboard");
		assertThat(this.bot.refusal("sendMessage",
				withButton(Json.object().put("text", "y").put("callback_data", "z").put("color", "red"))))
			.isEqualTo("400 Bad Request: unknown field \"color\" in InlineKeyboardButton");
	}

	private static ObjectNode withButton(ObjectNode button) {
		ObjectNode message = Caller.message(7, "x");
		message.putObject("reply_markup").putArray("inline_keyboard").addArray().add(button);
		return message;
	}

	@Test
	void takesKeyboardsAsTextToo() {
		ObjectNode message = Caller.buttons(Caller.message(7, "x"), "참석");
		message.put("reply_markup", message.get("reply_markup").toString());

		this.bot.result("sendMessage", message);

		assertThat(this.person.received().getLast().labels()).containsExactly("참석");
	}

	@Test
	void editsInPlaceAndRefusesToChangeNothing() {
		int id = send(Caller.buttons(Caller.message(7, "before"), "참석"));

		this.bot.result("editMessageText", Caller.buttons(edit(id, "after"), "참석"));

		ChatMessage edited = this.person.received().getLast();
		assertThat(edited.text()).isEqualTo("after");
		assertThat(edited.edits()).isEqualTo(1);
		assertThat(this.bot.refusal("editMessageText", Caller.buttons(edit(id, "after"), "참석")))
			.startsWith("400 Bad Request: message is not modified");
	}

	@Test
	void refusesToEditWhatIsNotThereOrNotTheBots() {
		ChatMessage said = this.person.says("hello");

		assertThat(this.bot.refusal("editMessageText", edit(1, "x")))
			.isEqualTo("400 Bad Request: message to edit not found");
		assertThat(this.bot.refusal("editMessageText", edit(said.id(), "x")))
			.isEqualTo("400 Bad Request: message can't be edited");
		assertThat(this.bot.refusal("deleteMessage", Json.object().put("chat_id", 7).put("message_id", 1)))
			.isEqualTo("400 Bad Request: message to delete not found");
	}

	@Test
	void showsTheAnswerToAPress() {
		send(Caller.buttons(Caller.message(7, "x"), "참석"));
		Press press = this.person.presses(this.person.received().getLast(), "참석");

		this.bot.result("answerCallbackQuery", answer(press, "저장됨: 참석").put("show_alert", true));

		assertThat(press.awaitNotice()).isEqualTo(new Press.Notice("저장됨: 참석", true, null));
		assertThat(this.person.notices()).hasSize(1);
	}

	@Test
	void refusesASecondLateOrForgedAnswerToAPress() {
		send(Caller.buttons(Caller.message(7, "x"), "참석"));
		Press first = this.person.presses(this.person.received().getLast(), "참석");
		Press late = this.person.presses(this.person.received().getLast(), "참석");
		this.bot.result("answerCallbackQuery", answer(first, "x"));

		String tooOld = "400 Bad Request: query is too old and response timeout expired or query ID is invalid";
		assertThat(this.bot.refusal("answerCallbackQuery", answer(first, "x"))).isEqualTo(tooOld);
		assertThat(this.bot.refusal("answerCallbackQuery", Json.object().put("callback_query_id", "1")))
			.isEqualTo(tooOld);
		this.clock.advance(Duration.ofSeconds(151));
		assertThat(this.bot.refusal("answerCallbackQuery", answer(late, "x"))).isEqualTo(tooOld);
	}

	@Test
	void refusesALongAnswerToAPress() {
		Press press = this.person.pressesForged(7, 1, "x");

		assertThat(this.bot.refusal("answerCallbackQuery", answer(press, "x".repeat(201))))
			.isEqualTo("400 Bad Request: MESSAGE_TOO_LONG");
	}

	@Test
	void tellsOfAPressOnAMessageThatIsGone() {
		this.person.pressesForged(7, 1, "x");

		JsonNode message = this.bot.updates(0).getFirst().get("callback_query").get("message");
		assertThat(message.get("date").intValue()).isZero();
	}

	@Test
	void refusesWhoBlockedNeverStartedLeftOrDoesNotExist() {
		Person stranger = this.server.person(8, "표본 위원 08", "ko");
		Person gone = this.server.person(9, "표본 위원 09", "ko");
		gone.hasStarted();
		gone.leavesTelegram();
		this.person.blocks();

		assertThat(this.bot.refusal("sendMessage", Caller.message(7, "x")))
			.isEqualTo("403 Forbidden: bot was blocked by the user");
		assertThat(this.bot.refusal("sendMessage", Caller.message(stranger.id(), "x")))
			.isEqualTo("403 Forbidden: bot can't initiate conversation with a user");
		assertThat(this.bot.refusal("sendMessage", Caller.message(9, "x")))
			.isEqualTo("403 Forbidden: user is deactivated");
		assertThat(this.bot.refusal("sendMessage", Caller.message(NOBODY, "x")))
			.isEqualTo("400 Bad Request: chat not found");
		assertThat(this.bot.updates(0))
			.extracting((update) -> update.at("/my_chat_member/new_chat_member/status").stringValue())
			.containsExactly("kicked");
	}

	@Test
	void refusesAGroupThatThrewTheBotOut() {
		Group group = this.server.group(-50, "표본 분과").addBot(this.person);
		this.bot.result("sendMessage", Caller.message(-50, "x"));

		group.kickBot(this.person);

		assertThat(this.bot.refusal("sendMessage", Caller.message(-50, "x")))
			.isEqualTo("403 Forbidden: bot was kicked from the group chat");
	}

	@Test
	void takesALookByItsPartsAsWellAsByMarkup() {
		ObjectNode message = Caller.message(7, "굵게 <b>");
		message.putArray("entities").addObject().put("type", "bold").put("offset", 0).put("length", 2);
		ObjectNode beyond = Caller.message(7, "x");
		beyond.putArray("entities").addObject().put("type", "bold").put("offset", 0).put("length", 2);

		this.bot.result("sendMessage", message);

		assertThat(this.person.received().getLast().html()).isEqualTo("<b>굵게</b> &lt;b&gt;");
		assertThat(this.bot.refusal("sendMessage", beyond)).startsWith("400 Bad Request: can't parse MessageEntity");
	}

	@Test
	void postsInAChannelWhoseReadersDoNotWrite() {
		Group channel = this.server.channel(-1000000000009L, "표본 · 포럼 공지").hasBot().hasMember(this.person, false);

		JsonNode posted = this.bot.result("sendMessage", Caller.message(channel.id(), "새 소식"));

		assertThat(posted.get("chat").get("type").stringValue()).isEqualTo("channel");
		assertThat(posted.has("from")).isFalse();
		assertThat(posted.get("sender_chat").get("title").stringValue()).isEqualTo("표본 · 포럼 공지");
		assertThat(channel.received()).extracting(ChatMessage::text).containsExactly("새 소식");
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> this.person.says(channel, "hello"));
		channel.kickBot(this.person);
		assertThat(this.bot.refusal("sendMessage", Caller.message(channel.id(), "x")))
			.isEqualTo("403 Forbidden: bot was kicked from the channel chat");
	}

	@Test
	void tellsHowWordsBelowAPictureLookAndInWhichSizesItIs() {
		this.person.sendsPicture("표본.png", Pictures.png(), "**새** 소식");

		JsonNode message = this.bot.updates(0).getLast().get("message");
		JsonNode sizes = message.get("photo");
		assertThat(message.get("caption").stringValue()).isEqualTo("새 소식");
		assertThat(message.get("caption_entities").get(0).get("type").stringValue()).isEqualTo("bold");
		assertThat(sizes).hasSize(2);
		sizes.forEach((size) -> assertThat(this.bot
			.result("sendPhoto", Json.object().put("chat_id", 7).put("photo", size.get("file_id").stringValue()))
			.has("photo")).isTrue());
		assertThat(this.bot.refusal("sendDocument",
				Json.object().put("chat_id", 7).put("document", sizes.get(1).get("file_id").stringValue())))
			.isEqualTo("400 Bad Request: can't use file of type Photo as Document");
	}

	@Test
	void pointsToTheNewIdOfAnUpgradedGroup() {
		Group group = this.server.group(-50, "표본 분과").addBot(this.person);

		long supergroup = group.migrate();

		JsonNode refused = this.bot.call("sendMessage", Caller.message(-50, "x"));
		assertThat(refused.at("/parameters/migrate_to_chat_id").longValue()).isEqualTo(supergroup);
		assertThat(refused.get("description").stringValue())
			.isEqualTo("Bad Request: group chat was upgraded to a supergroup chat");
		this.bot.result("sendMessage", Caller.message(supergroup, "x"));
		assertThat(group.received()).extracting(ChatMessage::text).contains("x");
		assertThat(this.bot.updates(0))
			.anyMatch((update) -> update.at("/message/migrate_to_chat_id").asLong(0) == supergroup)
			.anyMatch((update) -> update.at("/message/migrate_from_chat_id").asLong(0) == -50);
	}

	@Test
	void writesIntoTopicsThatAreThere() {
		Group forum = this.server.forum(-1_000_000_000_060L, "표본 포럼").addBotAsAdministrator(this.person);
		int topic = forum.topic(this.person, "글로벌화");
		ObjectNode message = Caller.message(forum.id(), "x").put("message_thread_id", topic);

		this.bot.result("sendMessage", message);
		assertThat(forum.messages(topic)).extracting(ChatMessage::text).contains("x");

		forum.closeTopic(topic);
		assertThat(this.bot.refusal("sendMessage", message)).isEqualTo("400 Bad Request: message thread not found");
	}

	@Test
	void sparesTheBotWhatIsNotForItInGroups() {
		Group group = this.server.group(-50, "표본 분과").addBot(this.person);
		int card = send(Caller.message(-50, "card"));
		long before = lastUpdate();

		this.person.says(group, "잡담");
		this.person.says(group, "/bind");
		this.person.says(group, "/bind@another_bot");
		this.person.says(group, "/bind@" + this.server.settings().userName());
		this.person.replies(this.server.message(-50, card).orElseThrow(), "네");

		assertThat(this.bot.updates(before + 1)).extracting((update) -> update.at("/message/text").stringValue())
			.containsExactly("/bind", "/bind@" + this.server.settings().userName(), "네");
	}

	@Test
	void handsUpdatesOutUntilTheyAreConfirmed() {
		this.person.says("/start abc");
		this.person.says("둘");

		List<JsonNode> updates = this.bot.updates(0);
		assertThat(this.bot.updates(0)).isEqualTo(updates);
		assertThat(updates.getFirst().at("/message/entities/0/type").stringValue()).isEqualTo("bot_command");

		assertThat(this.bot.updates(updates.getLast().get("update_id").longValue())).containsExactly(updates.getLast());
		assertThat(this.server.pendingUpdates()).isEqualTo(1);
		assertThat(this.bot.updates(updates.getLast().get("update_id").longValue() + 1)).isEmpty();
	}

	@Test
	void letsAPollWaitForNews() {
		CompletableFuture<JsonNode> poll = CompletableFuture
			.supplyAsync(() -> this.bot.call("getUpdates", Json.object().put("timeout", 20)));

		this.person.says("hello");

		assertThat(poll.join().at("/result/0/message/text").stringValue()).isEqualTo("hello");
	}

	@Test
	void endsAPollWhenAnotherBegins() {
		CompletableFuture<String> first = CompletableFuture
			.supplyAsync(() -> this.bot.refusal("getUpdates", Json.object().put("timeout", 50)));

		while (!first.isDone()) {
			this.bot.call("getUpdates", Json.object());
		}

		assertThat(first.join()).startsWith("409 Conflict: terminated by other getUpdates request");
	}

	@Test
	void refusesPollsWhileAWebhookIsSet() {
		this.bot.result("setWebhook", Json.object().put("url", "http://127.0.0.1:1/"));

		assertThat(this.bot.refusal("getUpdates", Json.object()))
			.startsWith("409 Conflict: can't use getUpdates method while webhook is active");
	}

	@Test
	void tellsOnlyWhatTheBotAskedFor() {
		ObjectNode poll = Json.object();
		poll.putArray("allowed_updates").add("callback_query");
		this.bot.result("getUpdates", poll);

		this.person.says("hello");
		this.person.pressesForged(7, 1, "x");

		assertThat(this.bot.updates(0)).hasSize(1).allMatch((update) -> update.has("callback_query"));
	}

	@Test
	void carriesFilesBothWays() {
		byte[] content = { 0, 13, 10, 45, 45, 13, 10, 13, 10, -1 };
		JsonNode sent = this.bot.post(this.server.token(), "sendDocument", "multipart/form-data; boundary=x",
				Pictures.multipart(7, "document", "seminar.ics", content));
		String id = sent.at("/result/document/file_id").stringValue();

		this.bot.result("sendDocument", Json.object().put("chat_id", 7).put("document", id).put("caption", "일정"));

		assertThat(this.person.received()).hasSize(2)
			.allSatisfy((message) -> assertThat(this.server.content(message.file())).isEqualTo(content));
		String path = this.bot.result("getFile", Json.object().put("file_id", id)).get("file_path").stringValue();
		assertThat(this.bot.get("/file/bot" + this.server.token() + "/" + path).body()).isEqualTo(content);
		assertThat(this.bot.get("/file/bot1:wrong/" + path).statusCode()).isEqualTo(401);
		assertThat(this.bot.get("/file/bot" + this.server.token() + "/documents/none").statusCode()).isEqualTo(404);
	}

	@Test
	void refusesFilesItDoesNotKnowAndTooLargeOnes() {
		String large = this.person.sends("large.csv", new byte[(20 << 20) + 1]).file().id();

		assertThat(this.bot.refusal("getFile", Json.object().put("file_id", large)))
			.isEqualTo("400 Bad Request: file is too big");
		assertThat(this.bot.refusal("sendDocument", Json.object().put("chat_id", 7).put("document", "none")))
			.isEqualTo("400 Bad Request: wrong file identifier/HTTP URL specified");
		assertThat(this.bot.refusal("sendDocument", Json.object().put("chat_id", 7)))
			.isEqualTo("400 Bad Request: there is no document in the request");
	}

	@Test
	void resolvesMenusAsTelegramDoes() {
		setMenu("all_private_chats", "ko", "wide");
		setMenu("default", "", "default");
		assertThat(this.person.menu()).extracting(MenuCommand::name).containsExactly("wide");

		ObjectNode narrow = menu("chat", "", "narrow");
		((ObjectNode) narrow.get("scope")).put("chat_id", 7);
		this.bot.result("setMyCommands", narrow);

		assertThat(this.person.menu()).extracting(MenuCommand::name).containsExactly("narrow");
		assertThat(this.server.person(8, "표본 위원 08", "en").menu()).extracting(MenuCommand::name)
			.containsExactly("default");
		assertThat(this.bot.refusal("setMyCommands", menu("default", "", "명령")))
			.isEqualTo("400 Bad Request: BOT_COMMAND_INVALID");
	}

	private void setMenu(String scope, String language, String command) {
		this.bot.result("setMyCommands", menu(scope, language, command));
	}

	private static ObjectNode menu(String scope, String language, String command) {
		ObjectNode parameters = Json.object().put("language_code", language);
		parameters.putObject("scope").put("type", scope);
		parameters.putArray("commands").addObject().put("command", command).put("description", "표본");
		return parameters;
	}

	@Test
	void floodsOnDemand() {
		this.server.troubles().flood(7, 1, Duration.ofSeconds(3));

		JsonNode refused = this.bot.call("sendMessage", Caller.message(7, "x"));

		assertThat(refused.get("error_code").intValue()).isEqualTo(429);
		assertThat(refused.at("/parameters/retry_after").intValue()).isEqualTo(3);
		this.bot.result("sendMessage", Caller.message(7, "x"));
	}

	@Test
	void enforcesTheLimitsOfOneChatAndOfGroups() {
		this.server.group(-50, "표본 분과").addBot(this.person);
		this.server.troubles().enforceLimits(true);
		for (int i = 0; i < 3; i++) {
			send(Caller.message(7, "x" + i));
		}
		for (int i = 0; i < 20; i++) {
			send(Caller.message(-50, "x" + i));
		}

		assertThat(this.bot.refusal("sendMessage", Caller.message(7, "x")))
			.isEqualTo("429 Too Many Requests: retry after 1");
		assertThat(this.bot.refusal("sendMessage", Caller.message(-50, "x")))
			.isEqualTo("429 Too Many Requests: retry after 3");
		this.clock.advance(Duration.ofSeconds(3));
		send(Caller.message(-50, "y"));
	}

	@Test
	void cutsConnectionsBeforeAndAfterTheWork() {
		this.server.troubles().cut(Troubles.Cut.BEFORE_THE_WORK);
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> send(Caller.message(7, "lost")));
		this.server.troubles().cut(Troubles.Cut.AFTER_THE_WORK);
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> send(Caller.message(7, "done")));

		assertThat(this.person.received()).extracting(ChatMessage::text).containsExactly("done");
	}

	@Test
	void staysSilentUntilToldOtherwise() {
		this.server.troubles().stopAnswering();
		CompletableFuture<JsonNode> call = CompletableFuture
			.supplyAsync(() -> this.bot.call("sendMessage", Caller.message(7, "lost")));
		this.server.await(() -> (this.server.troubles().held() == 1) ? call : null, "a call without an answer");

		this.server.troubles().answerAgain();

		assertThatExceptionOfType(CompletionException.class).isThrownBy(call::join);
		send(Caller.message(7, "heard"));
		assertThat(this.person.received()).extracting(ChatMessage::text).containsExactly("heard");
	}

	@Test
	void failsOnDemand() {
		this.server.troubles().fail(1, 502, "Bad Gateway");

		assertThat(this.bot.refusal("sendMessage", Caller.message(7, "x"))).isEqualTo("502 Bad Gateway");
	}

	@Test
	void forgetsTheOldestMessagesOfAChat() {
		try (BotApiServer small = BotApiServer.start(Settings.standard(Clock.systemUTC()).withMessagesPerChat(2));
				Caller caller = new Caller(small)) {
			Person reader = small.person(7, "표본 위원 07", "");
			reader.hasStarted();

			for (String text : List.of("1", "2", "3")) {
				caller.result("sendMessage", Caller.message(7, text));
			}

			assertThat(reader.messages()).extracting(ChatMessage::text).containsExactly("2", "3");
		}
	}

	@Test
	void takesStrangersForFriendsWhenLenient() {
		Settings settings = Settings.standard(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)).withLenience(true);
		try (BotApiServer lenient = BotApiServer.start(settings); Caller caller = new Caller(lenient)) {
			caller.result("sendMessage", Caller.message(NOBODY, "x"));
			caller.result("answerCallbackQuery", Json.object().put("callback_query_id", "unheard-of"));

			assertThat(lenient.count("answerCallbackQuery")).isEqualTo(1);
		}
	}

	@Test
	void tellsWhatHappenedInOrder() {
		long before = this.server.lastHappening();
		send(Caller.message(7, "x"));
		this.person.says("y");

		List<Happening> happenings = this.server.happeningsAfter(before, Duration.ofSeconds(1));

		assertThat(happenings).extracting(Happening::kind)
			.containsExactly(Happening.Kind.POSTED, Happening.Kind.POSTED);
		assertThat(happenings.getFirst().sequence()).isEqualTo(before + 1);
	}

	@Test
	void remembersCalls() {
		send(Caller.message(7, "x"));
		this.bot.refusal("sendMessage", Caller.message(NOBODY, "x"));

		assertThat(this.server.calls()).containsExactly(new Call("sendMessage", 7L, 200, ""),
				new Call("sendMessage", NOBODY, 400, "Bad Request: chat not found"));
	}

	private int send(ObjectNode message) {
		return this.bot.result("sendMessage", message).get("message_id").intValue();
	}

	private static ObjectNode edit(int id, String text) {
		return Caller.message(7, text).put("message_id", id);
	}

	private static ObjectNode answer(Press press, String text) {
		return Json.object().put("callback_query_id", press.id()).put("text", text);
	}

	private long lastUpdate() {
		return this.bot.updates(0).getLast().get("update_id").longValue();
	}

}
