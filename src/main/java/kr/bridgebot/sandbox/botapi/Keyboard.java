package kr.bridgebot.sandbox.botapi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The buttons under a message.
 *
 * @param rows from top to bottom, none of them empty
 */
public record Keyboard(List<List<Key>> rows) {

	private static final int MOST_KEYS = 100;

	private static final int MOST_BYTES = 10_000;

	private static final int MOST_DATA_BYTES = 64;

	/**
	 * One button; exactly one of data, address and copied text is there.
	 *
	 * @param text the label
	 * @param data what the bot gets when it is pressed
	 * @param url where it leads
	 * @param copied what it puts on the clipboard
	 * @param style {@code danger}, {@code success}, {@code primary}, or none
	 */
	public record Key(String text, @Nullable String data, @Nullable String url, @Nullable String copied,
			@Nullable String style) {

		private ObjectNode wire() {
			ObjectNode node = Json.object().put("text", this.text);
			if (this.data != null) {
				node.put("callback_data", this.data);
			}
			if (this.url != null) {
				node.put("url", this.url);
			}
			if (this.copied != null) {
				node.putObject("copy_text").put("text", this.copied);
			}
			if (this.style != null) {
				node.put("style", this.style);
			}
			return node;
		}

	}

	/** All buttons, row by row. */
	public Stream<Key> keys() {
		return this.rows.stream().flatMap(List::stream);
	}

	/** The button with this label or, where no label matches, with this data. */
	public Optional<Key> find(String labelOrData) {
		return keys().filter((key) -> key.text().equals(labelOrData))
			.findFirst()
			.or(() -> keys().filter((key) -> labelOrData.equals(key.data())).findFirst());
	}

	/**
	 * Reads {@code inline_keyboard} and refuses what Telegram refuses.
	 * @return null when there is no button in it, which takes a keyboard away
	 */
	static @Nullable Keyboard read(JsonNode markup) {
		Fields.check("InlineKeyboardMarkup", markup, Set.of("inline_keyboard"));
		JsonNode wireRows = markup.get("inline_keyboard");
		if (wireRows == null || !wireRows.isArray()) {
			throw Refused.badRequest("can't parse reply keyboard markup JSON object");
		}
		List<List<Key>> rows = new ArrayList<>();
		int count = 0;
		for (JsonNode wireRow : wireRows) {
			if (!wireRow.isArray()) {
				throw Refused.badRequest("inline keyboard rows must be of type Array");
			}
			List<Key> row = new ArrayList<>();
			for (JsonNode wireKey : wireRow) {
				row.add(key(wireKey));
				count++;
			}
			if (!row.isEmpty()) {
				rows.add(List.copyOf(row));
			}
		}
		if (count > MOST_KEYS || Json.write(markup).length > MOST_BYTES) {
			throw Refused.badRequest("REPLY_MARKUP_TOO_LONG");
		}
		return rows.isEmpty() ? null : new Keyboard(List.copyOf(rows));
	}

	private static Key key(JsonNode node) {
		Fields.check("InlineKeyboardButton", node, Set.of("text", "url", "callback_data", "copy_text", "style"));
		String text = Fields.string(node, "text");
		if (text == null || text.isBlank()) {
			throw Refused.badRequest("inline keyboard button text must be non-empty");
		}
		String data = Fields.string(node, "callback_data");
		String url = Fields.string(node, "url");
		JsonNode copy = node.get("copy_text");
		String copied = (copy == null) ? null : Fields.string(copy, "text");
		long actions = Stream.of("callback_data", "url", "copy_text").filter(node::hasNonNull).count();
		if (actions == 0) {
			throw Refused.badRequest("text buttons are unallowed in the inline keyboard");
		}
		if (actions > 1) {
			throw Refused.badRequest("inline keyboard button must have exactly one action");
		}
		if (data != null && (data.isEmpty() || data.getBytes(StandardCharsets.UTF_8).length > MOST_DATA_BYTES)) {
			throw Refused.badRequest("BUTTON_DATA_INVALID");
		}
		if (url != null && !Links.isValid(url)) {
			throw Refused.badRequest("inline keyboard button URL '" + url + "' is invalid: Wrong HTTP URL");
		}
		if (copy != null && (copied == null || copied.isEmpty() || copied.length() > 256)) {
			throw Refused.badRequest("BUTTON_COPY_TEXT_INVALID");
		}
		String style = Fields.string(node, "style");
		if (style != null && !Set.of("danger", "success", "primary").contains(style)) {
			throw Refused.badRequest("invalid button style specified");
		}
		return new Key(text, data, url, copied, style);
	}

	ObjectNode wire() {
		ObjectNode node = Json.object();
		ArrayNode wireRows = node.putArray("inline_keyboard");
		for (List<Key> row : this.rows) {
			ArrayNode wireRow = wireRows.addArray();
			row.forEach((key) -> wireRow.add(key.wire()));
		}
		return node;
	}

}
