package kr.bridgebot.sandbox.botapi;

import java.util.List;
import java.util.Map;
import kr.bridgebot.sandbox.botapi.ChatMessage.Sender;
import kr.bridgebot.sandbox.botapi.ChatMessage.SentFile;
import kr.bridgebot.sandbox.botapi.ChatMessage.Service;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes people and messages as the Bot API does. */
final class Wire {

	/** The longer side of a picture's small size, in pixels. */
	private static final int THUMBNAIL = 90;

	private final World world;

	Wire(World world) {
		this.world = world;
	}

	ObjectNode user(Sender sender) {
		if (sender.id() == this.world.settings().botId()) {
			return bot();
		}
		ObjectNode node = Json.object()
			.put("id", sender.id())
			.put("is_bot", sender.bot())
			.put("first_name", sender.name());
		Person person = this.world.person(sender.id());
		return (person == null || person.language().isEmpty()) ? node : node.put("language_code", person.language());
	}

	ObjectNode bot() {
		return Json.object()
			.put("id", this.world.settings().botId())
			.put("is_bot", true)
			.put("first_name", this.world.settings().userName())
			.put("username", this.world.settings().userName());
	}

	ObjectNode message(ChatMessage message) {
		Chat chat = this.world.chat(message.chat());
		ObjectNode node = bare(chat, message);
		ChatMessage original = (message.replyTo() == null) ? null : chat.messages().get(message.replyTo());
		if (original != null) {
			node.set("reply_to_message", bare(chat, original));
		}
		return node;
	}

	private ObjectNode bare(Chat chat, ChatMessage message) {
		ObjectNode node = Json.object().put("message_id", message.id());
		if (message.topic() != null) {
			node.put("message_thread_id", message.topic()).put("is_topic_message", true);
		}
		if (chat.isChannel()) {
			node.set("sender_chat", chat.wire());
		}
		else {
			node.set("from", user(message.sender()));
		}
		node.set("chat", chat.wire());
		node.put("date", message.date().getEpochSecond());
		if (message.edited() != null) {
			node.put("edit_date", message.edited().getEpochSecond());
		}
		if (message.service() != null) {
			service(node, message.service());
		}
		else if (message.file() != null) {
			file(node, message.file());
			body(node, message.body(), "caption", "caption_entities");
		}
		else {
			body(node, message.body(), "text", "entities");
		}
		if (message.keyboard() != null) {
			node.set("reply_markup", message.keyboard().wire());
		}
		return node;
	}

	private static void body(ObjectNode node, FormattedText body, String text, String entities) {
		if (!body.text().isEmpty()) {
			node.put(text, body.text());
		}
		if (!body.entities().isEmpty()) {
			node.set(entities, body.wireEntities());
		}
	}

	private static void file(ObjectNode node, SentFile file) {
		ObjectNode wire = Json.object().put("file_id", file.id()).put("file_unique_id", Files.unique(file));
		if (file.photo() != null) {
			int width = file.photo().width();
			int height = file.photo().height();
			int part = Math.max(2, Math.ceilDiv(Math.max(width, height), THUMBNAIL));
			ObjectNode small = Json.object()
				.put("file_id", Files.small(file))
				.put("file_unique_id", Files.unique(file) + "s")
				.put("width", Math.ceilDiv(width, part))
				.put("height", Math.ceilDiv(height, part))
				.put("file_size", file.size());
			wire.put("width", width).put("height", height).put("file_size", file.size());
			node.set("photo", Json.array(List.of(small, wire)));
		}
		else {
			wire.put("file_name", file.name()).put("mime_type", file.mime()).put("file_size", file.size());
			node.set("document", wire);
		}
	}

	private void service(ObjectNode node, Service service) {
		switch (service) {
			case Service.Joined(Sender who) -> node.set("new_chat_members", Json.array(List.of(user(who))));
			case Service.Left(Sender who) -> node.set("left_chat_member", user(who));
			case Service.TopicCreated(String name) ->
				node.putObject("forum_topic_created").put("name", name).put("icon_color", World.TOPIC_COLOR);
			case Service.MigratedTo(long chat) -> node.put("migrate_to_chat_id", chat);
			case Service.MigratedFrom(long chat) -> node.put("migrate_from_chat_id", chat);
		}
	}

	/** A press on a message that may be gone by now. */
	ObjectNode press(Press press, Sender by, Chat chat, int messageId, String data) {
		ObjectNode node = Json.object().put("id", press.id());
		node.set("from", user(by));
		ChatMessage message = chat.messages().get(messageId);
		if (message == null) {
			ObjectNode gone = Json.object();
			gone.set("chat", chat.wire());
			node.set("message", gone.put("message_id", messageId).put("date", 0));
		}
		else {
			node.set("message", message(message));
		}
		return node.put("chat_instance", Long.toString(chat.id() ^ this.world.settings().botId())).put("data", data);
	}

	/** The change of somebody's standing. */
	ObjectNode standingChange(Chat chat, Sender by, Sender whose, Map.Entry<Standing, Standing> change) {
		ObjectNode node = Json.object();
		node.set("chat", chat.wire());
		node.set("from", user(by));
		node.put("date", this.world.now().getEpochSecond());
		node.set("old_chat_member", change.getKey().wire(user(whose)));
		node.set("new_chat_member", change.getValue().wire(user(whose)));
		return node;
	}

	ArrayNode menu(List<MenuCommand> menu) {
		return Json.array(menu.stream()
			.map((command) -> Json.object().put("command", command.name()).put("description", command.description()))
			.toList());
	}

}
