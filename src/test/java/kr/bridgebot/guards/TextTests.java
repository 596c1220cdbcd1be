package kr.bridgebot.guards;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kr.bridgebot.shared.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class TextTests {

	private static final Path TEXTS = Path.of("src", "main", "resources", "texts");

	private static final Map<String, String> KOREAN = TextChecks.read(TEXTS, "ko");

	private static final Map<String, String> ENGLISH = TextChecks.read(TEXTS, "en");

	private static final List<Path> SOURCES = JavaSources.under(JavaSources.MAIN);

	private static final List<Path> PAGES = Templates.under(Templates.MAIN);

	private static final List<JavaSources.Literal> LITERALS = Stream
		.concat(JavaSources.literals(SOURCES).stream(), Templates.keys(PAGES).stream())
		.toList();

	/** What the bot itself says: the sandbox speaks with Telegram's words. */
	private static final List<JavaSources.Literal> OWN_LITERALS = JavaSources
		.literals(SOURCES.stream().filter((file) -> !file.toString().contains("sandbox")).toList());

	private static final List<JavaSources.Phrase> PHRASES = JavaSources.phrases(SOURCES);

	/** Sources that break the rules of this test, in words that no other test reads. */
	private static final Path VIOLATIONS = Path.of("src", "test", "java", "kr", "bridgebot", "guards", "violations",
			"words");

	private static final List<JavaSources.Literal> BAD_LITERALS = JavaSources.literals(JavaSources.under(VIOLATIONS));

	private static final List<JavaSources.Phrase> BAD_PHRASES = JavaSources.phrases(JavaSources.under(VIOLATIONS));

	@Test
	void bothLanguagesHaveTheSameKeys() {
		assertThat(TextChecks.differingKeys(KOREAN, ENGLISH)).isEmpty();
	}

	@Test
	void barksAtDifferingKeys() {
		assertThat(TextChecks.differingKeys(Map.of("a.b", "", "a.c", ""), Map.of("a.b", "", "a.d", "")))
			.containsExactly("a.c has no English", "a.d has no Korean");
	}

	@Test
	void noKeyIsThereTwice() {
		assertThat(TextChecks.doubleKeys(TEXTS, "ko")).isEmpty();
		assertThat(TextChecks.doubleKeys(TEXTS, "en")).isEmpty();
	}

	@Test
	void barksAtDoubleKeys(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("one_ko.properties"), "a.b=x\na.c=y\n");
		Files.writeString(folder.resolve("two_ko.properties"), "a.b=z\n");

		assertThat(TextChecks.doubleKeys(folder, "ko")).containsExactly("a.b is there twice in ko");
	}

	@Test
	void eachTextIsUsed() {
		assertThat(TextChecks.unusedKeys(KOREAN.keySet(), LITERALS)).isEmpty();
	}

	@Test
	void barksAtUnusedTexts() {
		Set<String> keys = Set.of("sample.said.plainly", "sample.kind.ONE", "sample.kind", "sample.other.left",
				"refusal.SAMPLE", "command.sample.help");

		assertThat(TextChecks.unusedKeys(keys, BAD_LITERALS)).containsExactlyInAnyOrder("sample.kind is used nowhere",
				"sample.other.left is used nowhere");
	}

	@Test
	void eachPhraseHasWords() {
		assertThat(TextChecks.missingKeys(KOREAN.keySet(), PHRASES)).isEmpty();
	}

	@Test
	void barksAtPhrasesWithoutWords() {
		assertThat(TextChecks.missingKeys(Set.of("sample.said.plainly"), BAD_PHRASES)).containsExactlyInAnyOrder(
				"Wordy.java says sample.said.never, which has no words",
				"Wordy.java says sample.kind., which has no words");
	}

	@Test
	void eachPhraseOfAPageHasWords() {
		assertThat(Templates.keys(PAGES)).isNotEmpty().allMatch((key) -> KOREAN.containsKey(key.value()));
	}

	@Test
	void pagesHaveNoWordsOfTheirOwn() {
		assertThat(Templates.words(PAGES)).isEmpty();
	}

	@Test
	void barksAtWordsInPages(@TempDir Path folder) throws IOException {
		Path page = Files.writeString(folder.resolve("page.html"),
				"<p th:text=\"${say.of('sample.said')}\">Thank you</p><p>‹ · 1</p>");

		assertThat(Templates.words(List.of(page))).containsExactly("page.html says \"Thank you\"");
		assertThat(Templates.keys(List.of(page))).extracting(JavaSources.Literal::value).containsExactly("sample.said");
	}

	@Test
	void eachPhraseGetsWhatItsWordsWant() {
		assertThat(TextChecks.missingArguments(KOREAN, PHRASES)).isEmpty();
		assertThat(TextChecks.missingArguments(ENGLISH, PHRASES)).isEmpty();
	}

	@Test
	void barksAtMissingArguments() {
		Map<String, String> texts = Map.of("sample.said.plainly",
				"{name}{은/는} {count, plural, one {# {unit}} other {}}");

		assertThat(TextChecks.missingArguments(texts, BAD_PHRASES)).containsExactly(
				"Wordy.java says sample.said.plainly without {count}",
				"Wordy.java says sample.said.plainly without {unit}");
	}

	@Test
	void koreanIsKoreanAndEnglishIsEnglish() {
		assertThat(TextChecks.englishIn(KOREAN)).isEmpty();
		assertThat(TextChecks.hangulIn(ENGLISH)).isEmpty();
	}

	@Test
	void barksAtTheWrongLanguage() {
		Map<String, String> korean = Map.of("a", "{name}{은/는} <b>online</b> 참석 {x, select, ONE {yes} other {/help}}",
				"b", "XLSX로 https://example.org/path &amp;");

		assertThat(TextChecks.englishIn(korean)).containsExactlyInAnyOrder("a says online in Korean",
				"a says yes in Korean");
		assertThat(TextChecks.hangulIn(Map.of("a", "Yes", "b", "{name}님"))).containsExactly("b is Korean in English");
	}

	@Test
	void markupIsWhatTelegramTakes() {
		assertThat(TextChecks.brokenMarkup(KOREAN)).isEmpty();
		assertThat(TextChecks.brokenMarkup(ENGLISH)).isEmpty();
	}

	@Test
	void barksAtBrokenMarkup() {
		assertThat(TextChecks.brokenMarkup(Map.of("a", "<b>x", "b", "x</b>", "c", "<h1>x</h1>", "d", "a < b", "e",
				"Q & A", "f", "<b>x</b> &amp; <a href=\"{url}\">y</a>")))
			.hasSize(5)
			.noneMatch((fault) -> fault.startsWith("f "));
	}

	@Test
	void codeHasNoWordsForPeople() {
		assertThat(TextChecks.hangulInCode(LITERALS)).isEmpty();
		assertThat(TextChecks.sentencesInCode(OWN_LITERALS)).isEmpty();
	}

	@Test
	void barksAtWordsInCode() {
		assertThat(TextChecks.hangulInCode(BAD_LITERALS)).containsExactly("Wordy.java says \"참석\"");
		assertThat(TextChecks.sentencesInCode(BAD_LITERALS)).containsExactlyInAnyOrder(
				"Wordy.java says \"Thank you, stored.\"", "Wordy.java says \"You cannot do this\"",
				"Wordy.java says \"it is done.\"");
	}

	@Test
	void eachRefusalHasWords() {
		assertThat(Contracts.refusalsWithoutWords(reasons(), KOREAN.keySet())).isEmpty();
		assertThat(Contracts.refusalsWithoutWords(reasons(), ENGLISH.keySet())).isEmpty();
	}

	@Test
	void eachRefusalTextHasARefusal() {
		List<String> names = reasons().map(Reason::name).toList();

		assertThat(KOREAN.keySet()).filteredOn((key) -> key.startsWith("refusal."))
			.allMatch((key) -> names.contains(key.substring("refusal.".length())));
	}

	@Test
	void barksAtRefusalsWithoutWords() {
		assertThat(Contracts.refusalsWithoutWords(Stream.of(SampleReason.values()), Set.of("refusal.NOT_NOW")))
			.containsExactly("refusal.NOT_HERE has no words");
	}

	private static Stream<Reason> reasons() {
		return ArchitectureTests.MAIN.stream()
			.filter((type) -> type.isAssignableTo(Reason.class) && type.isEnum())
			.flatMap((type) -> Stream.of((Reason[]) type.reflect().getEnumConstants()));
	}

	private enum SampleReason implements Reason {

		NOT_NOW, NOT_HERE

	}

}
