package kr.bridgebot.chat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import kr.bridgebot.chat.Mark.Style;
import kr.bridgebot.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTests {

	@Test
	void keepsTheLookAndEscapesTheLetters() {
		Words words = Words.marked("A <b> & C", List.of(mark(0, 5, Style.BOLD), mark(2, 5, Style.ITALIC)));

		assertThat(words.plain()).isEqualTo("A <b> & C");
		assertThat(words.html()).isEqualTo("<b>A <i>&lt;b&gt;</i></b> &amp; C");
	}

	@Test
	void nestsMarksThatCrossEachOther() {
		Words words = Words.marked("abcdef", List.of(mark(2, 6, Style.ITALIC), mark(0, 4, Style.BOLD)));

		assertThat(words.html()).isEqualTo("<b>ab<i>cd</i></b><i>ef</i>");
		assertThat(words.broken()).isTrue();
	}

	@Test
	void putsNothingIntoCodeAndNoQuoteIntoAQuote() {
		Words code = Words.marked("abc", List.of(mark(0, 3, Style.CODE), mark(1, 2, Style.BOLD)));
		Words quote = Words.marked("abc", List.of(mark(0, 3, Style.QUOTE), mark(1, 2, Style.FOLDED_QUOTE)));

		assertThat(code.html()).isEqualTo("<code>abc</code>");
		assertThat(quote.html()).isEqualTo("<blockquote>abc</blockquote>");
	}

	@Test
	void writesLinksQuotesAndBlocksOfCode() {
		Words words = Words.marked("link fold code",
				List.of(new Mark(0, 4, Style.LINK, "https://example.org/?a=1&b=\"2\""), mark(5, 9, Style.FOLDED_QUOTE),
						new Mark(10, 14, Style.PRE, "java")));

		assertThat(words.html()).isEqualTo("<a href=\"https://example.org/?a=1&amp;b=&quot;2&quot;\">link</a> "
				+ "<blockquote expandable>fold</blockquote> " + "<pre><code class=\"language-java\">code</code></pre>");
	}

	@ParameterizedTest
	@CsvSource({ "-1,2,BOLD,", "1,1,BOLD,", "2,1,BOLD,", "0,9,BOLD,", "1,2,BOLD,", "2,3,BOLD,",
			"0,1,LINK,javascript:alert(1)", "0,1,LINK,", "0,1,LINK,https://a b", "0,1,LINK,data:text/html" })
	void leavesOutAMarkThatMakesNoSense(int start, int end, Style style, String detail) {
		Words words = Words.marked("b\uD83D\uDE00", List.of(new Mark(start, end, style, detail)));

		assertThat(words).isEqualTo(new Words("b\uD83D\uDE00", "b\uD83D\uDE00", true));
	}

	@Test
	void takesMarksWithinAndBesideEachOtherAndOverBlanksForNoBreak() {
		Words words = Words.marked("abcdef  ",
				List.of(mark(0, 4, Style.BOLD), mark(0, 2, Style.ITALIC), mark(2, 4, Style.UNDERLINE),
						mark(0, 4, Style.SPOILER), mark(4, 6, Style.BOLD), mark(6, 8, Style.CODE)));

		assertThat(words.broken()).isFalse();
	}

	@Test
	void keepsMarksInStepWithLettersThatAreMendedAndStripped() {
		String jamo = "\u1112\u1161\u11AB";
		Words words = Words.marked("  \u0000" + jamo + "글\uD800 굵게 ", List.of(mark(9, 11, Style.BOLD)));

		assertThat(words).isEqualTo(new Words("한글 굵게", "한글 <b>굵게</b>"));
	}

	@Test
	void neverJoinsALetterToATag() {
		Words words = Words.marked("a\u0338b", List.of(mark(1, 3, Style.BOLD)));

		assertThat(words.html()).isEqualTo("a<b>\u0338b</b>");
		assertThat(words.plain()).isEqualTo("a\u0338b");
	}

	@Test
	void saysFormattedWordsWithAndWithoutTheirLook() {
		Text text = Text.joined(" ", List.of(Text.literal("<"), Text.formatted("<b>1 &lt; 2</b>\u202E")));
		Texts texts = new Texts();

		assertThat(texts.html(text, Language.KO, ZoneOffset.UTC, Instant.EPOCH)).isEqualTo("&lt; <b>1 &lt; 2</b>");
		assertThat(texts.plain(text, Language.KO, ZoneOffset.UTC, Instant.EPOCH)).isEqualTo("< 1 < 2");
	}

	private static Mark mark(int start, int end, Style style) {
		return new Mark(start, end, style, null);
	}

}
