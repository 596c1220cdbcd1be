package kr.bridgebot.sandbox.botapi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kr.bridgebot.sandbox.botapi.FormattedText.Entity;

/**
 * Reads the subset of HTML that Telegram takes, and complains as it does. Follows
 * {@code parse_html} of tdlib's {@code MessageEntity.cpp}: an opening angle bracket
 * always begins a tag, tags must be closed in order, unknown character references stay as
 * they are. Used once per text.
 */
final class HtmlReader {

	private static final Set<String> TAGS = Set.of("a", "b", "strong", "i", "em", "s", "strike", "del", "u", "ins",
			"tg-spoiler", "tg-emoji", "tg-time", "span", "pre", "code", "blockquote");

	private final String source;

	private final StringBuilder text = new StringBuilder();

	private final List<Entity> entities = new ArrayList<>();

	private final Deque<Tag> open = new ArrayDeque<>();

	private int at;

	private HtmlReader(String source) {
		this.source = source;
	}

	private record Tag(String name, Map<String, String> attributes, int begin, int offset) {
	}

	/**
	 * Takes a text apart.
	 * @throws Refused naming what is wrong and where, in bytes of UTF-8
	 */
	static FormattedText read(String source) {
		return new HtmlReader(source).read();
	}

	private FormattedText read() {
		while (this.at < this.source.length()) {
			char c = this.source.charAt(this.at);
			if (c == '&') {
				this.text.appendCodePoint(reference());
			}
			else if (c != '<') {
				this.text.append(c);
				this.at++;
			}
			else if (this.source.startsWith("</", this.at)) {
				endTag();
			}
			else {
				startTag();
			}
		}
		if (!this.open.isEmpty()) {
			throw complaint("Can't find end tag corresponding to start tag \"" + this.open.peek().name() + "\"");
		}
		return new FormattedText(this.text.toString(), this.entities);
	}

	private void startTag() {
		int begin = this.at++;
		int nameStart = this.at;
		while (this.at < this.source.length() && !isBlank() && current() != '>') {
			this.at++;
		}
		if (this.at == this.source.length()) {
			throw complaint("Unclosed start tag", begin);
		}
		String name = this.source.substring(nameStart, this.at).toLowerCase(Locale.ROOT);
		if (!TAGS.contains(name)) {
			throw complaint("Unsupported start tag \"" + name + "\"", begin);
		}
		Map<String, String> attributes = new HashMap<>();
		while (skipBlanks(begin) != '>') {
			attribute(name, begin, attributes);
		}
		this.at++;
		if (name.equals("span") && !"tg-spoiler".equals(attributes.get("class"))) {
			throw complaint("Tag \"span\" must have class \"tg-spoiler\"", begin);
		}
		this.open.push(new Tag(name, attributes, begin, this.text.length()));
	}

	private void attribute(String tag, int begin, Map<String, String> attributes) {
		int start = this.at;
		while (this.at < this.source.length() && !isBlank() && current() != '=' && current() != '>') {
			this.at++;
		}
		String name = this.source.substring(start, this.at).toLowerCase(Locale.ROOT);
		if (name.isEmpty()) {
			throw complaint("Empty attribute name in the tag \"" + tag + "\"", begin);
		}
		if (skipBlanks(begin) != '=') {
			if (tag.equals("blockquote") && name.equals("expandable")) {
				attributes.put(name, "");
				return;
			}
			throw complaint("Expected equal sign in declaration of an attribute of the tag \"" + tag + "\"", begin);
		}
		this.at++;
		char quote = skipBlanks(begin);
		StringBuilder value = new StringBuilder();
		if (quote == '"' || quote == '\'') {
			this.at++;
			while (this.at < this.source.length() && current() != quote) {
				if (current() == '&') {
					value.appendCodePoint(reference());
				}
				else {
					value.append(current());
					this.at++;
				}
			}
			if (this.at++ == this.source.length()) {
				throw complaint("Unclosed start tag", begin);
			}
		}
		else {
			while (this.at < this.source.length() && !isBlank() && current() != '>') {
				value.append(current());
				this.at++;
			}
		}
		attributes.putIfAbsent(name, value.toString());
	}

	private void endTag() {
		int begin = this.at;
		if (this.open.isEmpty()) {
			throw complaint("Unexpected end tag", begin);
		}
		int end = this.source.indexOf('>', begin);
		if (end < 0) {
			throw complaint("Unclosed end tag", begin);
		}
		String name = this.source.substring(begin + 2, end).strip().toLowerCase(Locale.ROOT);
		Tag tag = this.open.pop();
		if (!name.isEmpty() && !name.equals(tag.name())) {
			String found = "\", found \"</" + name + ">\"";
			throw complaint(
					"Unmatched end tag at byte offset " + bytes(begin) + ", expected \"</" + tag.name() + ">" + found);
		}
		this.at = end + 1;
		close(tag);
	}

	private void close(Tag tag) {
		int length = this.text.length() - tag.offset();
		if (length == 0) {
			return;
		}
		switch (tag.name()) {
			case "b", "strong" -> add("bold", tag, Map.of());
			case "i", "em" -> add("italic", tag, Map.of());
			case "s", "strike", "del" -> add("strikethrough", tag, Map.of());
			case "u", "ins" -> add("underline", tag, Map.of());
			case "tg-spoiler", "span" -> add("spoiler", tag, Map.of());
			case "blockquote" ->
				add(tag.attributes().containsKey("expandable") ? "expandable_blockquote" : "blockquote", tag, Map.of());
			case "pre" -> pre(tag, length);
			case "code" -> code(tag);
			case "tg-emoji" -> add("custom_emoji", tag, Map.of("custom_emoji_id", required(tag, "emoji-id")));
			case "tg-time" -> time(tag);
			default -> link(tag);
		}
	}

	private void pre(Tag tag, int length) {
		Map<String, Object> details = Map.of();
		Entity last = this.entities.isEmpty() ? null : this.entities.getLast();
		if (last != null && last.type().equals("code") && last.offset() == tag.offset() && last.length() == length) {
			details = last.details();
			this.entities.removeLast();
		}
		add("pre", tag, details);
	}

	private void code(Tag tag) {
		String language = tag.attributes().getOrDefault("class", "");
		boolean inPre = !this.open.isEmpty() && this.open.peek().name().equals("pre");
		add("code", tag, (inPre && language.startsWith("language-"))
				? Map.of("language", language.substring("language-".length())) : Map.of());
	}

	private void time(Tag tag) {
		String unix = required(tag, "unix");
		if (!unix.matches("\\d{1,12}")) {
			throw complaint("Tag \"tg-time\" must have a number in \"unix\"", tag.begin());
		}
		String format = tag.attributes().getOrDefault("format", "");
		if (!format.matches("r|w?[dD]?[tT]?")) {
			throw complaint("Tag \"tg-time\" has an invalid \"format\"", tag.begin());
		}
		Map<String, Object> details = new HashMap<>(Map.of("unix_time", Long.parseLong(unix)));
		if (!format.isEmpty()) {
			details.put("date_time_format", format);
		}
		add("date_time", tag, Map.copyOf(details));
	}

	private void link(Tag tag) {
		String target = tag.attributes().getOrDefault("href", "");
		String url = target.isEmpty() ? this.text.substring(tag.offset()) : target;
		if (Links.isValid(url)) {
			add("text_link", tag, Map.of("url", url));
		}
	}

	private String required(Tag tag, String attribute) {
		String value = tag.attributes().get(attribute);
		if (value == null) {
			throw complaint("Tag \"" + tag.name() + "\" must have attribute \"" + attribute + "\"", tag.begin());
		}
		return value;
	}

	private void add(String type, Tag tag, Map<String, Object> details) {
		this.entities.add(new Entity(type, tag.offset(), this.text.length() - tag.offset(), details));
	}

	/** Reads a character reference; one that is unknown is an ordinary ampersand. */
	private int reference() {
		int start = this.at + 1;
		int end = start;
		while (end < this.source.length() && end - start < 10
				&& (Character.isLetterOrDigit(this.source.charAt(end)) || this.source.charAt(end) == '#')) {
			end++;
		}
		String name = this.source.substring(start, end);
		int character = switch (name) {
			case "lt" -> '<';
			case "gt" -> '>';
			case "amp" -> '&';
			case "quot" -> '"';
			default -> numeric(name);
		};
		if (character <= 0) {
			this.at = start;
			return '&';
		}
		this.at = (end < this.source.length() && this.source.charAt(end) == ';') ? end + 1 : end;
		return character;
	}

	private static int numeric(String name) {
		if (name.matches("#\\d{1,7}")) {
			return valid(Integer.parseInt(name.substring(1)));
		}
		return name.matches("#[xX][0-9a-fA-F]{1,6}") ? valid(Integer.parseInt(name.substring(2), 16)) : 0;
	}

	private static int valid(int character) {
		return Character.isValidCodePoint(character) ? character : 0;
	}

	private char current() {
		return this.source.charAt(this.at);
	}

	private boolean isBlank() {
		return current() == ' ' || (current() >= '\t' && current() <= '\r');
	}

	private char skipBlanks(int begin) {
		while (this.at < this.source.length() && isBlank()) {
			this.at++;
		}
		if (this.at == this.source.length()) {
			throw complaint("Unclosed start tag", begin);
		}
		return current();
	}

	private Refused complaint(String words, int position) {
		return complaint(words + " at byte offset " + bytes(position));
	}

	private static Refused complaint(String words) {
		return Refused.badRequest("can't parse entities: " + words);
	}

	private int bytes(int position) {
		return this.source.substring(0, position).getBytes(StandardCharsets.UTF_8).length;
	}

}
