package kr.bridgebot.chat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The book of all commands: by name, by the words people type instead, by rank. */
@Component
class CommandBook {

	private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,32}");

	private static final Pattern SPACES = Pattern.compile("\\s+");

	private final List<ChatCommand> commands;

	private final Map<String, ChatCommand> byName = new HashMap<>();

	private final Map<String, ChatCommand> byWord = new HashMap<>();

	private final Texts texts;

	/**
	 * Enters all commands.
	 * @throws IllegalStateException when a name is no name, or two commands have the same
	 * name or word
	 */
	CommandBook(List<ChatCommand> commands, Texts texts) {
		this.commands = commands.stream()
			.sorted(Comparator.comparingInt(ChatCommand::rank).thenComparing(ChatCommand::name))
			.toList();
		this.texts = texts;
		for (ChatCommand command : this.commands) {
			if (!NAME.matcher(command.name()).matches()) {
				throw new IllegalStateException("The messenger takes no command " + command.name());
			}
			enter(this.byName, command.name(), command);
			for (Language language : Language.values()) {
				words(command, language).map(CommandBook::normalised)
					.forEach((word) -> enter(this.byWord, word, command));
			}
		}
	}

	private static void enter(Map<String, ChatCommand> book, String word, ChatCommand command) {
		ChatCommand other = book.putIfAbsent(word, command);
		if (other != null && !other.equals(command)) {
			throw new IllegalStateException("Two commands answer to " + word + ": " + other.getClass().getName()
					+ " and " + command.getClass().getName());
		}
	}

	@Nullable ChatCommand named(String name) {
		return this.byName.get(name.toLowerCase(Locale.ROOT));
	}

	/** The command that people mean by this, however they space and capitalise it. */
	@Nullable ChatCommand meantBy(String text) {
		return this.byWord.get(normalised(text));
	}

	/** What this person may use there, in order of rank. */
	List<ChatCommand> openTo(Actor actor, boolean group) {
		return this.commands.stream()
			.filter((command) -> command.isFor(actor) && (!group || command.inGroups()))
			.toList();
	}

	/** What people may type instead of the command, the most usual first. */
	Stream<String> words(ChatCommand command, Language language) {
		String key = "command." + command.name() + ".words";
		if (!this.texts.knows(key, language)) {
			return Stream.empty();
		}
		return Arrays.stream(plain(key, language).split(",", -1)).map(String::strip).filter((word) -> !word.isEmpty());
	}

	/** The command's line in the menu. */
	String menuLine(ChatCommand command, Language language) {
		return plain("command." + command.name() + ".menu", language);
	}

	/** A button that runs the command: its most usual word. */
	Button shortcut(ChatCommand command, Language language) {
		String word = words(command, language).findFirst().orElse(command.name());
		int first = word.offsetByCodePoints(0, 1);
		String label = word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
		return Button.press(Text.literal(label), new ShortcutButton.Shortcut(command.name()));
	}

	private String plain(String key, Language language) {
		return this.texts.plain(Text.of(key), language, ZoneOffset.UTC, Instant.EPOCH);
	}

	private static String normalised(String text) {
		return SPACES.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
	}

}
