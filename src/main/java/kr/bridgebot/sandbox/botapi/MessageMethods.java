package kr.bridgebot.sandbox.botapi;

import static kr.bridgebot.sandbox.botapi.Parameter.chat;
import static kr.bridgebot.sandbox.botapi.Parameter.optional;
import static kr.bridgebot.sandbox.botapi.Parameter.optionalChat;
import static kr.bridgebot.sandbox.botapi.Parameter.required;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import kr.bridgebot.sandbox.botapi.Arguments.Attached;
import kr.bridgebot.sandbox.botapi.ChatMessage.SentFile;
import kr.bridgebot.sandbox.botapi.ChatMessage.SentFile.Dimension;
import kr.bridgebot.sandbox.botapi.Happening.Kind;
import kr.bridgebot.sandbox.botapi.World.Draft;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the bot writes, changes and takes away, and how it answers presses. */
final class MessageMethods {

	private static final int LONGEST_TEXT = 4_096;

	private static final int LONGEST_CAPTION = 1_024;

	private static final int LONGEST_NOTICE = 200;

	private static final int LARGEST_UPLOAD = 50 << 20;

	private static final int LARGEST_DOWNLOAD = 20 << 20;

	private static final Duration DELETABLE = Duration.ofDays(2);

	private static final Parameter MESSAGE = optional("message_id", "Integer");

	private static final Parameter PARSE_MODE = optional("parse_mode", "String");

	private static final Parameter ENTITIES = optional("entities", "Array of MessageEntity");

	private static final Parameter CAPTION_ENTITIES = optional("caption_entities", "Array of MessageEntity");

	private static final Parameter PREVIEW = optional("link_preview_options", "LinkPreviewOptions");

	private static final Parameter KEYBOARD = optional("reply_markup", "InlineKeyboardMarkup");

	private static final Parameter ANY_KEYBOARD = optional("reply_markup",
			"InlineKeyboardMarkup or ReplyKeyboardMarkup or ReplyKeyboardRemove or ForceReply");

	private static final Parameter THREAD = optional("message_thread_id", "Integer");

	private static final Parameter QUIET = optional("disable_notification", "Boolean");

	private static final Parameter PROTECTED = optional("protect_content", "Boolean");

	private static final Parameter PAID = optional("allow_paid_broadcast", "Boolean");

	private static final Parameter REPLY = optional("reply_parameters", "ReplyParameters");

	private static final Parameter CAPTION = optional("caption", "String");

	private final World world;

	private final Troubles troubles;

	private final FloodGate gate;

	MessageMethods(World world, Troubles troubles) {
		this.world = world;
		this.troubles = troubles;
		this.gate = new FloodGate(world.settings().clock());
	}

	List<ApiMethod> all() {
		return List.of(
				ApiMethod.of("sendMessage", this::sendMessage, chat(), THREAD, required("text", "String"), PARSE_MODE,
						ENTITIES, PREVIEW, QUIET, PROTECTED, PAID, REPLY, ANY_KEYBOARD),
				ApiMethod.of("sendDocument", (arguments) -> sendFile(arguments, "document"), chat(), THREAD,
						required("document", Parameter.FILE), CAPTION, PARSE_MODE, CAPTION_ENTITIES,
						optional("disable_content_type_detection", "Boolean"), QUIET, PROTECTED, PAID, REPLY,
						ANY_KEYBOARD),
				ApiMethod.of("sendPhoto", (arguments) -> sendFile(arguments, "photo"), chat(), THREAD,
						required("photo", Parameter.FILE), CAPTION, PARSE_MODE, CAPTION_ENTITIES, QUIET, PROTECTED,
						PAID, REPLY, ANY_KEYBOARD),
				ApiMethod.of("editMessageText", this::editMessageText, optionalChat(), MESSAGE,
						optional("text", "String"), PARSE_MODE, ENTITIES, PREVIEW, KEYBOARD),
				ApiMethod.of("editMessageCaption", this::editMessageCaption, optionalChat(), MESSAGE, CAPTION,
						PARSE_MODE, CAPTION_ENTITIES, KEYBOARD),
				ApiMethod.of("editMessageReplyMarkup", this::editMessageReplyMarkup, optionalChat(), MESSAGE, KEYBOARD),
				ApiMethod.of("deleteMessage", this::deleteMessage, chat(), required("message_id", "Integer")),
				ApiMethod.of("answerCallbackQuery", this::answerCallbackQuery, required("callback_query_id", "String"),
						optional("text", "String"), optional("show_alert", "Boolean"), optional("url", "String"),
						optional("cache_time", "Integer")),
				ApiMethod.of("getFile", this::getFile, required("file_id", "String")));
	}

	private JsonNode sendMessage(Arguments arguments) {
		FormattedText body = text(arguments, "text");
		checkPreview(arguments);
		Markup markup = Markup.read(arguments.node("reply_markup"));
		return this.world.monitor().locked(() -> {
			Chat chat = enter(arguments);
			return post(chat, arguments, body, null, markup);
		});
	}

	private JsonNode sendFile(Arguments arguments, String parameter) {
		FormattedText caption = caption(arguments);
		Markup markup = Markup.read(arguments.node("reply_markup"));
		Attached attached = arguments.attached(parameter);
		boolean isPhoto = parameter.equals("photo");
		if (attached != null && attached.content().length > LARGEST_UPLOAD) {
			throw Refused.with(413, "Request Entity Too Large");
		}
		if (attached != null && attached.content().length == 0) {
			throw Refused.badRequest("file must be non-empty");
		}
		Dimension dimension = (attached != null && isPhoto) ? dimension(attached.content()) : null;
		return this.world.monitor().locked(() -> {
			Chat chat = enter(arguments);
			SentFile file = (attached == null) ? sentBefore(arguments.text(parameter), isPhoto)
					: this.world.files().add(attached.name(), Mime.of(attached.name()), attached.content(), dimension);
			return post(chat, arguments, caption, file, markup);
		});
	}

	private SentFile sentBefore(String id, boolean isPhoto) {
		Files.Stored stored = this.world.files().find(id);
		if (stored == null) {
			throw Refused.badRequest("wrong file identifier/HTTP URL specified");
		}
		if ((stored.file().photo() != null) != isPhoto) {
			throw Refused.badRequest(
					isPhoto ? "can't use file of type Document as Photo" : "can't use file of type Photo as Document");
		}
		return stored.file();
	}

	private static Dimension dimension(byte[] content) {
		try (ImageInputStream image = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
			Iterator<ImageReader> readers = ImageIO.getImageReaders(image);
			if (readers.hasNext()) {
				ImageReader reader = readers.next();
				reader.setInput(image);
				return new Dimension(reader.getWidth(0), reader.getHeight(0));
			}
		}
		catch (IOException ex) {
			// Refused below like anything else that is no picture.
		}
		throw Refused.badRequest("IMAGE_PROCESS_FAILED");
	}

	/** The chat of a call that sends or edits, which are limited together. */
	private Chat enter(Arguments arguments) {
		Chat chat = this.world.open(arguments.chat());
		if (this.troubles.limited()) {
			this.gate.pass(chat, arguments.flag("allow_paid_broadcast"));
		}
		return chat;
	}

	private JsonNode post(Chat chat, Arguments arguments, FormattedText body, @Nullable SentFile file, Markup markup) {
		Integer topic = arguments.id("message_thread_id");
		if (topic != null && !chat.topics().containsKey(topic)) {
			throw Refused.badRequest("message thread not found");
		}
		Integer replyTo = replyTo(chat, arguments);
		if (markup.replyKeyboard() != null) {
			chat.replyKeyboard(markup.replyKeyboard());
		}
		return this.world.wire()
			.message(this.world.post(chat,
					new Draft(this.world.botSender(), topic, body, markup.inline(), file, null, replyTo)));
	}

	private static @Nullable Integer replyTo(Chat chat, Arguments arguments) {
		JsonNode reply = arguments.node("reply_parameters");
		if (reply == null) {
			return null;
		}
		Fields.check("ReplyParameters", reply, Set.of("message_id", "chat_id", "allow_sending_without_reply"));
		Long id = Fields.integer(reply, "message_id");
		JsonNode lenient = reply.get("allow_sending_without_reply");
		if (id != null && chat.messages().containsKey(id.intValue())) {
			return id.intValue();
		}
		if (lenient != null && lenient.asBoolean(false)) {
			return null;
		}
		throw Refused.badRequest("message to be replied not found");
	}

	private JsonNode editMessageText(Arguments arguments) {
		if (!arguments.has("text")) {
			throw Refused.badRequest("message text is empty");
		}
		FormattedText body = text(arguments, "text");
		checkPreview(arguments);
		Keyboard keyboard = keyboard(arguments);
		return this.world.monitor().locked(() -> {
			ChatMessage message = editable(arguments);
			if (message.file() != null) {
				throw Refused.badRequest("there is no text in the message to edit");
			}
			return edit(message, body, keyboard);
		});
	}

	private JsonNode editMessageCaption(Arguments arguments) {
		FormattedText caption = caption(arguments);
		Keyboard keyboard = keyboard(arguments);
		return this.world.monitor().locked(() -> {
			ChatMessage message = editable(arguments);
			if (message.file() == null) {
				throw Refused.badRequest("there is no caption in the message to edit");
			}
			return edit(message, caption, keyboard);
		});
	}

	private JsonNode editMessageReplyMarkup(Arguments arguments) {
		Keyboard keyboard = keyboard(arguments);
		return this.world.monitor().locked(() -> {
			ChatMessage message = editable(arguments);
			return edit(message, message.body(), keyboard);
		});
	}

	private static @Nullable Keyboard keyboard(Arguments arguments) {
		JsonNode markup = arguments.node("reply_markup");
		return (markup == null) ? null : Keyboard.read(markup);
	}

	private ChatMessage editable(Arguments arguments) {
		Chat chat = enter(arguments);
		Integer id = arguments.id("message_id");
		if (id == null) {
			throw Refused.badRequest("message identifier is not specified");
		}
		ChatMessage message = chat.messages().get(id);
		if (message == null) {
			throw Refused.badRequest("message to edit not found");
		}
		if (!message.fromBot() || message.service() != null) {
			throw Refused.badRequest("message can't be edited");
		}
		return message;
	}

	private JsonNode edit(ChatMessage message, FormattedText body, @Nullable Keyboard keyboard) {
		if (message.body().equals(body) && Objects.equals(message.keyboard(), keyboard)) {
			throw Refused.badRequest("message is not modified: specified new message content and reply markup are"
					+ " exactly the same as a current content and reply markup of the message");
		}
		ChatMessage edited = message.edited(body, keyboard, this.world.now());
		this.world.replace(edited);
		return this.world.wire().message(edited);
	}

	private JsonNode deleteMessage(Arguments arguments) {
		return this.world.monitor().locked(() -> {
			Chat chat = this.world.open(arguments.chat());
			ChatMessage message = chat.messages().get(Objects.requireNonNull(arguments.id("message_id")));
			if (message == null) {
				throw Refused.badRequest("message to delete not found");
			}
			boolean old = Duration.between(message.date(), this.world.now()).compareTo(DELETABLE) > 0;
			boolean mayDelete = message.fromBot() || !chat.isGroup()
					|| Objects.requireNonNull(chat.bot()).isAdministrator();
			if (old || !mayDelete) {
				throw Refused.badRequest("message can't be deleted");
			}
			this.world.remove(message);
			return Json.yes();
		});
	}

	private JsonNode answerCallbackQuery(Arguments arguments) {
		String text = arguments.text("text");
		if (text.length() > LONGEST_NOTICE) {
			throw Refused.badRequest("MESSAGE_TOO_LONG");
		}
		String url = arguments.has("url") ? arguments.text("url") : null;
		if (url != null && Links.startCode(url, this.world.settings().userName()).isEmpty()) {
			throw Refused.badRequest("URL_INVALID");
		}
		String id = arguments.text("callback_query_id");
		Press.Notice notice = new Press.Notice(text, arguments.flag("show_alert"), url);
		this.world.monitor().locked(() -> {
			Press press = this.world.presses().find(id);
			boolean unheardOf = press == null && this.world.settings().lenient();
			if (!unheardOf && !this.world.presses().answer(id, notice, this.world.now())) {
				throw Refused.badRequest("query is too old and response timeout expired or query ID is invalid");
			}
			if (press != null) {
				this.world.feed().note(Kind.NOTIFIED, 0, null, press.person());
			}
		});
		return Json.yes();
	}

	private JsonNode getFile(Arguments arguments) {
		Files.Stored stored = this.world.monitor().locked(() -> this.world.files().find(arguments.text("file_id")));
		if (stored == null) {
			throw Refused.badRequest("wrong file_id or the file is temporarily unavailable");
		}
		if (stored.content().length > LARGEST_DOWNLOAD) {
			throw Refused.badRequest("file is too big");
		}
		return stored.wire();
	}

	private static FormattedText text(Arguments arguments, String parameter) {
		FormattedText body = formatted(arguments, parameter);
		if (body.text().isEmpty()) {
			throw Refused.badRequest("message text is empty");
		}
		if (body.text().length() > LONGEST_TEXT) {
			throw Refused.badRequest("message is too long");
		}
		return body;
	}

	private static FormattedText caption(Arguments arguments) {
		FormattedText body = formatted(arguments, "caption");
		if (body.text().length() > LONGEST_CAPTION) {
			throw Refused.badRequest("message caption is too long");
		}
		return body;
	}

	private static FormattedText formatted(Arguments arguments, String parameter) {
		String mode = arguments.text("parse_mode");
		String source = arguments.text(parameter);
		JsonNode entities = arguments.node(parameter.equals("text") ? "entities" : "caption_entities");
		if (mode.isEmpty()) {
			return (entities == null) ? FormattedText.plain(source).stripped()
					: FormattedText.of(source, entities).stripped();
		}
		if (!mode.equalsIgnoreCase("HTML")) {
			throw Refused.badRequest("unsupported parse_mode");
		}
		return HtmlReader.read(source).stripped();
	}

	private static void checkPreview(Arguments arguments) {
		JsonNode preview = arguments.node("link_preview_options");
		if (preview != null) {
			Fields.check("LinkPreviewOptions", preview,
					Set.of("is_disabled", "url", "prefer_small_media", "prefer_large_media", "show_above_text"));
		}
	}

	/**
	 * What stands under a message, or in place of the letters.
	 *
	 * @param replyKeyboard null leaves it as it is
	 */
	private record Markup(@Nullable Keyboard inline, @Nullable List<List<String>> replyKeyboard) {

		static Markup read(@Nullable JsonNode node) {
			if (node == null) {
				return new Markup(null, null);
			}
			if (node.has("keyboard")) {
				Fields.check("ReplyKeyboardMarkup", node, Set.of("keyboard", "is_persistent", "resize_keyboard",
						"one_time_keyboard", "input_field_placeholder", "selective"));
				return new Markup(null, labels(node.get("keyboard")));
			}
			if (node.has("remove_keyboard")) {
				Fields.check("ReplyKeyboardRemove", node, Set.of("remove_keyboard", "selective"));
				return new Markup(null, List.of());
			}
			if (node.has("force_reply")) {
				Fields.check("ForceReply", node, Set.of("force_reply", "input_field_placeholder", "selective"));
				return new Markup(null, null);
			}
			return new Markup(Keyboard.read(node), null);
		}

		private static List<List<String>> labels(JsonNode rows) {
			List<List<String>> labels = new ArrayList<>();
			for (JsonNode row : rows) {
				List<String> line = new ArrayList<>();
				for (JsonNode key : row) {
					String label = key.isString() ? key.stringValue() : Fields.string(key, "text");
					if (label == null || label.isBlank()) {
						throw Refused.badRequest("keyboard button text must be non-empty");
					}
					line.add(label);
				}
				labels.add(List.copyOf(line));
			}
			return List.copyOf(labels);
		}

	}

}
