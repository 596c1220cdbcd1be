package kr.bridgebot.guards;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what is wrong with texts and with the code that names them; one line a fault. */
final class TextChecks {

	private static final Pattern PARTICLE = Pattern.compile("\\{\\p{IsHangul}+/\\p{IsHangul}+}");

	private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");

	private static final Pattern ENGLISH = Pattern.compile("(?<![\\p{L}\\d/.@_-])[A-Za-z]{2,}");

	private static final Pattern TAG = Pattern.compile("<(/?)([a-z]+)((?: [^<>]*)?)>");

	private static final Pattern SENTENCE = Pattern
		.compile("\\P{L}*\\p{Lu}\\p{Ll}*(?:[ ,]+\\S+){2,}|.*\\p{Ll}{2} \\p{Ll}.*(?:[.!]|\\p{L}\\?)", Pattern.DOTALL);

	/** What Telegram takes, of what texts may need. */
	private static final Set<String> TAGS = Set.of("b", "i", "u", "s", "code", "pre", "a", "blockquote");

	private static final Set<String> ENGLISH_IN_KOREAN = Set.of("Telegram", "XLSX", "CSV", "JSON", "ics", "xlsx", "csv",
			"json", "RSVP", "QR", "MB", "http", "https");

	/** Said in the other language on purpose: to whoever strayed into this one. */
	private static final Pattern SAID_IN_THE_OTHER = Pattern.compile("(members|sandbox)\\.(me\\.)?language.*");

	/** Keys that are named by rule: of commands and refusals. */
	private static final Pattern BY_RULE = Pattern
		.compile("command\\.[a-z0-9_]+\\.(menu|help|words)|refusal\\.[A-Z0-9_]+");

	private TextChecks() {
	}

	/**
	 * The texts of one language in a folder; of a key that is there twice one of both.
	 */
	static Map<String, String> read(Path folder, String language) {
		Map<String, String> texts = new TreeMap<>();
		read(folder, language, texts::put);
		return texts;
	}

	static List<String> doubleKeys(Path folder, String language) {
		Set<String> keys = new TreeSet<>();
		List<String> faults = new ArrayList<>();
		read(folder, language, (key, text) -> {
			if (!keys.add(key)) {
				faults.add(key + " is there twice in " + language);
			}
		});
		return faults;
	}

	private static void read(Path folder, String language, BiConsumer<String, String> sink) {
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.filter((each) -> each.toString().endsWith("_" + language + ".properties"))
				.toList()) {
				Properties properties = new Properties() {

					@Override
					public Object put(Object key, Object text) {
						sink.accept((String) key, (String) text);
						return text;
					}

				};
				try (Reader reader = Files.newBufferedReader(file)) {
					properties.load(reader);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static List<String> differingKeys(Map<String, String> korean, Map<String, String> english) {
		List<String> faults = new ArrayList<>();
		korean.keySet()
			.stream()
			.filter((key) -> !english.containsKey(key))
			.forEach((key) -> faults.add(key + " has no English"));
		english.keySet()
			.stream()
			.filter((key) -> !korean.containsKey(key))
			.forEach((key) -> faults.add(key + " has no Korean"));
		return faults;
	}

	/**
	 * A key is used that stands in the code as it is, or whose beginning does, up to a
	 * full stop.
	 */
	static List<String> unusedKeys(Set<String> keys, List<JavaSources.Literal> literals) {
		Set<String> whole = new TreeSet<>();
		Set<String> beginnings = new TreeSet<>();
		for (JavaSources.Literal literal : literals) {
			whole.add(literal.value());
			if (literal.value().matches("[a-z]+\\.(\\w+\\.)*([\\w-]+-)?")
					&& literal.value().chars().filter((letter) -> letter == '.').count() > 1) {
				beginnings.add(literal.value());
			}
		}
		return keys.stream()
			.filter((key) -> !whole.contains(key) && !BY_RULE.matcher(key).matches()
					&& beginnings.stream().noneMatch(key::startsWith))
			.map((key) -> key + " is used nowhere")
			.toList();
	}

	static List<String> missingKeys(Set<String> keys, List<JavaSources.Phrase> phrases) {
		return phrases.stream()
			.filter((phrase) -> phrase.open() ? keys.stream().noneMatch((key) -> key.startsWith(phrase.key()))
					: !keys.contains(phrase.key()))
			.map((phrase) -> phrase.file() + " says " + phrase.key() + ", which has no words")
			.toList();
	}

	/** Arguments that a text wants and the code does not give. */
	static List<String> missingArguments(Map<String, String> texts, List<JavaSources.Phrase> phrases) {
		List<String> faults = new ArrayList<>();
		for (JavaSources.Phrase phrase : phrases) {
			if (phrase.details() != null && !phrase.open() && texts.containsKey(phrase.key())) {
				Set<String> wanted = new TreeSet<>(Message.of(texts.get(phrase.key())).arguments());
				wanted.removeAll(phrase.details());
				wanted
					.forEach((name) -> faults.add(phrase.file() + " says " + phrase.key() + " without {" + name + "}"));
			}
		}
		return faults;
	}

	static List<String> englishIn(Map<String, String> korean) {
		List<String> faults = new ArrayList<>();
		korean.forEach((key, text) -> ENGLISH.matcher(withoutMarkup(Message.of(text).words()))
			.results()
			.map((match) -> match.group())
			.filter((word) -> !ENGLISH_IN_KOREAN.contains(word) && !SAID_IN_THE_OTHER.matcher(key).matches())
			.forEach((word) -> faults.add(key + " says " + word + " in Korean")));
		return faults;
	}

	static List<String> hangulIn(Map<String, String> english) {
		return english.entrySet()
			.stream()
			.filter((entry) -> HANGUL.matcher(PARTICLE.matcher(entry.getValue()).replaceAll("")).find()
					&& !SAID_IN_THE_OTHER.matcher(entry.getKey()).matches())
			.map((entry) -> entry.getKey() + " is Korean in English")
			.toList();
	}

	/**
	 * Tags that Telegram does not take or that are not closed, and bare angles and
	 * ampersands.
	 */
	static List<String> brokenMarkup(Map<String, String> texts) {
		List<String> faults = new ArrayList<>();
		texts.forEach((key, text) -> {
			String words = Message.of(text).words();
			List<String> open = new ArrayList<>();
			Matcher tag = TAG.matcher(words);
			while (tag.find()) {
				if (!TAGS.contains(tag.group(2))) {
					faults.add(key + " has a tag " + tag.group(2));
				}
				if (tag.group(1).isEmpty()) {
					open.add(tag.group(2));
				}
				else if (open.isEmpty() || !open.removeLast().equals(tag.group(2))) {
					faults.add(key + " closes " + tag.group(2) + " that is not open");
				}
			}
			if (!open.isEmpty()) {
				faults.add(key + " leaves " + open + " open");
			}
			if (TAG.matcher(words).replaceAll("").matches("(?s).*(?:[<>]|&(?!(amp|lt|gt|quot);)).*")) {
				faults.add(key + " has a bare angle or ampersand");
			}
		});
		return faults;
	}

	static List<String> hangulInCode(List<JavaSources.Literal> literals) {
		return literals.stream()
			.filter((literal) -> HANGUL.matcher(literal.value()).find())
			.map((literal) -> literal.file() + " says \"" + literal.value() + "\"")
			.toList();
	}

	/** Sentences in code that are not for the log, an exception or an annotation. */
	static List<String> sentencesInCode(List<JavaSources.Literal> literals) {
		return literals.stream()
			.filter((literal) -> !literal.technical() && SENTENCE.matcher(literal.value()).matches())
			.map((literal) -> literal.file() + " says \"" + literal.value() + "\"")
			.toList();
	}

	private static String withoutMarkup(String words) {
		return TAG.matcher(words).replaceAll("").replaceAll("&[a-z]+;|https?://\\S+", " ");
	}

	/**
	 * What a message is made of.
	 *
	 * @param words its words, of all its branches
	 * @param arguments the names of what it wants to be given
	 */
	private record Message(String words, Set<String> arguments) {

		static Message of(String text) {
			MessagePattern pattern = new MessagePattern(PARTICLE.matcher(text).replaceAll(""));
			Set<String> arguments = new TreeSet<>();
			StringBuilder words = new StringBuilder();
			Deque<Boolean> inWords = new ArrayDeque<>();
			int read = 0;
			for (int i = 0; i < pattern.countParts(); i++) {
				Part part = pattern.getPart(i);
				if (!inWords.isEmpty() && inWords.getLast()) {
					words.append(pattern.getPatternString(), read, part.getIndex());
				}
				read = part.getLimit();
				switch (part.getType()) {
					case MSG_START -> inWords.add(true);
					case ARG_START -> inWords.add(false);
					case MSG_LIMIT, ARG_LIMIT -> inWords.removeLast();
					case ARG_NAME -> arguments.add(pattern.getSubstring(part));
					default -> {
						// Neither words nor a name.
					}
				}
			}
			return new Message(words.toString(), arguments);
		}

	}

}
