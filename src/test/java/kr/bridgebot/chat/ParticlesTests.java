package kr.bridgebot.chat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ParticlesTests {

	@ParameterizedTest
	@CsvSource({ "위원,은", "사무국,은", "세미나,는", "서울,은", "표본 위원 07,은", "표본 위원 02,는", "표본 위원 03,은", "10%,는", "2026,은", "LAB,는",
			"ITTL,은", "KSM,은", "Kim,은", "Lee,는", "Google,은", "phone,은", "chat,은", "web,은", "facebook,은", "'「위원」',은",
			"'\"세미나\"',는", "'세미나(현장)',는", "'세미나(12월 17일(목) 오후 2시)',는", "'참석(회의)',은", "'(주)한빛',은", "'(세미나)',는",
			"세미나🙂,는", "'위원 …',은" })
	void looksAtTheLastLetter(String said, String particle) {
		assertThat(Particles.after(said, false, "은", "는")).isEqualTo(particle);
	}

	@ParameterizedTest
	@CsvSource({ "서울,로", "부산,으로", "회의실 A,로", "12월 10일(목),로", "참석(현장),으로", "1,로", "7,로", "8,로", "6,으로", "Seoul,로",
			"참석,으로" })
	void slipsNothingInAfterARieul(String said, String particle) {
		assertThat(Particles.after(said, false, "으로", "로")).isEqualTo(particle);
	}

	@ParameterizedTest
	@CsvSource({ "서울,이라", "세미나,라", "위원,이라" })
	void treatsARieulLikeOthersElsewhere(String said, String particle) {
		assertThat(Particles.after(said, false, "이라", "라")).isEqualTo(particle);
	}

	@ParameterizedTest
	@CsvSource({ "<b>위원</b>,이", "<b>세미나</b>,가", "세미나&gt;,가", "'<a href=\"https://example.org/l\">세미나</a>',가",
			"세미나&quot;,가" })
	void overlooksMarkup(String said, String particle) {
		assertThat(Particles.after(said, true, "이", "가")).isEqualTo(particle);
	}

	@ParameterizedTest
	@CsvSource({ "'',은,는,은(는)", "🙂,이,가,이(가)", "漢字,으로,로,(으)로", "漢字,을,를,을(를)" })
	void givesBothWhereNobodyCanTell(String said, String closed, String open, String particle) {
		assertThat(Particles.after(said, false, closed, open)).isEqualTo(particle);
	}

}
