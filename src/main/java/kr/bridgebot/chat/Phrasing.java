package kr.bridgebot.chat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One message of a language, taken apart once. ICU's own message format is rebuilt by
 * each thread that uses it and knows neither escaping nor particles; so ICU parses, and
 * the parts are said from here. Immutable.
 */
final class Phrasing {

	private static final Pattern PARTICLE = Pattern.compile("\\{(\\p{IsHangul}+)/(\\p{IsHangul}+)}");

	/** Stand for a particle's braces, which ICU would take for an argument's. */
	private static final char PARTICLE_START = '\uE000';

	private static final char PARTICLE_END = '\uE001';

	private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");

	private final List<Node> nodes;

	private Phrasing(List<Node> nodes) {
		this.nodes = nodes;
	}

	/**
	 * Takes a message apart.
	 * @throws IllegalArgumentException when it is malformed, or wants an argument
	 * formatted in a way that texts do not have
	 */
	static Phrasing of(String message) {
		String marked = PARTICLE.matcher(message).replaceAll(PARTICLE_START + "$1/$2" + PARTICLE_END);
		return new Phrasing(new Parser(new MessagePattern(marked)).message(0, ""));
	}

	/** The same message without its tags, its entities as the characters they mean. */
	static String withoutMarkup(String message) {
		return TAG.matcher(message)
			.replaceAll("")
			.replace("&lt;", "<")
			.replace("&gt;", ">")
			.replace("&quot;", "\"")
			.replace("&amp;", "&");
	}

	void say(Map<String, Object> details, Telling telling) {
		say(this.nodes, details, telling);
	}

	private static void say(List<Node> nodes, Map<String, Object> details, Telling telling) {
		for (Node node : nodes) {
			switch (node) {
				case Words words -> telling.words(words.letters());
				case Particle particle -> telling.particle(particle.closed(), particle.open());
				case Argument argument -> {
					Object value = details.get(argument.name());
					if (value == null) {
						telling.missing(argument.name());
					}
					else {
						telling.argument(value);
					}
				}
				case Count count -> telling.number(number(details.get(count.name())) - count.offset());
				case Choice choice -> say(choice.branch(details.get(choice.name())), details, telling);
				case Plural plural -> say(plural.branch(number(details.get(plural.name())), telling), details, telling);
			}
		}
	}

	private static long number(@Nullable Object value) {
		return (value instanceof Number number) ? number.longValue() : 0;
	}

	private sealed interface Node {

	}

	private record Words(String letters) implements Node {
	}

	private record Particle(String closed, String open) implements Node {
	}

	private record Argument(String name) implements Node {
	}

	private record Count(String name, long offset) implements Node {
	}

	private record Choice(String name, Map<String, List<Node>> branches) implements Node {

		List<Node> branch(@Nullable Object value) {
			String selector = (value instanceof Enum<?> constant) ? constant.name() : String.valueOf(value);
			List<Node> chosen = this.branches.get(selector);
			return (chosen != null) ? chosen : this.branches.getOrDefault("other", List.of());
		}

	}

	private record Plural(String name, long offset, Map<String, List<Node>> branches) implements Node {

		List<Node> branch(long count, Telling telling) {
			List<Node> exact = this.branches.get("=" + count);
			if (exact != null) {
				return exact;
			}
			List<Node> chosen = this.branches.get(telling.pluralOf(count - this.offset));
			return (chosen != null) ? chosen : this.branches.getOrDefault("other", List.of());
		}

	}

	/** Walks over the parts that ICU found. */
	private record Parser(MessagePattern pattern) {

		List<Node> message(int start, String counted) {
			return message(start, counted, 0);
		}

		private List<Node> message(int start, String counted, long offset) {
			List<Node> nodes = new ArrayList<>();
			StringBuilder words = new StringBuilder();
			int limit = this.pattern.getLimitPartIndex(start);
			int read = this.pattern.getPart(start).getLimit();
			for (int i = start + 1; i <= limit; i++) {
				Part part = this.pattern.getPart(i);
				words.append(this.pattern.getPatternString(), read, part.getIndex());
				read = part.getLimit();
				switch (part.getType()) {
					case INSERT_CHAR -> words.append((char) part.getValue());
					case REPLACE_NUMBER -> {
						flush(words, nodes);
						nodes.add(new Count(counted, offset));
					}
					case ARG_START -> {
						flush(words, nodes);
						nodes.add(argument(i));
						i = this.pattern.getLimitPartIndex(i);
						read = this.pattern.getPart(i).getLimit();
					}
					default -> {
						// The end, or an apostrophe that only quotes.
					}
				}
			}
			flush(words, nodes);
			return List.copyOf(nodes);
		}

		private Node argument(int start) {
			String name = this.pattern.getSubstring(this.pattern.getPart(start + 1));
			ArgType type = this.pattern.getPart(start).getArgType();
			return switch (type) {
				case NONE -> new Argument(name);
				case SELECT -> new Choice(name, branches(start + 2, name, 0));
				case PLURAL -> {
					boolean shifted = this.pattern.getPart(start + 2).getType().hasNumericValue();
					long offset = (long) this.pattern.getPluralOffset(start + 2);
					yield new Plural(name, offset, branches(shifted ? start + 3 : start + 2, name, offset));
				}
				default -> throw new IllegalArgumentException(
						"{" + name + "} is neither plain nor plural nor select: " + this.pattern.getPatternString());
			};
		}

		private Map<String, List<Node>> branches(int first, String counted, long offset) {
			Map<String, List<Node>> branches = new LinkedHashMap<>();
			int i = first;
			while (this.pattern.getPart(i).getType() == Part.Type.ARG_SELECTOR) {
				String selector = this.pattern.getSubstring(this.pattern.getPart(i));
				i++;
				if (this.pattern.getPart(i).getType().hasNumericValue()) {
					i++;
				}
				branches.put(selector, message(i, counted, offset));
				i = this.pattern.getLimitPartIndex(i) + 1;
			}
			return Map.copyOf(branches);
		}

		private static void flush(StringBuilder words, List<Node> nodes) {
			String letters = words.toString();
			words.setLength(0);
			int read = 0;
			for (int start = letters.indexOf(PARTICLE_START); start >= 0; start = letters.indexOf(PARTICLE_START,
					read)) {
				int slash = letters.indexOf('/', start);
				int end = letters.indexOf(PARTICLE_END, start);
				if (start > read) {
					nodes.add(new Words(letters.substring(read, start)));
				}
				nodes.add(new Particle(letters.substring(start + 1, slash), letters.substring(slash + 1, end)));
				read = end + 1;
			}
			if (read < letters.length()) {
				nodes.add(new Words(letters.substring(read)));
			}
		}

	}

}
