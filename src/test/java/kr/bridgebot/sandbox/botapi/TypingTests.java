package kr.bridgebot.sandbox.botapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypingTests {

	@ParameterizedTest
	@CsvSource({ "**굵게** 씀,<b>굵게</b> 씀", "__기울임__,<i>기울임</i>", "~~취소~~,<s>취소</s>", "||가림||,<tg-spoiler>가림</tg-spoiler>",
			"`a**b**`,<code>a**b**</code>", "```a\u0020b```,<pre>a b</pre>", "**a __b__ c**,<b>a <i>b</i> c</b>",
			"**분과**에서,<b>분과</b>에서" })
	void understandsTheSignsOfALook(String typed, String html) {
		assertThat(FormattedText.typed(typed).html()).isEqualTo(html);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2 ** 3", "**", "****", "** **", "a__b__c", "https://example.org/__a__b", "`",
			"/start a__b__c" })
	void leavesOtherSignsAsTheyAre(String typed) {
		assertThat(FormattedText.typed(typed).text()).isEqualTo(typed);
	}

	@Test
	void findsCommandsBehindSigns() {
		FormattedText text = FormattedText.typed("**굵게** /help");

		assertThat(text.text()).isEqualTo("굵게 /help");
		assertThat(text.entities()).extracting(FormattedText.Entity::type).containsExactly("bold", "bot_command");
		assertThat(text.entities().getLast().offset()).isEqualTo(3);
	}

}
