package kr.bridgebot.agenda.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.Gatherings;
import kr.bridgebot.testing.Phones;
import kr.bridgebot.testing.RecordingCarrier;
import kr.bridgebot.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Suggesting, supporting and deciding as it looks on the phones of a committee. */
@BotTest
class SuggestionPlayTests {

	private static final String BODY = "global";

	@Autowired
	private Gatherings gatherings;

	@Autowired
	private Phones phones;

	@Autowired
	private RecordingCarrier carrier;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	private AgendaStage stage;

	private Phones.Phone ones;

	private Phones.Phone others;

	@BeforeEach
	void begins() {
		this.stage = AgendaStage.of(BODY, this.gatherings, this.phones, this.jdbc);
		this.ones = this.stage.phones.get(0);
		this.others = this.stage.phones.get(1);
	}

	@AfterEach
	void clears() {
		this.carrier.reset();
		this.clock.reset();
	}

	@Test
	void takesASuggestionInTwoQuestions() {
		this.ones.types("안건");
		assertThat(this.ones.last().html()).contains("제안은 지금도");
		this.ones.presses("안건 제안");
		this.ones.types("해외 인허가 공동 대응");
		this.ones.types("기업마다 따로 준비해요.");

		assertThat(this.ones.last().html()).contains("제안했어요", "해외 인허가 공동 대응</b> · 제안됨", "기업마다 따로");
		assertThat(this.ones.live()).containsExactly(this.ones.last());
	}

	@Test
	void asksChairAndClerkWhatBecomesOfIt() {
		this.ones.types("/agenda 해외 인허가 공동 대응 | 기업마다 따로 준비해요.");

		assertThat(this.stage.chairs.last().html()).contains("새 안건", "해외 인허가 공동 대응", "기업마다");
		assertThat(Phones.labels(this.stage.chairs.last())).containsExactly("채택", "다음 회차", "병합", "미채택");
		assertThat(this.stage.clerks.last().html()).isEqualTo(this.stage.chairs.last().html());
		assertThat(this.others.messages()).isEmpty();
	}

	@Test
	void asksInTheMorningAboutWhatIsSuggestedAtNight() {
		this.clock.set(Instant.parse("2026-11-24T13:00:00Z"));
		this.ones.types("/agenda 밤에 떠오른 생각");
		assertThat(this.ones.last().html()).contains("내일", "오전 8시");
		assertThat(this.stage.chairs.messages()).isEmpty();

		this.clock.set(Instant.parse("2026-11-24T23:00:00Z"));
		this.phones.settle();

		assertThat(this.stage.chairs.messages()).hasSize(1);
	}

	@Test
	void tellsTheSuggesterTheVerdictAndShowsItOnBothCards() {
		this.ones.types("/agenda 해외 인허가 공동 대응");

		String notice = this.stage.chairs.presses("미채택");
		this.stage.chairs.types("이미 다룬 주제예요.");

		assertThat(notice).isEmpty();
		assertThat(this.ones.last().html()).contains("채택되지 않았어요", "이미 다룬 주제예요.");
		assertThat(this.stage.clerks.last().html()).contains("미채택");
		assertThat(Phones.labels(this.stage.clerks.last())).containsExactly("자세히");
	}

	@Test
	void letsTheFirstOfTwoOfficersDecide() {
		this.ones.types("/agenda 해외 인허가 공동 대응");
		long card = this.stage.clerks.lastId();
		String late = this.stage.clerks.last().keyboard().getFirst().getLast().data();

		this.stage.chairs.presses("채택");
		String notice = this.stage.clerks.presses(card, "다음 회차", Objects.requireNonNull(late));

		assertThat(notice).contains("에 표본 위원", "‘채택’으로 바꿨어요");
		assertThat(this.ones.messages().values()).filteredOn((letter) -> letter.html().contains("채택됐어요")).hasSize(1);
		assertThat(this.ones.messages().values()).filteredOn((letter) -> letter.html().contains("다음 회차에")).isEmpty();
	}

	@Test
	void countsTheSupportOfOthersButNotOnesOwn() {
		this.ones.types("/agenda 해외 인허가 공동 대응");
		assertThat(Phones.labels(this.ones.last())).doesNotContain("지지하기").contains("제안 철회");

		this.others.types("안건");
		this.others.presses("해외 인허가 공동 대응");
		String given = this.others.presses("지지하기");

		assertThat(given).startsWith("지지했어요");
		assertThat(this.others.last().html()).contains("지지 1명");
		assertThat(this.stage.chairs.last().html()).contains("지지 1명");

		this.others.presses("지지 취소");

		assertThat(this.others.last().html()).contains("제안됨").doesNotContain("지지 ");
	}

	@Test
	void letsASuggesterWithdraw() {
		this.ones.types("/agenda 해외 인허가 공동 대응");

		this.ones.presses("제안 철회");
		this.ones.types("다시 생각해 볼게요.");

		assertThat(this.ones.last().html()).contains("저장됨: 철회", "다시 생각해 볼게요.");
		assertThat(Phones.labels(this.stage.chairs.last())).containsExactly("자세히");
	}

	@Test
	void refusesATitleOfFiveThousandCharactersAndAsksOn() {
		this.ones.types("안건");
		this.ones.presses("안건 제안");

		this.ones.types("가".repeat(5000));
		assertThat(this.ones.last().html()).contains("200자까지");
		this.ones.types("짧은 제목");

		assertThat(this.ones.last().html()).contains("‘짧은 제목’을 왜");
	}

	@Test
	void refusesAnEmptyTitle() {
		this.ones.types("/agenda | 설명만 있어요");

		assertThat(this.ones.last().html()).isEqualTo("제목을 한 줄로 적어 주세요.");
		assertThat(this.stage.chairs.messages()).isEmpty();
	}

	@Test
	void fitsTheLongestItemIntoOneMessage() {
		this.ones.types("/agenda " + "가".repeat(200) + " | " + "나".repeat(1000));
		this.ones.presses("링크·파일");
		this.ones.types("https://example.org/" + "a".repeat(480));
		this.ones.presses("희망 발제자");
		this.ones.types("다".repeat(100));

		assertThat(this.ones.last().html().length()).isBetween(1700, 2600);
		assertThat(this.stage.chairs.last().html()).contains("다".repeat(100)).hasSizeLessThan(2600);
	}

	@Test
	void takesAFileOfTheRightKindWithAnItem() {
		this.ones.types("/agenda 해외 인허가 공동 대응");
		this.ones.presses("링크·파일");

		this.ones.sends("program.exe", new byte[] { 77, 90, 0 });
		assertThat(this.ones.last().html()).doesNotContain("파일:");
		this.ones.sends("사례.pdf", "%PDF-1.4 표본".getBytes(StandardCharsets.UTF_8));

		assertThat(this.ones.last().html()).contains("저장했어요", "파일: ");
		assertThat(this.stage.chairs.last().html()).contains("파일: ");
		assertThat(Phones.labels(this.ones.last())).contains("파일 받기");
	}

	@Test
	void mergesIntoAnotherItemWithItsSupporters() {
		this.ones.types("/agenda 해외 인허가 공동 대응");
		this.others.types("/agenda 인허가 지원");

		this.stage.chairs.presses("병합");
		this.stage.chairs.presses("해외 인허가 공동 대응");

		assertThat(this.others.last().html()).contains("‘해외 인허가 공동 대응’에 합쳤어요");
		this.ones.types("안건");
		assertThat(this.ones.last().html()).contains("해외 인허가 공동 대응 · 제안됨 · 지지 1명").doesNotContain("인허가 지원 ·");
	}

}
