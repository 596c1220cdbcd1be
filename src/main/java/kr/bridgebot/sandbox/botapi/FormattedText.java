package kr.bridgebot.sandbox.botapi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A text and what is special about its parts, as Telegram keeps it.
 *
 * @param text without any markup
 * @param entities sorted by start, an outer one before those in it
 */
public record FormattedText(String text, List<Entity> entities) {

	private static final Comparator<Entity> OUTER_FIRST = Comparator.comparingInt(Entity::offset)
		.thenComparing(Comparator.comparingInt(Entity::length).reversed());

	private static final List<String> DETAILS = List.of("url", "language", "custom_emoji_id", "unix_time",
			"date_time_format");

	static final FormattedText EMPTY = new FormattedText("", List.of());

	public FormattedText {
		entities = entities.stream().sorted(OUTER_FIRST).toList();
	}

	/**
	 * A part of the text.
	 *
	 * @param type the wire's name for it, e.g. {@code bold}
	 * @param offset in UTF-16 units
	 * @param length in UTF-16 units
	 * @param details further fields of the wire by name: texts and numbers
	 */
	public record Entity(String type, int offset, int length, Map<String, Object> details) {

		/** Where it ends, in UTF-16 units. */
		public int end() {
			return this.offset + this.length;
		}

		private Tags tags() {
			return new Tags(opening(), closing());
		}

		private String opening() {
			return switch (this.type) {
				case "bold" -> "<b>";
				case "italic" -> "<i>";
				case "underline" -> "<u>";
				case "strikethrough" -> "<s>";
				case "spoiler" -> "<tg-spoiler>";
				case "code" -> "<code>";
				case "pre" -> this.details.containsKey("language")
						? "<pre><code class=\"language-" + escape(detail("language")) + "\">" : "<pre>";
				case "blockquote" -> "<blockquote>";
				case "expandable_blockquote" -> "<blockquote expandable>";
				case "text_link" -> "<a href=\"" + escape(detail("url")) + "\">";
				case "custom_emoji" -> "<tg-emoji emoji-id=\"" + escape(detail("custom_emoji_id")) + "\">";
				case "date_time" -> "<tg-time unix=\"" + escape(detail("unix_time")) + "\" format=\""
						+ escape(detail("date_time_format")) + "\">";
				default -> "";
			};
		}

		private String closing() {
			return switch (this.type) {
				case "bold" -> "</b>";
				case "italic" -> "</i>";
				case "underline" -> "</u>";
				case "strikethrough" -> "</s>";
				case "spoiler" -> "</tg-spoiler>";
				case "code" -> "</code>";
				case "pre" -> this.details.containsKey("language") ? "</code></pre>" : "</pre>";
				case "blockquote", "expandable_blockquote" -> "</blockquote>";
				case "text_link" -> "</a>";
				case "custom_emoji" -> "</tg-emoji>";
				case "date_time" -> "</tg-time>";
				default -> "";
			};
		}

		/** A detail as text; empty where there is none of that name. */
		public String detail(String name) {
			return String.valueOf(this.details.getOrDefault(name, ""));
		}

		ObjectNode wire() {
			ObjectNode node = Json.object()
				.put("type", this.type)
				.put("offset", this.offset)
				.put("length", this.length);
			this.details.forEach((name, value) -> {
				if (value instanceof Number number) {
					node.put(name, number.longValue());
				}
				else {
					node.put(name, value.toString());
				}
			});
			return node;
		}

	}

	/**
	 * What stands before and after a part of the text: markup, never text of a sender.
	 */
	public record Tags(String opening, String closing) {

		/** For a part that is not set apart. */
		public static final Tags NONE = new Tags("", "");

	}

	/**
	 * A text with the parts that somebody lists as the wire does; a look that nobody
	 * knows is none.
	 * @throws Refused when a part does not lie within the text
	 */
	static FormattedText of(String text, JsonNode listed) {
		List<Entity> entities = new ArrayList<>();
		for (JsonNode each : listed) {
			int offset = each.path("offset").asInt(-1);
			int length = each.path("length").asInt(-1);
			if (offset < 0 || length <= 0 || length > text.length() - offset) {
				throw Refused.badRequest("can't parse MessageEntity: entity is out of the text");
			}
			Map<String, Object> details = new HashMap<>();
			DETAILS.stream()
				.filter(each::has)
				.forEach((name) -> details.put(name,
						each.get(name).isIntegralNumber() ? each.get(name).asLong() : each.get(name).asString("")));
			entities.add(new Entity(each.path("type").asString(""), offset, length, Map.copyOf(details)));
		}
		return new FormattedText(text, entities);
	}

	static FormattedText plain(String text) {
		return new FormattedText(text, List.of());
	}

	/**
	 * The text as somebody typed it: signs as {@code **} are the look they stand for, and
	 * what looks like a command is one. A command's own message has no look.
	 */
	static FormattedText typed(String typed) {
		FormattedText read = typed.startsWith("/") ? plain(typed) : Typing.read(typed);
		String text = read.text();
		List<Entity> commands = new ArrayList<>(read.entities());
		int start = 0;
		for (String word : text.split("(?<=\\s)", -1)) {
			String command = word.strip();
			if (command.matches("/[A-Za-z0-9_]{1,64}(@[A-Za-z0-9_]+)?")) {
				commands.add(new Entity("bot_command", start, command.length(), Map.of()));
			}
			start += word.length();
		}
		return new FormattedText(text, commands);
	}

	/** Without blanks at its ends, which Telegram takes away. */
	FormattedText stripped() {
		String stripped = this.text.strip();
		if (stripped.length() == this.text.length()) {
			return this;
		}
		int lead = this.text.length() - this.text.stripLeading().length();
		List<Entity> kept = new ArrayList<>();
		for (Entity entity : this.entities) {
			int start = Math.max(entity.offset() - lead, 0);
			int end = Math.min(entity.end() - lead, stripped.length());
			if (end > start) {
				kept.add(new Entity(entity.type(), start, end - start, entity.details()));
			}
		}
		return new FormattedText(stripped, kept);
	}

	/**
	 * The text in Telegram's HTML, written anew from its parts: whatever was sent,
	 * nothing but Telegram's own tags is in it, and all else is escaped.
	 */
	public String html() {
		return html(Entity::tags);
	}

	/**
	 * The text in another dialect of HTML, all but the tags escaped. A part that reaches
	 * over another's border is closed and opened again, so that tags nest.
	 * @param dialect what stands around a part
	 */
	public String html(Function<Entity, Tags> dialect) {
		if (this.entities.isEmpty()) {
			return escape(this.text);
		}
		TreeSet<Integer> borders = new TreeSet<>(List.of(0, this.text.length()));
		for (Entity entity : this.entities) {
			borders.add(entity.offset());
			borders.add(entity.end());
		}
		StringBuilder html = new StringBuilder();
		List<Entity> open = List.of();
		int from = 0;
		for (int to : borders) {
			if (to > from) {
				int at = from;
				open = turn(html, dialect, open,
						this.entities.stream().filter((e) -> e.offset() <= at && at < e.end()).toList());
				html.append(escape(this.text.substring(from, to)));
			}
			from = to;
		}
		turn(html, dialect, open, List.of());
		return html.toString();
	}

	private static List<Entity> turn(StringBuilder html, Function<Entity, Tags> dialect, List<Entity> open,
			List<Entity> wanted) {
		int common = 0;
		while (common < open.size() && common < wanted.size() && open.get(common).equals(wanted.get(common))) {
			common++;
		}
		for (int i = open.size() - 1; i >= common; i--) {
			html.append(dialect.apply(open.get(i)).closing());
		}
		for (int i = common; i < wanted.size(); i++) {
			html.append(dialect.apply(wanted.get(i)).opening());
		}
		return wanted;
	}

	/** Makes characters text within HTML or within a quoted attribute. */
	public static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

	ArrayNode wireEntities() {
		ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
		this.entities.forEach((entity) -> nodes.add(entity.wire()));
		return nodes;
	}

}
