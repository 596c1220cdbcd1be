package kr.bridgebot.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MinutesPagesTests {

	@Test
	void leavesAShortTextOnOnePage() {
		assertThat(MinutesPages.cut("짧은 글")).containsExactly("짧은 글");
		assertThat(MinutesPages.cut("")).containsExactly("");
	}

	@Test
	void breaksAfterALine() {
		String text = ("가".repeat(99) + "\n").repeat(100);

		List<String> pages = MinutesPages.cut(text);

		assertThat(pages).hasSize(4).allMatch((page) -> page.length() <= 2800);
		assertThat(String.join("\n", pages)).isEqualTo(text);
	}

	@Test
	void breaksAWordOnlyWhereThereIsNoGapAndNoCharacterEver() {
		String text = "😀".repeat(3000);

		List<String> pages = MinutesPages.cut(text);

		assertThat(String.join("", pages)).isEqualTo(text);
		assertThat(pages).noneMatch((page) -> Character.isLowSurrogate(page.charAt(0)));
	}

}
