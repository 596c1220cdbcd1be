package kr.bridgebot.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.bridgebot.members.Sector;
import kr.bridgebot.shared.Role;
import org.springframework.stereotype.Component;

/** The words that people write in rosters, whatever their spelling. */
@Component
class Vocabulary {

	private static final String FILE = "/roster/vocabulary.properties";

	private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[].*", Pattern.DOTALL);

	private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");

	private final Map<String, Column> columns;

	private final Map<String, Sector> sectors;

	private final Map<String, Role> roles;

	private final Set<String> secretariat;

	private final List<String> committeeEndings;

	Vocabulary() {
		Properties words = load();
		this.columns = byWord(words, "column.", Column.class);
		this.sectors = byWord(words, "sector.", Sector.class);
		this.roles = byWord(words, "role.", Role.class);
		this.secretariat = Set.copyOf(words(words, "secretariat"));
		this.committeeEndings = words(words, "committee.endings");
	}

	/** A word without what people spell differently. */
	static String plain(String word) {
		String unbracketed = IN_BRACKETS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKC)).replaceFirst("");
		return NO_LETTER.matcher(unbracketed).replaceAll("").toLowerCase(Locale.ROOT);
	}

	/** Which columns this row heads, and where each stands; the first of two counts. */
	Map<Column, Integer> columns(Line header) {
		Map<Column, Integer> found = new EnumMap<>(Column.class);
		for (int i = 0; i < header.cells().size(); i++) {
			Column column = this.columns.get(plain(header.cells().get(i)));
			if (column != null) {
				found.putIfAbsent(column, i);
			}
		}
		return found;
	}

	Optional<Sector> sector(String word) {
		return Optional.ofNullable(this.sectors.get(plain(word)));
	}

	Optional<Role> role(String word) {
		return Optional.ofNullable(this.roles.get(plain(word)));
	}

	boolean isSecretariat(String word) {
		return this.secretariat.contains(plain(word));
	}

	/** A committee's name without its ending; the name itself when it has none. */
	String withoutEnding(String plainName) {
		return this.committeeEndings.stream()
			.filter((ending) -> plainName.endsWith(ending) && plainName.length() > ending.length())
			.findFirst()
			.map((ending) -> plainName.substring(0, plainName.length() - ending.length()))
			.orElse(plainName);
	}

	private static Properties load() {
		Properties words = new Properties();
		try (InputStream in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(FILE), FILE);
				InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
			words.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return words;
	}

	private static List<String> words(Properties words, String key) {
		return Arrays.stream(words.getProperty(key, "").split(",", -1)).map(Vocabulary::plain).toList();
	}

	private static <E extends Enum<E>> Map<String, E> byWord(Properties words, String prefix, Class<E> type) {
		Map<String, E> byWord = new HashMap<>();
		for (E constant : type.getEnumConstants()) {
			words(words, prefix + constant.name()).forEach((word) -> byWord.put(word, constant));
		}
		return byWord.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
