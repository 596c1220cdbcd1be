package kr.bridgebot.sandbox.web;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.bridgebot.chat.Texts;
import kr.bridgebot.sandbox.botapi.FormattedText;
import kr.bridgebot.sandbox.botapi.FormattedText.Entity;
import kr.bridgebot.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How texts are drawn. */
class MarkupTests {

	private final Markup markup = new Markup(
			new Words(new Texts(), Language.KO, ZoneId.of("Asia/Seoul"), Clock.systemUTC()),
			(link) -> link.contains("?start=") ? Optional.of(link.substring(link.indexOf('=') + 1)) : Optional.empty());

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "a & b < c" })
	void rendersNothingThatSomebodyWrote(String text) {
		String html = this.markup.html(new FormattedText(text, List.of()));

		assertThat(html).doesNotContain("<").contains("&");
	}

	@ParameterizedTest
	@CsvSource({ "bold, strong", "italic, em", "underline, u", "strikethrough, s", "code, code", "pre, pre",
			"blockquote, blockquote" })
	void knowsTelegramsMarkup(String type, String tag) {
		assertThat(html("<x>", type, Map.of())).isEqualTo("<" + tag + ">&lt;x&gt;</" + tag + ">");
	}

	@Test
	void nestsWhatOverlaps() {
		FormattedText text = new FormattedText("abcdef",
				List.of(new Entity("bold", 0, 4, Map.of()), new Entity("italic", 2, 4, Map.of())));

		assertThat(this.markup.html(text))
			.isEqualTo("<strong>ab</strong><strong><em>cd</em></strong><em>ef</em>".replace("</strong><strong>", ""));
	}

	@Test
	void followsAStartLinkWithinThePage() {
		assertThat(html("here", "text_link", Map.of("url", "https://t.me/sample_bot?start=abc")))
			.isEqualTo("<a href=\"https://t.me/sample_bot?start=abc\" data-start=\"abc\">here</a>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "javascript:alert(1)", "data:text/html,x", "tg://resolve?domain=x" })
	void linksToTheWebOnly(String url) {
		assertThat(html("here", "text_link", Map.of("url", url))).doesNotContain("javascript", "data:", "tg:");
	}

	@Test
	void escapesWhatStandsInAnAttribute() {
		assertThat(html("here", "text_link", Map.of("url", "https://example.org/\" onclick=\"x")))
			.contains("href=\"https://example.org/&quot; onclick=&quot;x\"");
	}

	@Test
	void findsAddressesAndCommands() {
		String html = this.markup.html(new FormattedText("see https://example.org/a?b=c. or /help now", List.of()));

		assertThat(html).contains("<a href=\"https://example.org/a?b=c\" target=\"_blank\"", "</a>. or ",
				"data-say=\"/help\">/help</a> now");
	}

	@Test
	void findsNothingWithinCode() {
		assertThat(html("/help https://example.org", "code", Map.of())).doesNotContain("<a ");
	}

	@Test
	void tellsTheMomentOfATime() {
		assertThat(html("then", "date_time", Map.of("unix_time", 0L, "date_time_format", "wDt")))
			.startsWith("<time class=\"moment\" datetime=\"1970-01-01T00:00:00Z\" data-format=\"wDt\"")
			.endsWith(">then</time>");
	}

	@Test
	void hidesASpoilerUntilItIsPressed() {
		assertThat(html("secret", "spoiler", Map.of())).startsWith("<span class=\"spoiler\" role=\"button\"");
		assertThat(html("long", "expandable_blockquote", Map.of())).startsWith("<blockquote class=\"expandable\"");
	}

	private String html(String text, String type, Map<String, Object> details) {
		return this.markup.html(new FormattedText(text, List.of(new Entity(type, 0, text.length(), details))));
	}

}
