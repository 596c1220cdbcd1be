package kr.bridgebot.sandbox.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.bridgebot.sandbox.botapi.FormattedText;
import kr.bridgebot.sandbox.botapi.FormattedText.Entity;
import kr.bridgebot.sandbox.botapi.FormattedText.Tags;

/**
 * Renders texts as a messenger does: Telegram's own tags and what it finds by itself,
 * addresses and commands. All else is escaped, whoever wrote it.
 */
final class Markup {

	private static final Pattern ADDRESS = Pattern
		.compile("(?:https?://|\\bt\\.me/)[^\\s<>\"]+[^\\s<>\".,;:!?)\\]}'’”]");

	private static final Pattern COMMAND = Pattern
		.compile("(?<=^|[\\s(])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]+)?(?![\\w/])");

	private final Words words;

	private final Function<String, Optional<String>> startCode;

	/**
	 * For one reader.
	 * @param startCode finds the code in a link that starts the bot
	 */
	Markup(Words words, Function<String, Optional<String>> startCode) {
		this.words = words;
		this.startCode = startCode;
	}

	String html(FormattedText text) {
		List<Entity> entities = new ArrayList<>(text.entities());
		find(ADDRESS, "url", text.text(), entities);
		find(COMMAND, "bot_command", text.text(), entities);
		return new FormattedText(text.text(), entities).html((entity) -> tags(entity, text.text()));
	}

	private static void find(Pattern pattern, String type, String text, List<Entity> entities) {
		Matcher matcher = pattern.matcher(text);
		while (matcher.find()) {
			Entity found = new Entity(type, matcher.start(), matcher.end() - matcher.start(), Map.of());
			if (entities.stream().noneMatch((other) -> collides(found, other))) {
				entities.add(found);
			}
		}
	}

	private static boolean collides(Entity found, Entity other) {
		boolean exclusive = switch (other.type()) {
			case "code", "pre", "text_link", "url", "bot_command", "date_time" -> true;
			default -> false;
		};
		return exclusive && found.offset() < other.end() && other.offset() < found.end();
	}

	private Tags tags(Entity entity, String text) {
		String part = text.substring(entity.offset(), entity.end());
		return switch (entity.type()) {
			case "bold" -> tag("strong");
			case "italic" -> tag("em");
			case "underline" -> tag("u");
			case "strikethrough" -> tag("s");
			case "code" -> tag("code");
			case "pre" -> tag("pre");
			case "spoiler" -> new Tags("<span class=\"spoiler\" role=\"button\" tabindex=\"0\">", "</span>");
			case "blockquote" -> tag("blockquote");
			case "expandable_blockquote" ->
				new Tags("<blockquote class=\"expandable\" role=\"button\" tabindex=\"0\">", "</blockquote>");
			case "text_link" -> link(entity.detail("url"));
			case "url" -> link(part);
			case "bot_command" ->
				new Tags("<a href=\"#composer\" data-say=\"" + FormattedText.escape(part) + "\">", "</a>");
			case "date_time" -> new Tags(time(entity), "</time>");
			default -> Tags.NONE;
		};
	}

	/** A link that starts the bot is followed within the page. */
	private Tags link(String url) {
		Optional<String> code = this.startCode.apply(url);
		if (code.isPresent()) {
			return new Tags("<a href=\"" + FormattedText.escape(url) + "\" data-start=\"" + code.get() + "\">", "</a>");
		}
		return WebAddress.of(url)
			.map((address) -> new Tags(
					"<a href=\"" + FormattedText.escape(address) + "\" target=\"_blank\" rel=\"noopener noreferrer\">",
					"</a>"))
			.orElse(Tags.NONE);
	}

	private String time(Entity entity) {
		Instant moment = Instant.ofEpochSecond(Long.parseLong(entity.detail("unix_time")));
		DateTimeFormatter full = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
			.withLocale(this.words.language().locale())
			.withZone(this.words.zone());
		return "<time class=\"moment\" datetime=\"" + moment + "\" data-format=\""
				+ FormattedText.escape(entity.detail("date_time_format")) + "\" title=\""
				+ FormattedText.escape(full.format(moment)) + "\">";
	}

	private static Tags tag(String name) {
		return new Tags("<" + name + ">", "</" + name + ">");
	}

}
