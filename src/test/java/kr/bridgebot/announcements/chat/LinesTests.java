package kr.bridgebot.announcements.chat;

import kr.bridgebot.chat.Text;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What fits on a key of a phone. */
class LinesTests {

	@Test
	void putsAsMuchOnAKeyAsAPhoneHasRoomFor() {
		assertThat(Lines.keyTitle("정책 자료 안내\n둘째 줄")).isEqualTo(Text.literal("정책 자료 안내"));
		assertThat(Lines.keyTitle("가나다라마바사아자차카타파하")).isEqualTo(Text.literal("가나다라마바사아자차카타파하"));
		assertThat(Lines.keyTitle("가나다라마바사아자차카타파하가")).isEqualTo(Text.literal("가나다라마바사아자차카타파하…"));
		assertThat(Lines.keyTitle("Please read the minutes of November"))
			.isEqualTo(Text.literal("Please read the minutes of N…"));
	}

	@Test
	void namesWhatHasNoWords() {
		assertThat(Lines.keyTitle("  \n")).isEqualTo(Text.of("announcement.untitled"));
	}

}
