package kr.bridgebot.announcements;

import java.util.Map;
import kr.bridgebot.chat.Texts;
import kr.bridgebot.chat.Words;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FieldsTests {

	private static final Map<Field, String> VALUES = Fields.values("표본 위원 07", "표본 <연구> & 개발", "사회현안 분과");

	private final Fields fields = new Fields(new Texts());

	@Test
	void fillsInWhatStandsInBracesInAnyLanguage() {
		assertThat(this.fields.fill("{이름} / { NAME } / {분과} / {committee}", VALUES))
			.isEqualTo("표본 위원 07 / 표본 위원 07 / 사회현안 분과 / 사회현안 분과");
	}

	@Test
	void escapesWhatItFillsIn() {
		assertThat(this.fields.fill("<b>{기관}</b>", VALUES)).isEqualTo("<b>표본 &lt;연구&gt; &amp; 개발</b>");
	}

	@Test
	void fillsLettersAloneInAsTheyAre() {
		assertThat(this.fields.say("{이름}님 {Organisation} {직위} {", VALUES)).isEqualTo("표본 위원 07님 표본 <연구> & 개발 {직위} {");
	}

	@Test
	void leavesTagsAndAddressesAlone() {
		String html = "<a href=\"https://example.org/{이름}\">글</a>";

		assertThat(this.fields.fill(html, VALUES)).isEqualTo(html);
	}

	@Test
	void findsWhatIsNoField() {
		assertThat(this.fields.unknown(Words.plain("{이름} {직위} {} {직위} {x"))).containsExactly("직위", "");
	}

	@Test
	void findsAFieldWhoseBraceIsNeverClosed() {
		Words words = Words.plain("{이름님 {분과}, { NAME\n} {기관 이름} {x {이름");

		assertThat(this.fields.unclosed(words)).containsExactly("이름", "NAME");
		assertThat(this.fields.unknown(words)).containsExactly("기관 이름");
	}

	@Test
	void findsAFieldThatTheFormattingCutsThrough() {
		Words words = new Words("{이름} {이름}", "{이름} {<b>이름</b>}");

		assertThat(this.fields.unknown(words)).containsExactly("이름");
	}

	@Test
	void measuresWordsWithTheLongestValues() {
		Words words = new Words("{이름}님 <b>", "{이름}님 &lt;b&gt;");

		assertThat(this.fields.length(words, Map.of(Field.NAME, 9))).isEqualTo(14);
		assertThat(this.fields.in(words)).containsExactly(Field.NAME);
	}

}
