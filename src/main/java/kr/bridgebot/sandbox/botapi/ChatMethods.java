package kr.bridgebot.sandbox.botapi;

import static kr.bridgebot.sandbox.botapi.Parameter.chat;
import static kr.bridgebot.sandbox.botapi.Parameter.optional;
import static kr.bridgebot.sandbox.botapi.Parameter.required;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kr.bridgebot.sandbox.botapi.Happening.Kind;
import kr.bridgebot.sandbox.botapi.Menus.Scope;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the bot asks about itself and its chats, and how it furnishes them. */
final class ChatMethods {

	private static final Parameter USER = required("user_id", "Integer");

	private static final Parameter SCOPE = optional("scope", "BotCommandScope");

	private static final Parameter LANGUAGE = optional("language_code", "String");

	private static final Map<String, Set<String>> SCOPE_FIELDS = Map.of("default", Set.of("type"), "all_private_chats",
			Set.of("type"), "all_group_chats", Set.of("type"), "all_chat_administrators", Set.of("type"), "chat",
			Set.of("type", "chat_id"), "chat_administrators", Set.of("type", "chat_id"), "chat_member",
			Set.of("type", "chat_id", "user_id"));

	private static final Set<String> ACTIONS = Set.of("typing", "upload_photo", "upload_document", "choose_sticker",
			"find_location");

	private final World world;

	ChatMethods(World world) {
		this.world = world;
	}

	List<ApiMethod> all() {
		return List.of(ApiMethod.of("getMe", (arguments) -> me()),
				ApiMethod.of("getChat", alone(this::getChat), chat()),
				ApiMethod.of("getChatMember", alone(this::getChatMember), chat(), USER),
				ApiMethod.of("getChatMemberCount", alone(this::getChatMemberCount), chat()),
				ApiMethod.of("getChatAdministrators", alone(this::getChatAdministrators), chat()),
				ApiMethod.of("leaveChat", alone(this::leaveChat), chat()),
				ApiMethod.of("createForumTopic", alone(this::createForumTopic), chat(), required("name", "String"),
						optional("icon_color", "Integer")),
				ApiMethod.of("sendChatAction", alone(this::sendChatAction), chat(),
						optional("message_thread_id", "Integer"), required("action", "String")),
				ApiMethod.of("setMyCommands", alone(this::setMyCommands), required("commands", "Array of BotCommand"),
						SCOPE, LANGUAGE),
				ApiMethod.of("getMyCommands", alone(this::getMyCommands), SCOPE, LANGUAGE),
				ApiMethod.of("deleteMyCommands", alone(this::deleteMyCommands), SCOPE, LANGUAGE));
	}

	private Function<Arguments, JsonNode> alone(Function<Arguments, JsonNode> work) {
		return (arguments) -> this.world.monitor().locked(() -> work.apply(arguments));
	}

	private JsonNode me() {
		return this.world.wire()
			.bot()
			.put("can_join_groups", true)
			.put("can_read_all_group_messages", !this.world.settings().privacyMode())
			.put("supports_inline_queries", false)
			.put("can_connect_to_business", false)
			.put("has_main_web_app", false);
	}

	private JsonNode getChat(Arguments arguments) {
		ObjectNode chat = this.world.met(arguments.chat()).wire();
		chat.put("accent_color_id", 0).put("max_reaction_count", 11);
		chat.putObject("accepted_gift_types")
			.put("unlimited_gifts", false)
			.put("limited_gifts", false)
			.put("unique_gifts", false)
			.put("premium_subscription", false)
			.put("gifts_from_channels", false);
		return chat;
	}

	private JsonNode getChatMember(Arguments arguments) {
		Chat chat = this.world.open(arguments.chat());
		long user = arguments.integer("user_id", 0);
		if (user == this.world.settings().botId()) {
			Standing bot = chat.bot();
			return ((bot == null) ? Standing.LEFT : bot).wire(this.world.wire().bot());
		}
		Person person = this.world.person(user);
		if (person == null) {
			throw Refused.badRequest("user not found");
		}
		return chat.member(user).wire(this.world.wire().user(person.sender()));
	}

	private JsonNode getChatMemberCount(Arguments arguments) {
		Chat chat = this.world.open(arguments.chat());
		return Json.number(chat.isGroup() ? 1 + chat.members().values().stream().filter(Standing::isIn).count() : 2);
	}

	private JsonNode getChatAdministrators(Arguments arguments) {
		Chat chat = this.world.open(arguments.chat());
		if (!chat.isGroup()) {
			throw Refused.badRequest("there are no administrators in the private chat");
		}
		List<JsonNode> administrators = new ArrayList<>();
		for (Person person : this.world.people()) {
			Standing standing = chat.member(person.id());
			if (standing.isAdministrator()) {
				administrators.add(standing.wire(this.world.wire().user(person.sender())));
			}
		}
		return Json.array(administrators);
	}

	private JsonNode leaveChat(Arguments arguments) {
		Chat chat = this.world.open(arguments.chat());
		if (!chat.isGroup()) {
			throw Refused.badRequest("chat member status can't be changed in private chats");
		}
		this.world.standing(chat, this.world.botSender(), Standing.LEFT);
		return Json.yes();
	}

	private JsonNode createForumTopic(Arguments arguments) {
		Chat chat = this.world.open(arguments.chat());
		String name = arguments.text("name").strip();
		if (chat.kind() != Chat.Kind.FORUM) {
			throw Refused.badRequest("the chat is not a forum");
		}
		if (chat.bot() == null || !chat.bot().isAdministrator()) {
			throw Refused.badRequest("not enough rights to create a topic");
		}
		if (name.isEmpty() || name.length() > 128) {
			throw Refused.badRequest("invalid topic name specified");
		}
		int id = this.world.topic(chat, name, this.world.botSender());
		return Json.object().put("message_thread_id", id).put("name", name).put("icon_color", World.TOPIC_COLOR);
	}

	private JsonNode sendChatAction(Arguments arguments) {
		Chat chat = this.world.open(arguments.chat());
		if (!ACTIONS.contains(arguments.text("action"))) {
			throw Refused.badRequest("wrong parameter action in request");
		}
		this.world.feed().note(Kind.TYPING, chat.id(), null, null);
		return Json.yes();
	}

	private JsonNode setMyCommands(Arguments arguments) {
		JsonNode commands = arguments.node("commands");
		List<MenuCommand> menu = new ArrayList<>();
		if (commands != null) {
			commands.forEach((command) -> menu.add(command(command)));
		}
		if (menu.size() > 100) {
			throw Refused.badRequest("BOT_COMMANDS_TOO_MUCH");
		}
		change(scope(arguments), List.copyOf(menu));
		return Json.yes();
	}

	private static MenuCommand command(JsonNode node) {
		Fields.check("BotCommand", node, Set.of("command", "description"));
		String name = Fields.string(node, "command");
		String description = Fields.string(node, "description");
		String bare = (name != null && name.startsWith("/")) ? name.substring(1) : name;
		if (bare == null || !bare.matches("[a-z0-9_]{1,32}")) {
			throw Refused.badRequest("BOT_COMMAND_INVALID");
		}
		if (description == null || description.isBlank() || description.length() > 256) {
			throw Refused.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
		}
		return new MenuCommand(bare, description);
	}

	private JsonNode getMyCommands(Arguments arguments) {
		return this.world.wire().menu(this.world.menus().get(scope(arguments)));
	}

	private JsonNode deleteMyCommands(Arguments arguments) {
		change(scope(arguments), List.of());
		return Json.yes();
	}

	private void change(Scope scope, List<MenuCommand> menu) {
		this.world.menus().set(scope, menu);
		this.world.feed().note(Kind.MENU_CHANGED, scope.chat(), null, null);
	}

	private Scope scope(Arguments arguments) {
		String language = arguments.text("language_code");
		if (!language.matches("([a-z]{2})?")) {
			throw Refused.badRequest("invalid language code specified");
		}
		JsonNode node = arguments.node("scope");
		if (node == null) {
			return new Scope("default", 0, 0, language);
		}
		String type = node.isObject() ? Fields.string(node, "type") : null;
		Set<String> fields = (type == null) ? null : SCOPE_FIELDS.get(type);
		if (type == null || fields == null) {
			throw Refused.badRequest("can't parse BotCommandScope: invalid type specified");
		}
		Fields.check("BotCommandScope", node, fields);
		long chat = fields.contains("chat_id") ? this.world.met(number(node, "chat_id")).id() : 0;
		long user = fields.contains("user_id") ? number(node, "user_id") : 0;
		return new Scope(type, chat, user, language);
	}

	private static long number(JsonNode node, String field) {
		@Nullable Long value = Fields.integer(node, field);
		if (value == null) {
			throw Refused.badRequest("can't parse BotCommandScope: " + field + " is missing");
		}
		return value;
	}

}
