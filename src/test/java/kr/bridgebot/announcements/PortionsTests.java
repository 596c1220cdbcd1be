package kr.bridgebot.announcements;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PortionsTests {

	private static final Pattern TAG = Pattern.compile("</?([a-z-]+)[^<>]*>");

	private static final Map<String, Field> NAMES = Map.of("이름", Field.NAME, "name", Field.NAME);

	private static final Map<Field, Integer> WIDTHS = Map.of(Field.NAME, 30);

	@Test
	void leavesWhatFitsWhole() {
		assertThat(split("<b>표본</b> 글", 100)).containsExactly("<b>표본</b> 글");
	}

	@Test
	void splitsBetweenParagraphsRatherThanLines() {
		String first = "가".repeat(30) + "\n" + "나".repeat(20) + "\n\n";

		assertThat(split(first + "다".repeat(20) + "\n" + "라".repeat(60), 80)).containsExactly(first,
				"다".repeat(20) + "\n", "라".repeat(60));
	}

	@Test
	void splitsBehindASentenceRatherThanAWord() {
		assertThat(split("첫째 문장이에요. 둘째 문장이 여기에 있어요", 20)).containsExactly("첫째 문장이에요. ", "둘째 문장이 여기에 있어요");
	}

	@Test
	void splitsBetweenWordsRatherThanLetters() {
		assertThat(split("하나 둘 셋 넷 다섯", 8)).containsExactly("하나 둘 셋 ", "넷 다섯");
	}

	@Test
	void doesNotLeaveHalfAMessageEmptyForAnEarlyParagraph() {
		assertThat(split("짧아요\n\n" + "가나다라마 ".repeat(20), 60).getFirst()).hasSizeGreaterThan(30);
	}

	@Test
	void closesWhatIsOpenAndOpensItAgain() {
		assertThat(split("<b>하나 <i>둘 셋</i> 넷</b>", 5)).containsExactly("<b>하나 <i>둘 </i></b>", "<b><i>셋</i> 넷</b>");
	}

	@Test
	void opensALinkAgainWithItsAddress() {
		assertThat(split("<a href=\"https://example.org/?a=1&amp;b=2\">하나 둘</a>", 3)).containsExactly(
				"<a href=\"https://example.org/?a=1&amp;b=2\">하나 </a>",
				"<a href=\"https://example.org/?a=1&amp;b=2\">둘</a>");
	}

	@Test
	void countsAnEscapedLetterAsOneAndNeverCutsIt() {
		assertThat(split("&lt;&gt;&amp;&quot;", 3)).containsExactly("&lt;&gt;&amp;", "&quot;");
	}

	@Test
	void countsAFieldAsLongAsItCanBeAndNeverCutsIt() {
		assertThat(split("가 {이름} 나", 31)).containsExactly("가 ", "{이름} ", "나");
	}

	@Test
	void takesBracesThatAreNoFieldForLetters() {
		assertThat(split("{모름}", 2)).containsExactly("{모", "름}");
	}

	@Test
	void neverCutsALetterOfTwoUnits() {
		assertThat(split("📢📢📢", 3)).containsExactly("📢", "📢", "📢");
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233 })
	void saysInPartsWhatTheWholeSays(long seed) {
		Random random = new Random(seed);
		String whole = written(random, 400);
		int limit = 40 + random.nextInt(60);

		List<String> parts = split(whole, limit);

		assertThat(String.join("", parts.stream().map(PortionsTests::letters).toList())).isEqualTo(letters(whole));
		assertThat(parts).allSatisfy((part) -> {
			assertThat(isBalanced(part)).as(part).isTrue();
			assertThat(Pieces.of(part, NAMES).stream().mapToInt((piece) -> piece.width(WIDTHS)).sum())
				.isLessThanOrEqualTo(limit);
		});
	}

	private static List<String> split(String html, int limit) {
		return Portions.of(Pieces.of(html, NAMES), WIDTHS, limit);
	}

	private static String letters(String html) {
		return TAG.matcher(html).replaceAll("");
	}

	private static boolean isBalanced(String html) {
		Deque<String> open = new ArrayDeque<>();
		Matcher tags = TAG.matcher(html);
		while (tags.find()) {
			if (!tags.group().startsWith("</")) {
				open.push(tags.group(1));
			}
			else if (open.isEmpty() || !open.pop().equals(tags.group(1))) {
				return false;
			}
		}
		return open.isEmpty();
	}

	/** Any words with any look. */
	private static String written(Random random, int pieces) {
		String[] letters = { "가", "나다", "라마바사", "!", ". ", " ", " ", "\n", "\n\n", "&amp;", "&lt;", "📢", "{이름}", "{",
				"}" };
		String[] tags = { "b", "i", "u", "s", "tg-spoiler", "blockquote" };
		StringBuilder html = new StringBuilder();
		Deque<String> open = new ArrayDeque<>();
		for (int i = 0; i < pieces; i++) {
			int dice = random.nextInt(12);
			if (dice == 0 && open.size() < 4) {
				open.push(tags[random.nextInt(tags.length)]);
				html.append('<').append(open.peek()).append('>');
			}
			else if (dice == 1 && !open.isEmpty()) {
				html.append("</").append(open.pop()).append('>');
			}
			else {
				html.append(letters[random.nextInt(letters.length)]);
			}
		}
		while (!open.isEmpty()) {
			html.append("</").append(open.pop()).append('>');
		}
		return html.toString();
	}

}
