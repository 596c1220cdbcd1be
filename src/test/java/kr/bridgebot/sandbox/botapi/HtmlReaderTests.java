package kr.bridgebot.sandbox.botapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import kr.bridgebot.sandbox.botapi.FormattedText.Entity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of HTML is taken, and how the rest is refused. */
class HtmlReaderTests {

	@Test
	void countsInUtf16Units() {
		FormattedText text = HtmlReader.read("📅 <b>회의</b>");

		assertThat(text.text()).isEqualTo("📅 회의");
		assertThat(text.entities()).containsExactly(new Entity("bold", 3, 2, Map.of()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<b>a <i>b</i></b> c", "<u>a</u><s>b</s><tg-spoiler>c</tg-spoiler>",
			"<a href=\"https://example.org/?a=1&amp;b=2\">x</a>", "<code>a &lt; b</code>",
			"<pre><code class=\"language-java\">x</code></pre>", "<blockquote>x</blockquote>",
			"<blockquote expandable>x\ny</blockquote>", "<tg-time unix=\"1796878800\" format=\"wDt\">x</tg-time>",
			"&amp;nbsp; &quot;x&quot;" })
	void writesBackWhatItRead(String html) {
		assertThat(HtmlReader.read(html).html()).isEqualTo(html);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			textBlock = """
					I <3 you                 | Unsupported start tag "3" at byte offset 2
					가 <test/>               | Unsupported start tag "test/" at byte offset 4
					<b                       | Unclosed start tag at byte offset 0
					<b>x                     | Can't find end tag corresponding to start tag "b"
					x</b>                    | Unexpected end tag at byte offset 1
					<b>x</b                  | Unclosed end tag at byte offset 4
					<b><i>x</b></i>          | Unmatched end tag at byte offset 7, expected "</i>", found "</b>"
					<a href>x</a>            | Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0
					<a href="x>x</a>         | Unclosed start tag at byte offset 0
					<span class="x">x</span> | Tag "span" must have class "tg-spoiler" at byte offset 0
					""")
	void saysWhatIsWrongAndWhere(String html, String complaint) {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> HtmlReader.read(html))
			.withMessage("Bad Request: can't parse entities: " + complaint);
	}

	@Test
	void leavesUnknownCharacterReferencesAlone() {
		assertThat(HtmlReader.read("&nbsp; &#44032; &#xAC00; & &lt;b&gt;").text()).isEqualTo("&nbsp; 가 가 & <b>");
	}

	@Test
	void showsABadLinkAsPlainText() {
		assertThat(HtmlReader.read("<a href=\"javascript:alert(1)\">x</a>").html()).isEqualTo("x");
	}

	@Test
	void takesBlanksAwayAtBothEnds() {
		FormattedText text = HtmlReader.read("  <b> x </b> ").stripped();

		assertThat(text.html()).isEqualTo("<b>x</b>");
	}

	@Test
	void closesAndReopensWhatOverlaps() {
		FormattedText text = new FormattedText("abc",
				List.of(new Entity("bold", 0, 2, Map.of()), new Entity("italic", 1, 2, Map.of())));

		assertThat(text.html()).isEqualTo("<b>a<i>b</i></b><i>c</i>");
	}

}
