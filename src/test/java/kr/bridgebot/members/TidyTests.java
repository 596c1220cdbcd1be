package kr.bridgebot.members;

import kr.bridgebot.members.MemberRegister.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TidyTests {

	@Test
	void leavesMarkupAsItIsForTheRendererToEscape() {
		assertThat(Tidy.line("<b>&\"'</b>", 100)).isEqualTo("<b>&\"'</b>");
	}

	@Test
	void removesWhatTurnsTheDirectionOfReading() {
		assertThat(Tidy.line("\u202Eabc\u202C \u2067def\u2069", 100)).isEqualTo("abc def");
	}

	@Test
	void removesWhatNobodySees() {
		assertThat(Tidy.line("\u200B\uFEFF표\u200D본\u3164\u115F 위\u00AD원\uFE0F", 100)).isEqualTo("표본 위원");
	}

	@Test
	void makesOneLineWithSingleBlanks() {
		assertThat(Tidy.line("  표본\r\n\t위원\u00A0\u2003 07\u0000 ", 100)).isEqualTo("표본 위원 07");
	}

	@Test
	void composesKoreanSyllables() {
		assertThat(Tidy.line("\u1112\u1161\u11AB", 100)).isEqualTo("한");
	}

	@Test
	void cutsBetweenCharactersAndNotWithin() {
		assertThat(Tidy.line("😀".repeat(300), 100)).isEqualTo("😀".repeat(100));
		assertThat(Tidy.line("가".repeat(300), 100)).isEqualTo("가".repeat(100));
	}

	@Test
	void dropsHalfAnEmoji() {
		assertThat(Tidy.line("위원\uD83D", 100)).isEqualTo("위원");
	}

	@ParameterizedTest
	@CsvSource({ "''", "' '", "'\u200B'", "'\u3164'", "'\u202E\u202C'" })
	void findsNoNameWhereNothingIsToBeSeen(String name) {
		assertThat(new Entry(name, "", "", null, "").isNameless()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "010-0000-0007,010-0000-0007", "' 010.0000.0007 ',010-0000-0007", "(02) 000-0007,02-000-0007",
			"+82 10 0000 0007,+82 10 0000 0007", "010–0000–0007,010-0000-0007", "０１０-0000-0007,010-0000-0007",
			"Tel. 02-000-0007,02-000-0007", "'=1+2',12", "none,''" })
	void keepsOfATelephoneNumberWhatCanBeDialled(String typed, String phone) {
		assertThat(Tidy.phone(typed)).isEqualTo(phone);
	}

	@Test
	void cutsATelephoneNumber() {
		assertThat(Tidy.phone("7".repeat(100))).hasSize(40);
	}

	@Test
	void tidiesTheSameToTheSame() {
		Entry entry = new Entry(" 표본  위원 ", "표본\u200B연구원", "본부장\n", Sector.RESEARCH, " p@example.org ");

		assertThat(entry).isEqualTo(new Entry("표본 위원", "표본연구원", "본부장", Sector.RESEARCH, "p@example.org"));
	}

}
