package kr.bridgebot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import kr.bridgebot.calendar.WorkingDays;
import kr.bridgebot.sandbox.botapi.BotApiServer;
import kr.bridgebot.sandbox.botapi.ChatMessage;
import kr.bridgebot.sandbox.botapi.Group;
import kr.bridgebot.sandbox.botapi.Person;
import kr.bridgebot.sandbox.botapi.Press;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The main job from end to end: a roster comes in, people link, a seminar falls due, the
 * chair announces it, members answer, the silent one is reminded, the date moves, and the
 * bot is killed on the way. In real time, over HTTP, in a process of its own.
 */
@Execution(ExecutionMode.CONCURRENT)
class MainJobIT {

	private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

	private static final String ROSTER = """
			이름,기관,직위,부문,이메일,분과,역할,초대코드
			표본 위원장,표본연구원,원장,연,chair@example.org,미래유망기술 분과,분과위원장,invitation-code-chair
			표본 위원 01,표본대학교,교수,학,one@example.org,미래유망기술 분과,위원,invitation-code-one-1
			표본 위원 02,표본기업,대표,산,two@example.org,미래유망기술 분과,위원,invitation-code-two-2
			표본 위원 03,표본협회,이사,협회,three@example.org,미래유망기술 분과,위원,invitation-code-three
			표본 위원 04,표본청,과장,관,four@example.org,미래유망기술 분과,위원,invitation-code-four-
			""";

	@TempDir
	private Path folder;

	@ParameterizedTest
	@EnumSource
	void invitesAMemberTakesTheAnswerAndReminds(Stage.Setup setup) {
		try (Stage stage = new Stage(setup, this.folder, "main-job", "forum.quiet-hours.enabled=false",
				"forum.seminars.due-ahead=400d", "forum.seminars.tick=2s")) {
			new Play(stage).perform();
			stage.requireOrder();
		}
	}

	/** One performance of the whole play. */
	private static final class Play {

		private final Stage stage;

		/** The first date, and the one it moves to. */
		private final LocalDate day = LocalDate.now(SEOUL).plusDays(21);

		private final LocalDate later = this.day.plusDays(7);

		private final Person secretary;

		private final Person chair;

		private final Person yes;

		private final Person no;

		private final Person proxy;

		private final Person silent;

		/** Sits in the group, but belongs to nothing. */
		private final Person outsider;

		private final Group group;

		Play(Stage stage) {
			this.stage = stage;
			BotApiServer telegram = stage.telegram();
			this.secretary = telegram.person(1001, "사무국 담당", "ko");
			this.chair = telegram.person(1002, "위원장", "ko");
			this.yes = telegram.person(1003, "하나", "ko");
			this.no = telegram.person(1004, "<둘> & \"둘\"", "ko");
			this.proxy = telegram.person(1005, "셋", "ko");
			this.silent = telegram.person(1006, "넷", "ko");
			this.outsider = telegram.person(1007, "다섯", "ko");
			this.group = telegram.supergroup(-1000000000042L, "미래유망기술 분과");
		}

		void perform() {
			this.stage.startWith("forum.responses.nudges=" + untilFrom(Duration.ofSeconds(100), deadlineOf(this.day)),
					"forum.responses.attendees=1s");
			this.stage.bringIn(ROSTER, new Player(this.secretary));
			link();
			bindTheGroup();
			announce();
			answer();
			String nudge = "회신이";
			await().atMost(Duration.ofSeconds(120)).until(() -> heard(this.silent, nudge) == 1);
			awaitThatItIsWrittenDown();
			restartWhileSomebodyPresses();
			move();
			remind();
			assertThat(List.of(heard(this.silent, nudge), heard(this.yes, nudge), heard(this.no, nudge),
					heard(this.proxy, nudge)))
				.containsExactly(1, 0, 0, 0);
		}

		private void link() {
			link(this.chair, "invitation-code-chair");
			link(this.yes, "invitation-code-one-1");
			link(this.no, "invitation-code-two-2");
			link(this.proxy, "invitation-code-three");
			link(this.silent, "invitation-code-four-");
		}

		private void link(Person person, String code) {
			this.stage.link(new Player(person), code);
		}

		private void bindTheGroup() {
			this.group.join(this.chair, this.yes, this.no, this.proxy, this.silent, this.outsider).addBot(this.chair);
			this.chair.says(this.group, "/bind");
			this.group.awaitMessage("미래유망기술");
		}

		private void announce() {
			ChatMessage due = this.chair.awaitMessage("날짜를 정해 주세요");
			this.chair.presses(due, "다른 날짜");
			this.chair.awaitMessage("날짜를 고르거나");
			this.chair.says(this.day + " 14:00");
			ChatMessage plan = this.chair
				.awaitMessage((message) -> message.fromBot() && message.labels().contains("공지하기"));
			this.chair.presses(plan, "공지하기");
			ChatMessage sure = this.chair.awaitMessage((message) -> message.fromBot() && message.text().contains("5명"));
			this.chair.presses(sure, "공지하기");
		}

		private void answer() {
			assertThat(tap(this.chair, "참석(온라인)")).contains("저장됨: 참석(온라인)");
			assertThat(tap(this.yes, "참석(현장)")).contains("저장됨: 참석(현장)");
			assertThat(tap(this.yes, "참석(현장)")).contains("이미 참석(현장)");
			assertThat(tap(this.no, "불참")).contains("저장됨: 불참");
			ChatMessage regret = this.no
				.awaitMessage((message) -> message.fromBot() && message.labels().contains("사유 남기기"));
			this.no.presses(regret, "사유 남기기");
			this.no.awaitMessage("사유를 적어");
			this.no.says("표본 출장 <&>");
			this.no.awaitMessage("사유를 저장했어요");
			this.proxy.presses(invitation(this.proxy), "대리 참석");
			this.proxy.awaitMessage("성함과 직위를");
			this.proxy.says("홍길동 본부장");
			this.proxy.awaitMessage("홍길동 본부장님이 대리 참석");
			awaitCard("참석 2", "대리 1", "불참 1", "미회신 1");
			assertThat(this.outsider.presses(this.group.awaitMessage("미회신 1"), "참석(현장)").awaitNotice().text())
				.contains("초대 대상이 아니에요");
			awaitCard("참석 2", "대리 1", "불참 1", "미회신 1");
		}

		// What the bot did not live to write down it rightly sends once more; an answer
		// to
		// somebody else comes after that.
		private void awaitThatItIsWrittenDown() {
			int heard = this.secretary.received().size();
			this.secretary.says("/help");
			await().until(() -> this.secretary.received().size() > heard);
		}

		private void restartWhileSomebodyPresses() {
			this.stage.bot().kill();
			Press press = this.yes.presses(invitation(this.yes), "참석(온라인)");
			Instant start = startOf(this.later);
			this.stage.startWith("forum.responses.nudges=48h", "forum.responses.attendees="
					+ untilFrom(Duration.ofSeconds(70), start) + "," + untilFrom(Duration.ofSeconds(80), start));
			assertThat(press.awaitNotice().text()).contains("저장됨: 참석(온라인)");
			awaitCard("현장 0 · 온라인 2");
		}

		private void move() {
			this.chair.says("/plan");
			ChatMessage list = this.chair.awaitMessage((message) -> message.fromBot()
					&& message.labels().stream().anyMatch((label) -> label.contains("공지됨")));
			this.chair.presses(list,
					list.labels().stream().filter((label) -> label.contains("공지됨")).findFirst().orElseThrow());
			ChatMessage plan = this.chair
				.awaitMessage((message) -> message.fromBot() && message.labels().contains("날짜"));
			this.chair.presses(plan, "날짜");
			this.chair.awaitMessage(
					(message) -> message.fromBot() && message.id() >= plan.id() && message.text().contains("날짜를 고르거나"));
			this.chair.says(this.later + " 14:00");
			ChatMessage changed = this.chair
				.awaitMessage((message) -> message.fromBot() && message.labels().contains("변경 알리기"));
			this.chair.presses(changed, "변경 알리기");
			ChatMessage sure = this.chair
				.awaitMessage((message) -> message.fromBot() && message.labels().contains("알리기"));
			this.chair.presses(sure, "알리기");
			ChatMessage moved = this.yes.awaitMessage("바뀌었어요");
			assertThat(moved.text()).contains("기존 회신(참석(온라인))");
			awaitCard("재확인 4");
			assertThat(this.yes.presses(moved, "그대로 참석(온라인)").awaitNotice().text()).contains("저장됨: 참석(온라인)");
			awaitCard("재확인 3");
		}

		private void remind() {
			await().atMost(Duration.ofSeconds(150)).until(() -> !reminders(this.yes).isEmpty());
			ChatMessage first = reminders(this.yes).getFirst();
			await().atMost(Duration.ofSeconds(60))
				.until(() -> reminders(this.yes).stream().anyMatch((message) -> message.id() > first.id()));
			assertThat(reminders(this.yes).getLast().date()).isAfter(first.date());
			// The one before gives way, so that a chat shows one living card.
			await().atMost(Duration.ofSeconds(20)).until(() -> reminders(this.yes).size() == 1);
			assertThat(List.of(reminders(this.no).size(), reminders(this.silent).size(), reminders(this.proxy).size()))
				.containsOnly(0);
		}

		private static List<ChatMessage> reminders(Person person) {
			return person.received()
				.stream()
				.filter((message) -> message.text().startsWith("🔔") && message.text().contains("있어요"))
				.toList();
		}

		private String tap(Person person, String label) {
			return person.presses(invitation(person), label).awaitNotice().text();
		}

		private static ChatMessage invitation(Person person) {
			return person.awaitMessage((message) -> message.fromBot() && message.text().contains("회신 기한")
					&& message.labels().contains("참석(현장)"));
		}

		private static int heard(Person person, String part) {
			return Math.toIntExact(person.received()
				.stream()
				.filter((message) -> message.text().startsWith("🔔") && message.text().contains(part))
				.count());
		}

		private void awaitCard(String... parts) {
			await().atMost(Duration.ofSeconds(40))
				.untilAsserted(() -> assertThat(
						this.group.received().stream().filter((message) -> message.text().contains("회신 기한")).toList())
					.singleElement()
					.extracting(ChatMessage::text)
					.asString()
					.contains(parts));
		}

		private static Instant startOf(LocalDate date) {
			return date.atTime(14, 0).atZone(SEOUL).toInstant();
		}

		private static Instant deadlineOf(LocalDate date) {
			return WorkingDays.byRule()
				.onOrBefore(date.minusDays(2))
				.atTime(LocalTime.of(18, 0))
				.atZone(SEOUL)
				.toInstant();
		}

		/** The lead that ends so long from now. */
		private static String untilFrom(Duration wait, Instant moment) {
			return Duration.between(Instant.now().plus(wait), moment).toSeconds() + "s";
		}

	}

}
