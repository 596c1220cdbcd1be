package kr.bridgebot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.bridgebot.sandbox.botapi.ChatMessage;
import kr.bridgebot.sandbox.botapi.Group;
import kr.bridgebot.sandbox.botapi.Troubles.Cut;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An announcement to two thousand members from end to end: some were never linked, some
 * have blocked the bot, groups move, Telegram asks to wait and falls silent, and the bot
 * is killed on the way. What the report says adds up to those it was meant for, and to
 * what they really have on their phones.
 */
class AnnouncementIT {

	private static final int MEMBERS = 2_000;

	/** The first so many of them have linked an account. */
	private static final int LINKED = 1_700;

	private static final List<String> BODIES = List.of("미래유망기술 분과", "기업생태계 분과", "사회현안 분과", "글로벌화 분과");

	private static final String WORDS = "표본 공지 하나: 자료를 보내 드려요";

	@TempDir
	private Path folder;

	@ParameterizedTest
	@EnumSource(names = { "H2_POLLING", "POSTGRESQL_WEBHOOK" })
	void reportsWhatReallyArrivedWithThoseItWasMeantFor(Stage.Setup setup) {
		try (Stage stage = new Stage(setup, this.folder, "announcement", "forum.quiet-hours.enabled=false")) {
			Play play = new Play(stage);
			play.gather();
			play.send();
			play.compare();
			assertThat(stage.bot().log()).doesNotContain(stage.telegram().token());
		}
	}

	/** One performance of the whole play. */
	private static final class Play {

		private final Stage stage;

		private final Player secretary;

		private final List<Player> members = new ArrayList<>();

		private final List<Group> groups = new ArrayList<>();

		Play(Stage stage) {
			this.stage = stage;
			this.secretary = stage.player(1001, "사무국 담당");
		}

		/** Everybody comes, as fast as the bot can talk to them. */
		void gather() {
			this.stage.startWith("bridgebot.delivery.rate.per-second=1000", "bridgebot.delivery.paid-broadcast=true");
			this.stage.bringIn(roster(), this.secretary);
			link();
			for (int body = 0; body < BODIES.size(); body++) {
				bind(body);
			}
			this.members.subList(100, 150).forEach((member) -> member.person().blocks());
			this.stage.bot().kill();
		}

		private static String roster() {
			String rows = IntStream.range(0, MEMBERS)
				.mapToObj((member) -> "표본 위원 %04d,표본기관 %02d,위원,산,m%04d@example.org,%s,%s,invitation-code-%04d"
					.formatted(member, member % 50, member, BODIES.get(member % BODIES.size()),
							(member < BODIES.size()) ? "분과위원장" : "위원", member))
				.collect(Collectors.joining("\n"));
			return "이름,기관,직위,부문,이메일,분과,역할,초대코드\n" + rows + "\n";
		}

		private void link() {
			for (int member = 0; member < LINKED; member++) {
				this.members.add(this.stage.player(2_000_000 + member, "표본 위원 %04d".formatted(member)));
			}
			try (ExecutorService hands = Executors.newFixedThreadPool(8)) {
				List<Future<?>> linking = new ArrayList<>();
				for (int member = 0; member < LINKED; member++) {
					Player player = this.members.get(member);
					String code = "invitation-code-%04d".formatted(member);
					linking.add(hands.submit(() -> this.stage.link(player, code)));
				}
				for (Future<?> one : linking) {
					one.get();
				}
			}
			catch (InterruptedException | ExecutionException ex) {
				throw new IllegalStateException(ex);
			}
		}

		private void bind(int body) {
			Player chair = this.members.get(body);
			Group group = this.stage.telegram().group(-4_000_001L - body, BODIES.get(body));
			group.join(chair.person()).addBot(chair.person());
			chair.says(group, "/bind");
			group.awaitMessage(BODIES.get(body));
			this.groups.add(group);
		}

		void send() {
			this.stage.startWith();
			compose();
			this.secretary.taps("미리보기");
			assertThat(this.secretary.reads("닿지 않는 분").text()).contains("2,000명에게, 단체 대화방 4곳에 보내요", "닿지 않는 분 350명");
			this.secretary.taps("2,000명에게 보내기");
			awaitArrivals(200);
			this.stage.telegram().troubles().flood(3, Duration.ofSeconds(2));
			this.members.subList(1_500, 1_550).forEach((member) -> member.person().blocks());
			this.members.subList(1_550, 1_560).forEach((member) -> member.person().leavesTelegram());
			this.groups.getFirst().migrate();
			awaitArrivals(600);
			this.stage.telegram().troubles().cut(this.members.getLast().person().id(), Cut.AFTER_THE_WORK);
			awaitArrivals(800);
			this.stage.bot().kill();
			this.groups.get(1).migrate();
			this.stage.startWith();
			// What was in hand at the kill is given up a minute later.
			await().atMost(Duration.ofMinutes(3)).until(() -> !this.secretary.heard("발송완료").isEmpty());
		}

		private void compose() {
			this.secretary.says("/announce");
			this.secretary.taps("전체 포럼");
			this.secretary.reads("알릴 글을 보내 주세요");
			this.secretary.says(WORDS);
			this.secretary.taps("받는 분");
			this.secretary.taps("전체 포럼 전원");
			this.secretary.taps("다 정했어요");
			this.secretary.taps("대화방에도 올리기");
		}

		private void awaitArrivals(int count) {
			await().atMost(Duration.ofMinutes(2))
				.pollInterval(Duration.ofMillis(200))
				.until(() -> this.members.stream().filter((member) -> copies(member) > 0).count() >= count);
		}

		private static long copies(Player member) {
			return member.heard(WORDS).size();
		}

		/** The report against the phones. */
		void compare() {
			this.secretary.taps("엑셀");
			ChatMessage file = this.secretary
				.reads((message) -> message.file() != null && message.text().contains("발송 결과"));
			Map<String, String> states = read(this.stage.telegram().content(file.file()));
			Map<String, Long> counts = states.values()
				.stream()
				.collect(Collectors.groupingBy((state) -> state, Collectors.counting()));

			assertThat(states).hasSize(MEMBERS + BODIES.size());
			BODIES.forEach((body) -> assertThat(states).containsEntry(body + " 단체 대화방", "올림"));
			assertThat(counts).containsEntry("연결 전", (long) MEMBERS - LINKED).doesNotContainKey("발송 대기");
			assertThat(counts.get("도착 불확실")).isBetween(1L, 40L);
			for (int member = 0; member < LINKED; member++) {
				Player player = this.members.get(member);
				String state = states.get(player.person().name());
				switch (state) {
					case "받음" -> assertThat(copies(player)).as(player.person().name()).isEqualTo(1);
					case "도착 불확실" -> assertThat(copies(player)).as(player.person().name()).isLessThanOrEqualTo(1);
					case "봇 차단", "연결 전" -> assertThat(copies(player)).as(player.person().name()).isZero();
					default -> throw new AssertionError(player.person().name() + ": " + state);
				}
			}
		}

		/** Names and states. */
		private static Map<String, String> read(byte[] workbook) {
			Map<String, String> states = new HashMap<>();
			try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
				List<Row> rows = book.getFirstSheet().read();
				List<String> heads = rows.getFirst().stream().map((cell) -> cell.getText()).toList();
				int state = heads.indexOf("상태");
				rows.stream().skip(1).forEach((row) -> states.put(row.getCellText(0), row.getCellText(state)));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			return states;
		}

	}

}
