package kr.bridgebot.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kr.bridgebot.chat.Text;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class RosterLimitsTests {

	@Test
	void namesItsLargestFileInTheUnitThatFits() {
		assertThat(limits(DataSize.ofMegabytes(3)).mostInWords())
			.isEqualTo(Text.of("roster.size", "unit", "MB", "count", 3L));
		assertThat(limits(DataSize.ofKilobytes(512)).mostInWords())
			.isEqualTo(Text.of("roster.size", "unit", "KB", "count", 512L));
	}

	private static RosterLimits limits(DataSize size) {
		return new RosterLimits("", size, size, 1, Duration.ofDays(1));
	}

}
