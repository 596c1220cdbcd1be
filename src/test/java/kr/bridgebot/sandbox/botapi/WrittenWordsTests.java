package kr.bridgebot.sandbox.botapi;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kr.bridgebot.chat.Mark;
import kr.bridgebot.chat.Mark.Style;
import kr.bridgebot.chat.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads what the bot writes as Telegram would. */
class WrittenWordsTests {

	private static final String LETTERS = "a<>&\"'/ \n;한글\u1112\u1161\u0338\u0301\u0000\uD83D\uDE00\uD800\u202E{}=";

	private static final List<String> DETAILS = List.of("https://example.org/?a=\"<>&amp;", "javascript:alert(1)",
			"tg://user?id=1", "java\"><b>", "c++", "");

	static IntStream seeds() {
		return IntStream.range(0, 500);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void findsTheSameLettersWhateverTheMarks(int seed) {
		Random random = new Random(seed);
		String typed = random.ints(random.nextInt(40), 0, LETTERS.length())
			.mapToObj(LETTERS::charAt)
			.collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
			.toString();
		List<Mark> marks = IntStream.range(0, random.nextInt(12)).mapToObj((each) -> mark(random)).toList();

		Words words = Words.marked(typed, marks);

		FormattedText read = HtmlReader.read(words.html());
		assertThat(read.text()).isEqualTo(words.plain()).isEqualTo(Words.plain(typed).plain());
		assertThat(read.entities()).allSatisfy((entity) -> {
			assertThat(entity.detail("url")).doesNotContain("javascript");
			assertThat(read.entities()).noneMatch((other) -> crosses(entity, other));
		});
	}

	private static Mark mark(Random random) {
		int start = random.nextInt(-2, 42);
		return new Mark(start, start + random.nextInt(-1, 20), Style.values()[random.nextInt(Style.values().length)],
				DETAILS.get(random.nextInt(DETAILS.size())));
	}

	private static boolean crosses(FormattedText.Entity one, FormattedText.Entity other) {
		return one.offset() < other.offset() && other.offset() < one.end() && one.end() < other.end();
	}

}
