package kr.bridgebot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import kr.bridgebot.sandbox.botapi.ChatMessage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A meeting from its end to its close: its clerk writes the minutes, attaches a file,
 * sends both to those invited and closes it. In real time, over HTTP, with a kill in the
 * middle.
 */
class MinutesIT {

	private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

	private static final String ROSTER = """
			이름,기관,직위,부문,이메일,분과,역할,초대코드
			표본 위원장,표본연구원,원장,연,chair@example.org,미래유망기술 분과,분과위원장,invitation-code-chair
			표본 간사,표본연구원,팀장,연,clerk@example.org,미래유망기술 분과,간사,invitation-code-clerk
			표본 위원 01,표본대학교,교수,학,one@example.org,미래유망기술 분과,위원,invitation-code-one-1
			""";

	private static final byte[] PDF = "%PDF-1.7 sample".getBytes(StandardCharsets.UTF_8);

	@TempDir
	private Path folder;

	@ParameterizedTest
	@EnumSource(names = "H2_POLLING")
	void bringsTheMinutesToThoseInvitedAndTheMeetingToItsClose(Stage.Setup setup) {
		try (Stage stage = new Stage(setup, this.folder, "minutes", "forum.quiet-hours.enabled=false",
				"forum.seminars.due-ahead=400d", "forum.seminars.tick=2s")) {
			Player secretary = stage.player(1001, "사무국 담당");
			Player chair = stage.player(1002, "위원장");
			Player clerk = stage.player(1003, "간사");
			Player member = stage.player(1004, "하나");
			stage.startWith();
			stage.bringIn(ROSTER, secretary);
			stage.link(chair, "invitation-code-chair");
			stage.link(clerk, "invitation-code-clerk");
			stage.link(member, "invitation-code-one-1");

			hold(chair);
			write(stage, clerk);

			member.reads("회의록이 나왔어요", "창구를 하나로");
			await().untilAsserted(() -> assertThat(member.person().received())
				.anyMatch((message) -> message.file() != null && message.file().name().equals("회의록.pdf")));
			ChatMessage sent = member.reads((message) -> message.file() != null);
			assertThat(stage.telegram().content(Objects.requireNonNull(sent.file()))).isEqualTo(PDF);
			clerk.taps("회의 종결");
			clerk.reads("종결했어요");
			assertThat(member.heard("회의록이 나왔어요")).hasSize(1);
			stage.requireOrder();
		}
	}

	/** A meeting that begins within a minute or two and is declared over at once. */
	private static void hold(Player chair) {
		chair.taps(chair.reads("날짜를 정해 주세요"), "다른 날짜");
		chair.reads("날짜를 고르거나");
		chair.says(LocalDateTime.now(SEOUL).plusSeconds(80).format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")));
		chair.taps("공지하기");
		chair.reads("3명");
		chair.taps("공지하기");
		await().atMost(Duration.ofMinutes(4)).pollInterval(Duration.ofSeconds(5)).until(() -> {
			chair.says("/plan");
			chair.taps("미래유망기술");
			return chair.person().received().stream().anyMatch((message) -> message.labels().contains("개최완료"));
		});
		chair.taps("개최완료");
		chair.reads("종결하려면 회의록을 먼저 공개해 주세요.");
	}

	private static void write(Stage stage, Player clerk) {
		clerk.says("회의록");
		clerk.taps("쓰기: ");
		clerk.taps("논의");
		clerk.reads("넣을 글을 보내 주세요");
		clerk.person().sends("회의록.exe", PDF);
		clerk.reads("이 형식의 파일은 받을 수 없어요");
		clerk.person().sends("회의록.pdf", PDF);
		clerk.reads("파일을 붙였어요");
		stage.bot().kill();
		stage.startWith();
		clerk.taps("다 보냈어요");
		clerk.taps("논의");
		clerk.says("창구를 하나로 하자는 데 모두 찬성함");
		clerk.reads("저장했어요: 논의", "회의록.pdf");
		clerk.taps("공개하기");
		clerk.reads("3명에게 보내요");
		clerk.taps("보내기");
		clerk.reads("회의록을 공개했어요");
	}

}
