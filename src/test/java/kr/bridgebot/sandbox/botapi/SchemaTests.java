package kr.bridgebot.sandbox.botapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Holds the server against an extract of the published schema of Bot API 10.2. */
class SchemaTests {

	private static final Map<String, String> RESULTS = Map.ofEntries(Map.entry("getMe", "User"),
			Map.entry("getUpdates", "Array of Update"), Map.entry("getWebhookInfo", "WebhookInfo"),
			Map.entry("sendMessage", "Message"), Map.entry("sendDocument", "Message"),
			Map.entry("sendPhoto", "Message"), Map.entry("editMessageText", "Message"),
			Map.entry("editMessageCaption", "Message"), Map.entry("editMessageReplyMarkup", "Message"),
			Map.entry("getFile", "File"), Map.entry("getChat", "ChatFullInfo"),
			Map.entry("getChatMember", "ChatMember"), Map.entry("getChatAdministrators", "Array of ChatMember"),
			Map.entry("getChatMemberCount", "Integer"), Map.entry("createForumTopic", "ForumTopic"),
			Map.entry("getMyCommands", "Array of BotCommand"));

	private final JsonNode extract = extract();

	private final List<String> faults = new ArrayList<>();

	private final TreeSet<String> called = new TreeSet<>();

	private BotApiServer server;

	private Caller bot;

	@BeforeEach
	void start() {
		this.server = BotApiServer.start(Settings.standard(Clock.systemUTC()));
		this.bot = new Caller(this.server).watchedBy((method, result) -> {
			this.called.add(method);
			check(method, RESULTS.getOrDefault(method, "Boolean"), result);
		});
	}

	@AfterEach
	void stop() {
		this.bot.close();
		this.server.close();
	}

	private static JsonNode extract() {
		try (InputStream stream = SchemaTests.class.getResourceAsStream("/botapi/extract-10.2.json")) {
			return Json.read(Objects.requireNonNull(stream).readAllBytes());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void takesOnlyParametersThatThePublishedMethodsTake() {
		for (ApiMethod method : this.server.methods().all()) {
			JsonNode published = this.extract.get("methods").get(method.name());

			assertThat(published).as(method.name()).isNotNull();
			for (Parameter parameter : method.parameters()) {
				JsonNode type = published.get(parameter.name());
				assertThat(type).as(method.name() + "." + parameter.name()).isNotNull();
				assertThat(parameter.type() + (parameter.required() ? "!" : ""))
					.as(method.name() + "." + parameter.name())
					.isEqualTo(type.stringValue());
			}
		}
	}

	@Test
	void requiresWhatThePublishedMethodsRequire() {
		for (ApiMethod method : this.server.methods().all()) {
			List<String> required = this.extract.get("methods")
				.get(method.name())
				.properties()
				.stream()
				.filter((entry) -> entry.getValue().stringValue().endsWith("!"))
				.map(Map.Entry::getKey)
				.toList();

			assertThat(method.parameters().stream().filter(Parameter::required).map(Parameter::name)).as(method.name())
				.containsExactlyInAnyOrderElementsOf(required);
		}
	}

	@Test
	void answersOnlyWithPublishedFieldsAndAllThatAreRequired() {
		Person person = this.server.person(7, "표본 위원 07", "ko");
		Group group = this.server.group(-50, "표본 분과").addBot(person);
		Group forum = this.server.forum(-1_000_000_000_060L, "표본 포럼").addBotAsAdministrator(person);

		askAboutEverything(person, group, forum);
		converse(person, group, forum);
		group.migrate();
		person.blocks();
		this.bot.updates(0);

		assertThat(this.faults).isEmpty();
		assertThat(this.called)
			.containsExactlyElementsOf(this.server.methods().all().stream().map(ApiMethod::name).sorted().toList());
	}

	private void askAboutEverything(Person person, Group group, Group forum) {
		this.bot.result("getMe", Json.object());
		this.bot.result("setWebhook", Json.object().put("url", ""));
		this.bot.result("getWebhookInfo", Json.object());
		this.bot.result("deleteWebhook", Json.object());
		for (long chat : new long[] { person.id(), group.id(), forum.id() }) {
			this.bot.result("getChat", Json.object().put("chat_id", chat));
		}
		this.bot.result("getChatMember", Json.object().put("chat_id", group.id()).put("user_id", person.id()));
		this.bot.result("getChatMember",
				Json.object().put("chat_id", forum.id()).put("user_id", this.server.settings().botId()));
		this.bot.result("getChatMemberCount", Json.object().put("chat_id", group.id()));
		forum.promote(person);
		this.bot.result("getChatAdministrators", Json.object().put("chat_id", forum.id()));
		var commands = Json.object();
		commands.putArray("commands").addObject().put("command", "help").put("description", "도움말");
		this.bot.result("setMyCommands", commands);
		this.bot.result("getMyCommands", Json.object());
		this.bot.result("deleteMyCommands", Json.object());
	}

	private void converse(Person person, Group group, Group forum) {
		person.starts();
		person.sends("roster.csv", new byte[] { 1 }, "표본");
		JsonNode topic = this.bot.result("createForumTopic",
				Json.object().put("chat_id", forum.id()).put("name", "표본"));
		this.bot.result("sendMessage",
				Caller.message(forum.id(), "x").put("message_thread_id", topic.get("message_thread_id").intValue()));
		JsonNode card = this.bot.result("sendMessage",
				Caller.buttons(
						Caller.html(person.id(),
								"<b>x</b> <a href=\"https://example.org\">y</a> <tg-time unix=\"1\">z</tg-time>"),
						"참석"));
		ChatMessage sent = this.server.message(person.id(), card.get("message_id").intValue()).orElseThrow();
		Press press = person.presses(sent, "참석");
		person.pressesForged(person.id(), 1, "x");
		this.bot.result("answerCallbackQuery", Json.object().put("callback_query_id", press.id()));
		this.bot.result("editMessageText",
				Caller.message(person.id(), "changed").put("message_id", card.get("message_id").intValue()));
		this.bot.result("editMessageReplyMarkup", Caller.buttons(
				Json.object().put("chat_id", person.id()).put("message_id", card.get("message_id").intValue()), "불참"));
		this.bot.result("deleteMessage",
				Json.object().put("chat_id", person.id()).put("message_id", card.get("message_id").intValue()));
		this.bot.result("sendChatAction", Json.object().put("chat_id", person.id()).put("action", "typing"));
		sendFiles(person);
		ChatMessage said = person.says(group, "/bind");
		person.edits(said, "/bind@" + this.server.settings().userName());
		this.bot.result("leaveChat", Json.object().put("chat_id", forum.id()));
	}

	private void sendFiles(Person person) {
		String document = person.sends("x.ics", new byte[] { 1 }).file().id();
		JsonNode sent = this.bot.result("sendDocument",
				Json.object().put("chat_id", person.id()).put("document", document).put("caption", "x"));
		this.bot.result("editMessageCaption",
				Json.object()
					.put("chat_id", person.id())
					.put("message_id", sent.get("message_id").intValue())
					.put("caption", "y"));
		this.bot.result("getFile", Json.object().put("file_id", document));
		JsonNode photo = this.bot.post(this.server.token(), "sendPhoto", "multipart/form-data; boundary=x",
				Pictures.multipart(person.id()));
		this.called.add("sendPhoto");
		check("sendPhoto", "Message", photo.get("result"));
	}

	private void check(String where, String type, JsonNode value) {
		String bare = type.replace("!", "");
		if (bare.startsWith("Array of ")) {
			value.forEach((element) -> check(where, bare.substring("Array of ".length()), element));
			return;
		}
		boolean fits = switch (bare) {
			case "Integer" -> value.isIntegralNumber();
			case "String" -> value.isString();
			case "Boolean" -> value.isBoolean();
			case "True" -> value.isBoolean() && value.booleanValue();
			default -> {
				checkObject(where, concrete(bare, value), value);
				yield true;
			}
		};
		if (!fits) {
			this.faults.add(where + " is no " + bare + ": " + value);
		}
	}

	private static String concrete(String type, JsonNode value) {
		return switch (type) {
			case "MaybeInaccessibleMessage" -> (value.get("date").intValue() == 0) ? "InaccessibleMessage" : "Message";
			case "ChatMember" -> switch (value.get("status").stringValue()) {
				case "creator" -> "ChatMemberOwner";
				case "administrator" -> "ChatMemberAdministrator";
				case "member" -> "ChatMemberMember";
				case "left" -> "ChatMemberLeft";
				default -> "ChatMemberBanned";
			};
			default -> type;
		};
	}

	private void checkObject(String where, String type, JsonNode value) {
		JsonNode fields = this.extract.get("types").get(type);
		if (fields == null) {
			this.faults.add(where + ": " + type + " is not in the extract");
			return;
		}
		fields.properties().forEach((field) -> {
			if (field.getValue().stringValue().endsWith("!") && !value.has(field.getKey())) {
				this.faults.add(where + ": " + type + " lacks " + field.getKey());
			}
		});
		value.properties().forEach((field) -> {
			JsonNode published = fields.get(field.getKey());
			if (published == null) {
				this.faults.add(where + ": " + type + " has no " + field.getKey());
			}
			else {
				check(where + "." + field.getKey(), published.stringValue(), field.getValue());
			}
		});
	}

}
