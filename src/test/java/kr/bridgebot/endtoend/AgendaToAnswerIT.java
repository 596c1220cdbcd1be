package kr.bridgebot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import kr.bridgebot.sandbox.botapi.ChatMessage;
import kr.bridgebot.sandbox.botapi.Group;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * From a member's suggestion to what a ministry made of it: suggested, supported,
 * adopted, put in order, published, discussed, proposed, through all bodies, answered and
 * implemented. In real time, over HTTP, the bot in a process of its own.
 */
class AgendaToAnswerIT {

	private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

	private static final String ROSTER = """
			이름,기관,직위,부문,이메일,분과,역할,초대코드
			표본 위원장,표본연구원,원장,연,chair@example.org,미래유망기술 분과,분과위원장,invitation-code-chair
			표본 간사,표본연구원,팀장,연,clerk@example.org,미래유망기술 분과,간사,invitation-code-clerk
			표본 위원 01,표본대학교,교수,학,one@example.org,미래유망기술 분과,위원,invitation-code-one-1
			표본 위원 02,표본기업,대표,산,two@example.org,미래유망기술 분과,위원,invitation-code-two-2
			표본 위원 03,표본협회,이사,협회,three@example.org,미래유망기술 분과,위원,invitation-code-three
			표본 위원 04,표본청,과장,관,four@example.org,미래유망기술 분과,위원,invitation-code-four-
			표본 운영위원장,표본진흥원,원장,협회,head@example.org,운영위원회,위원장,invitation-code-head-
			표본 운영위원,표본공사,사장,협회,board@example.org,운영위원회,위원,invitation-code-board
			표본 위원 11,표본대학교,교수,학,eleven@example.org,기업생태계 분과,위원,invitation-code-other
			""";

	private static final String ITEM = "진단기기 인허가 상담 창구 일원화";

	@TempDir
	private Path folder;

	@ParameterizedTest
	@EnumSource(names = { "H2_POLLING", "POSTGRESQL_POLLING" })
	void bringsASuggestionToTheMinistryAndItsAnswerBack(Stage.Setup setup) {
		try (Stage stage = new Stage(setup, this.folder, "agenda", "forum.quiet-hours.enabled=false",
				"forum.seminars.due-ahead=400d", "forum.seminars.tick=2s", "forum.proposals.notices-a-day=20")) {
			new Play(stage).perform();
			stage.requireOrder();
		}
	}

	/** One performance of the whole play. */
	private static final class Play {

		private final Stage stage;

		private final Player secretary;

		private final Player chair;

		private final Player clerk;

		private final Player suggester;

		private final Player supporter;

		private final Player other;

		/** Of the committee, and has nothing to do with it. */
		private final Player bystander;

		private final Player head;

		private final Player board;

		/** Of another committee. */
		private final Player stranger;

		private final Group group;

		Play(Stage stage) {
			this.stage = stage;
			this.secretary = stage.player(1001, "사무국 담당");
			this.chair = stage.player(1002, "위원장");
			this.clerk = stage.player(1003, "간사");
			this.suggester = stage.player(1004, "하나");
			this.supporter = stage.player(1005, "둘");
			this.other = stage.player(1006, "셋");
			this.bystander = stage.player(1007, "넷");
			this.head = stage.player(1008, "운영위원장");
			this.board = stage.player(1009, "운영위원");
			this.stranger = stage.player(1010, "다섯");
			this.group = stage.telegram().supergroup(-1000000000042L, "미래유망기술 분과");
		}

		void perform() {
			open();
			announce();
			suggest();
			adopt();
			publish();
			discuss();
			adoptProposal();
			submit();
			answer();
			implement();
			requireEachToHaveHeardOnlyTheirOwn();
		}

		private void open() {
			this.stage.startWith();
			this.stage.bringIn(ROSTER, this.secretary);
			this.stage.link(this.chair, "invitation-code-chair");
			this.stage.link(this.clerk, "invitation-code-clerk");
			this.stage.link(this.suggester, "invitation-code-one-1");
			this.stage.link(this.supporter, "invitation-code-two-2");
			this.stage.link(this.other, "invitation-code-three");
			this.stage.link(this.bystander, "invitation-code-four-");
			this.stage.link(this.head, "invitation-code-head-");
			this.stage.link(this.board, "invitation-code-board");
			this.stage.link(this.stranger, "invitation-code-other");
			this.group
				.join(this.chair.person(), this.clerk.person(), this.suggester.person(), this.supporter.person(),
						this.other.person(), this.bystander.person())
				.addBot(this.chair.person());
			this.chair.says(this.group, "/bind");
			this.group.awaitMessage("미래유망기술");
		}

		/** A meeting that is near enough to begin at once. */
		private void announce() {
			this.chair.taps(this.chair.reads("날짜를 정해 주세요"), "다른 날짜");
			this.chair.reads("날짜를 고르거나");
			this.chair
				.says(LocalDateTime.now(SEOUL).plusMinutes(40).format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")));
			this.chair.taps("공지하기");
			this.chair.reads("6명");
			this.chair.taps("공지하기");
			this.bystander.reads("회신 기한");
		}

		private void suggest() {
			this.suggester.says("/agenda");
			this.suggester.taps("안건 제안");
			this.suggester.reads("제목을 한 줄로");
			this.suggester.says(ITEM);
			this.suggester.reads("왜 논의해야");
			this.suggester.says("창구가 셋이라 기업이 헤매요.");
			this.suggester.reads("제안했어요");
			for (Player each : List.of(this.supporter, this.other)) {
				each.says("/agenda");
				each.taps("진단기기");
				assertThat(each.taps("지지하기")).contains("지지했어요");
			}
			assertThat(this.stranger.heard(ITEM)).isEmpty();
			assertThat(this.bystander.heard(ITEM)).isEmpty();
		}

		private void adopt() {
			ChatMessage triage = this.clerk.reads("새 안건이 제안됐어요", ITEM);
			this.chair.taps(this.chair.reads("새 안건이 제안됐어요", ITEM), "채택");
			this.suggester.reads("채택됐어요");
			assertThat(this.clerk.taps(triage, "미채택")).contains("채택");
		}

		private void publish() {
			this.chair.says("/agenda");
			this.chair.taps("바로 올리기");
			this.chair.reads("제목을 보내 주세요");
			this.chair.says("다음 회차 주제");
			this.chair.reads("왜 논의해야");
			this.chair.says("없음");
			this.chair.reads("다음 회차 주제");
			this.chair.says("/agenda");
			this.chair.taps("회의 안건");
			this.chair.taps("▼");
			this.chair.reads("1. 다음 회차 주제", "2. " + ITEM);
			this.chair.taps("안건 공개");
			this.chair.taps("공개하기");
			this.group.awaitMessage((message) -> message.text().contains("2. " + ITEM));
			this.bystander.reads("1. 다음 회차 주제", "2. " + ITEM);
		}

		private void discuss() {
			this.chair.says("/plan");
			this.chair.taps("미래유망기술");
			this.chair.taps("시작");
			this.chair.says("/agenda");
			this.chair.taps("회의 안건");
			this.chair.taps("2. 진단기기");
			this.chair.taps("논의 시작");
			this.chair.taps("결론 적기");
			this.chair.taps("정책제안");
			this.chair.reads("결과를 적어");
			this.chair.says("부처에 창구 일원화를 제안하기로 했어요.");
			this.chair.reads("논의완료");
			await().atMost(Duration.ofSeconds(20))
				.untilAsserted(
						() -> assertThat(this.group.received()).anyMatch((message) -> message.text().contains("정책제안")));
		}

		private void adoptProposal() {
			look(this.chair);
			this.chair.reads("작성중", ITEM);
			sure(this.chair, "분과에 올리기");
			this.clerk.taps(this.clerk.reads("새 제언이 올라왔어요", ITEM), "제언 보기");
			sure(this.clerk, "분과 채택");
			sure(this.clerk, "운영위에 올리기");
			this.head.taps(this.head.reads("운영위 심의를", ITEM), "제언 보기");
			this.head.taps("서면 의결");
			this.head.reads("언제까지 서면 의결");
			this.head.says("내일 오후 6시");
			this.head.taps("찬성");
			this.board.taps(this.board.reads("서면 의결", ITEM), "찬성");
			this.secretary.taps(this.secretary.reads("부처에 제출해", ITEM), "제언 보기");
		}

		private void submit() {
			this.secretary.taps("부처 제출 적기");
			this.secretary.reads("어느 부처");
			this.secretary.says("표본부");
			this.secretary.reads("부서는");
			this.secretary.says("표본기술과");
			this.secretary.reads("문서 번호");
			this.secretary.says("표본-2026-17");
			this.secretary.reads("제출한 날짜");
			this.secretary.says("오늘");
			this.secretary.reads("회신 기한을");
			this.secretary.says("다음 주 목요일");
			this.secretary.reads("지금 상태: 제출");
			sure(this.secretary, "부처검토 시작");
		}

		private void answer() {
			this.secretary.taps("부처 회신 적기");
			this.secretary.taps("일부수용");
			this.secretary.reads("회신의 내용");
			this.secretary.says("창구 둘을 먼저 합쳐요.");
			this.secretary.reads("언제 다시 검토");
			this.secretary.says("다음 주 금요일");
			this.secretary.reads("공개하기 전에는 사무국만");
			look(this.chair);
			this.chair.reads("부처검토");
			sure(this.secretary, "회신 공개");
			this.suggester.reads("회신", ITEM);
		}

		private void implement() {
			sure(this.secretary, "이행 시작");
			sure(this.secretary, "이행 완료");
			look(this.stranger);
			this.stranger.reads("이행완료", ITEM, "일부수용");
		}

		/** Each step is told once to whom it concerns, but not to who took it. */
		private void requireEachToHaveHeardOnlyTheirOwn() {
			List<String> way = List.of("분과검토", "분과채택", "운영위심의", "포럼채택", "제출", "부처검토", "회신", "이행중", "이행완료");
			for (Player follower : List.of(this.suggester, this.supporter, this.other)) {
				requireNews(follower, way);
			}
			requireNews(this.chair, List.of("운영위에 올려 주세요", "운영위심의", "포럼채택", "제출", "부처검토", "회신", "이행중", "이행완료"));
			requireNews(this.clerk, List.of("검토해 주세요"));
			requireNews(this.head, List.of("운영위 심의를 부탁드려요"));
			requireNews(this.secretary, List.of("부처에 제출해 주세요"));
			for (Player nobody : List.of(this.board, this.bystander, this.stranger)) {
				requireNews(nobody, List.of());
			}
			for (Player voter : List.of(this.head, this.board)) {
				assertThat(voter.heard("서면 의결이 끝났어요")).hasSize(1);
			}
			requireHeard("✅ 제안하신 안건", this.suggester);
			requireHeard("안건 제안\n", this.chair, this.clerk);
			requireHeard("\n1. 다음 회차 주제\n2. " + ITEM + " · 논의완료", this.chair, this.clerk, this.suggester,
					this.supporter, this.other, this.bystander);
		}

		private static void requireNews(Player player, List<String> wanted) {
			await().atMost(Duration.ofSeconds(20))
				.untilAsserted(() -> assertThat(player.heard("-001 · " + ITEM)).extracting(ChatMessage::text)
					.filteredOn((text) -> text.startsWith("🔔"))
					.zipSatisfy(wanted, (news, part) -> assertThat(news).contains(part)));
		}

		/** These heard it once in private, and nobody else. */
		private void requireHeard(String part, Player... whom) {
			List<Player> heard = List.of(whom);
			for (Player each : List.of(this.secretary, this.chair, this.clerk, this.suggester, this.supporter,
					this.other, this.bystander, this.head, this.board, this.stranger)) {
				await().atMost(Duration.ofSeconds(20))
					.untilAsserted(() -> assertThat(each.heard(part)).as(each.person().name())
						.hasSize(heard.contains(each) ? 1 : 0));
			}
		}

		/** Opens the first proposal of this year by its number. */
		private static void look(Player player) {
			player.says("/proposal %d-001".formatted(LocalDate.now(SEOUL).getYear()));
		}

		/** Taps, and taps again where it asks whether one is sure. */
		private static void sure(Player player, String label) {
			player.taps(label);
			ChatMessage asked = player
				.reads((message) -> message.text().contains("까요?") && message.labels().contains(label));
			player.taps(asked, label);
		}

	}

}
