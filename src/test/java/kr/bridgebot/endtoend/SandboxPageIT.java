package kr.bridgebot.endtoend;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Plays people on the sandbox's page in a real browser, as whoever tries the bot does.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SandboxPageIT {

	/** Who sits together: the committee that meets next depends on the day. */
	private record Bench(long chair, long member, long group) {
	}

	private static final List<Bench> BENCHES = List.of(new Bench(5000009, 5000014, -1000005000001L),
			new Bench(5000017, 5000020, -5000002), new Bench(5000025, 5000028, -1000005000003L),
			new Bench(5000033, 5000035, -1000005000004L));

	private static final long SECRETARY = 5000003;

	private static final long INVITED = 5000015;

	private static final long ADDRESSED = 5000020;

	@TempDir
	private static Path folder;

	private static RunningBot bot;

	private Browser browser;

	@BeforeAll
	static void startTheBot() {
		assumeTrue(Browser.isHere(), "Skipped: neither chromium nor chromedriver is on the path");
		Map<String, String> environment = new HashMap<>();
		environment.put("TELEGRAM_BOT_TOKEN", "");
		environment.put("DATABASE_URL", "jdbc:h2:async:" + folder.resolve("bridgebot")
				+ ";MODE=PostgreSQL;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0");
		bot = new RunningBot(environment, "sandbox-page");
		bot.start(List.of());
	}

	@AfterAll
	static void stopTheBot() {
		if (bot != null) {
			bot.close();
		}
	}

	@BeforeEach
	void openTheBrowser() {
		this.browser = Browser.open(bot.port()).sized(1440, 900);
	}

	@AfterEach
	void closeTheBrowser() {
		this.browser.close();
	}

	@Test
	@Order(1)
	void showsAMembersAnswerOnTheGroupsCardInAnotherWindow() {
		Bench bench = benchWith("참석(현장)");
		String chair = this.browser.currentWindow();
		this.browser.go("/sandbox/" + bench.chair + "/" + bench.group);
		this.browser.hears("미회신");
		String member = this.browser.window();

		this.browser.go("/").clicks("a.person[href='/sandbox/" + bench.member + "']");
		this.browser.hears("아직 회신하지 않으셨어요");
		this.browser.presses("참석(현장)");

		this.browser.isTold("저장됨: 참석(현장)");
		this.browser.hears("내 회신: 참석(현장)");
		this.browser.turnTo(chair);
		this.browser.hears("참석 4 (현장 3");
		this.browser.turnTo(member);
		this.browser.presses("참석(현장)");
		this.browser.isTold("이미");
	}

	@Test
	@Order(2)
	void followsAnInvitationLinkAndConsents() {
		this.browser.go("/sandbox/" + INVITED);

		this.browser.clicks(".banner a[data-start]");
		this.browser.hears("저장하는 정보");
		this.browser.presses("동의하고 연결");
		this.browser.hears("연결");

		this.browser.go("/sandbox/" + INVITED).writes("내정보");
		this.browser.hears("표본평가원");
	}

	@Test
	@Order(3)
	void plansAndAnnouncesAsChair() {
		Bench bench = benchWith("이 날짜로");

		this.browser.presses("이 날짜로");
		this.browser.hears("준비중");
		this.browser.presses("주제");
		this.browser.hears("주제를 보내 주세요");
		this.browser.writes("표본 주제 <img src=x onerror=alert(1)> & \"따옴표\"");
		this.browser.hears("표본 주제 <img src=x onerror=alert(1)> & \"따옴표\"");
		this.browser.presses("공지하기");
		this.browser.hears("공지할까요?");
		this.browser.presses("공지하기");
		this.browser.isTold("공지했어요");

		this.browser.go("/sandbox/" + bench.chair + "/" + bench.group);
		this.browser.hears("표본 주제 <img");
		assertThat(this.browser.driver().findElements(By.cssSelector("#log img"))).isEmpty();
	}

	@Test
	@Order(4)
	void uploadsARosterAsSecretary() throws IOException {
		Path roster = folder.resolve("표본 명단.csv");
		Files.writeString(roster, """
				이름,기관,직위,부문,이메일,분과,역할,초대코드
				표본 위원 91,표본연구원,원장,연,sample91@example.org,미래유망기술 분과,위원,invitation-code-91-91
				""", StandardCharsets.UTF_8);
		this.browser.go("/sandbox/" + SECRETARY);

		this.browser.sends(roster);
		this.browser.hears("새 위원 1명");
		this.browser.presses("반영하기");
		this.browser.hears("반영");

		this.browser.go("/sandbox").clicks(".newcomer button");
		this.browser.clicks("button.start");
		this.browser.writes("/start invitation-code-91-91");
		this.browser.hears("표본 위원 91");
	}

	@Test
	@Order(5)
	void seesAMessageArriveLaterAfterA429() {
		this.browser.go("/sandbox/5000010/5000010");
		this.browser.clicks("[hx-get$='/trouble']");
		this.browser.clicks("#flood-here");
		this.browser.reads("#trouble", "말썽");

		this.browser.writes("도움말");

		this.browser.hears("이런 일을 할 수 있어요");
		assertThat(bot.log()).doesNotContain("ERROR");
	}

	@Test
	@Order(6)
	void firesAReminderNow() {
		Bench bench = benchWith("참석(현장)");
		this.browser.go("/sandbox/" + bench.member + "/" + bench.member);
		this.browser.clicks("[hx-get$='/time']");

		this.browser.await("a reminder for those who come",
				() -> this.browser.driver()
					.findElements(By.cssSelector(".due li"))
					.stream()
					.filter((due) -> due.getText().contains("참석하는 위원에게 알리기"))
					.findFirst()
					.map((due) -> {
						due.findElement(By.tagName("button")).click();
						return due;
					}));

		this.browser.hears("세미나가 있어요");
	}

	@Test
	@Order(7)
	void announcesAndSeesWhoConfirms() {
		this.browser.go("/sandbox/" + SECRETARY).writes("/announce");
		this.browser.presses("기업생태계 분과");
		this.browser.hears("알릴 글을 보내 주세요");
		this.browser.writes("**표본 안내**를 읽어 주세요");
		this.browser.presses("받는 분 정하기");
		this.browser.presses("기업생태계 분과 전원");
		this.browser.presses("다 정했어요");
		this.browser.presses("종류");
		this.browser.presses("확인요청");
		this.browser.presses("확인 기한 정하기");
		this.browser.hears("언제까지 확인을 받을까요?");
		this.browser.writes("내일 오후 6시");
		this.browser.presses("미리보기");
		this.browser.hears("되돌릴 수 없어요");
		this.browser.presses("8명에게 보내기");
		String secretary = this.browser.currentWindow();
		this.browser.window();

		this.browser.go("/sandbox/" + ADDRESSED + "/" + ADDRESSED);
		this.browser.hears("표본 안내를 읽어 주세요");
		this.browser.reads("#log .message strong", "표본 안내");
		this.browser.presses("확인");

		this.browser.isTold("확인했어요");
		this.browser.hears("확인하셨어요");
		this.browser.turnTo(secretary);
		this.browser.hears("확인 1 · 미확인 3");
	}

	@Test
	@Order(11)
	void catchesUpAfterARestart() {
		this.browser.go("/sandbox/5000010/5000010");
		String page = this.browser.driver().findElement(By.tagName("body")).getDomAttribute("data-mark");

		bot.kill();
		bot.start(List.of());

		this.browser.writes("도움말");
		this.browser.hears("이런 일을 할 수 있어요");
		assertThat(this.browser.driver().findElement(By.tagName("body")).getDomAttribute("data-mark")).isEqualTo(page);
	}

	@Test
	@Order(8)
	void isUsableWithoutAMouse() {
		this.browser.go("/sandbox/5000010/5000010");

		this.browser.driver().findElement(By.id("text")).sendKeys("/he");
		this.browser.reads("#menu", "/help");
		this.browser.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);

		assertThat(this.browser.driver().findElement(By.id("menu")).isDisplayed()).isFalse();
		this.browser.driver().switchTo().activeElement().sendKeys("lp\n");
		this.browser.hears("이런 일을 할 수 있어요");
	}

	@Test
	@Order(9)
	void isAccessibleInLightAndDark() {
		for (boolean dark : List.of(false, true)) {
			for (int width : List.of(380, 1440)) {
				this.browser.darkened(dark).sized(width, 900);
				assertThat(violations("/sandbox")).isEmpty();
				assertThat(violations("/sandbox/5000009/5000009")).isEmpty();
				assertThat(violations("/sandbox/5000009/" + BENCHES.getFirst().group)).isEmpty();
			}
		}
		for (String panel : List.of("time", "trouble", "start-over")) {
			this.browser.go("/sandbox/5000009/5000009").clicks("[hx-get$='/" + panel + "']");
			this.browser.reads("#panel h2", "");
			assertThat(violations(null)).isEmpty();
		}
	}

	@Test
	@Order(10)
	void looksAsItShould() {
		Bench bench = benchWith("참석(현장)");
		this.browser.sized(1440, 900).go("/sandbox").shoots("entry");
		this.browser.go("/sandbox/" + bench.member + "/" + bench.member).shoots("member");
		this.browser.go("/sandbox/" + bench.chair + "/" + bench.group).clicks("[hx-get$='/time']");
		this.browser.reads(".due li", "");
		this.browser.shoots("group-and-time");
		this.browser.sized(380, 780).go("/sandbox/" + bench.member + "/" + bench.member).shoots("phone");

		assertThat(Path.of("target", "screenshots", "phone.png")).isNotEmptyFile();
		boolean wider = (Boolean) this.browser.driver()
			.executeScript("return document.documentElement.scrollWidth > document.documentElement.clientWidth");
		assertThat(wider).isFalse();
	}

	@Test
	@Order(12)
	void startsOver() {
		this.browser.go("/sandbox/" + INVITED + "/" + INVITED).clicks("[hx-get$='/start-over']");
		this.browser.clicks("#start-over");

		// The window finds its way back by itself.
		this.browser.await("the first invitation",
				() -> this.browser.driver().findElements(By.cssSelector(".banner a[data-start]")).stream().findFirst());

		benchWith("참석(현장)");
		// Was announced before.
		benchWith("이 날짜로");
		assertThat(bot.log()).contains("The sandbox starts over").doesNotContain("ERROR");
	}

	/** Goes to the chair, or for an invitation to the member, who has such a button. */
	private Bench benchWith(String button) {
		return this.browser.await("somebody with " + button, () -> {
			for (Bench bench : BENCHES) {
				long who = button.equals("이 날짜로") ? bench.chair : bench.member;
				this.browser.go("/sandbox/" + who + "/" + who);
				if (this.browser.has(button)) {
					return Optional.of(bench);
				}
			}
			return Optional.empty();
		});
	}

	private List<String> violations(String path) {
		if (path != null) {
			this.browser.go(path);
		}
		return new AxeBuilder().setLegacyMode(true)
			.analyze(this.browser.driver())
			.getViolations()
			.stream()
			.filter((rule) -> Set.of("serious", "critical").contains(rule.getImpact()))
			.map(SandboxPageIT::description)
			.toList();
	}

	private static String description(Rule rule) {
		return rule.getId() + " " + rule.getNodes().stream().map((node) -> node.getHtml()).limit(3).toList();
	}

}
