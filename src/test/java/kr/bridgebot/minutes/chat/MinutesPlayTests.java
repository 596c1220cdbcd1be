package kr.bridgebot.minutes.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import kr.bridgebot.chat.Payloads;
import kr.bridgebot.chat.Words;
import kr.bridgebot.delivery.Carrier.Errand;
import kr.bridgebot.delivery.Outbox;
import kr.bridgebot.files.FileShelf;
import kr.bridgebot.minutes.MinutesDesk;
import kr.bridgebot.minutes.MinutesKey;
import kr.bridgebot.minutes.ReadingKey;
import kr.bridgebot.minutes.Section;
import kr.bridgebot.seminars.Mode;
import kr.bridgebot.seminars.PlanKey;
import kr.bridgebot.seminars.PlanningDesk;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Role;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.Gatherings;
import kr.bridgebot.testing.Phones;
import kr.bridgebot.testing.RecordingCarrier;
import kr.bridgebot.testing.Reminders;
import kr.bridgebot.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Minutes as they are written and read on phones. */
@BotTest
@TestPropertySource(properties = "bridgebot.test.database-of=minutes")
class MinutesPlayTests {

	private static final String BODY = "ecosystem";

	private static final Instant AFTER = Instant.parse("2026-12-17T07:30:00Z");

	private static final byte[] PDF = "%PDF-1.7".getBytes(StandardCharsets.UTF_8);

	@Autowired
	MinutesDesk desk;

	@Autowired
	PlanningDesk planning;

	@Autowired
	FileShelf shelf;

	@Autowired
	Outbox outbox;

	@Autowired
	Gatherings gatherings;

	@Autowired
	Phones phones;

	@Autowired
	RecordingCarrier carrier;

	@Autowired
	Reminders reminders;

	@Autowired
	TestClock clock;

	private Actor chair;

	private SeminarId seminar;

	private Phones.Phone clerk;

	private Phones.Phone reader;

	@BeforeEach
	void holds() {
		this.gatherings.clear(BODY);
		MemberId writer = this.gatherings.members(BODY, 1, Role.CLERK).getFirst();
		MemberId member = this.gatherings.members(BODY, 1).getFirst();
		long writing = this.gatherings.link(writer);
		long reading = this.gatherings.link(member);
		this.chair = this.gatherings.officer(this.gatherings.members(BODY, 1, Role.CHAIR).getFirst(), BODY);
		this.seminar = this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		this.clock.set(AFTER);
		this.planning.hold(this.seminar, this.chair);
		this.phones.settle();
		this.clerk = this.phones.of(writing, "ko");
		this.reader = this.phones.of(reading, "ko");
	}

	@AfterEach
	void clears() {
		this.carrier.reset();
		this.clock.reset();
	}

	private void opens() {
		this.clerk.types("회의록");
		assertThat(Phones.labels(this.clerk.last())).contains("쓰기: 기업생태계 분과 세미나 12월 17일(목)");
		this.clerk.presses(this.clerk.lastId(), "", Payloads.encode(new MinutesKey(this.seminar)));
	}

	private void writes(String section, String text) {
		this.clerk.presses(section);
		this.clerk.types(text);
	}

	private void publishes() {
		this.clerk.presses("공개하기");
		this.clerk.presses("보내기");
	}

	@Test
	void leadsFromThePlanOverTheMinutesToTheClose() {
		this.clerk.types("/help");
		this.clerk.presses(this.clerk.lastId(), "", Payloads.encode(new PlanKey(this.seminar)));
		assertThat(this.clerk.last().html()).contains("종결하려면 회의록을 먼저 공개해 주세요.");
		assertThat(Phones.labels(this.clerk.last())).doesNotContain("종결");

		this.clerk.presses("회의록 쓰기");
		assertThat(this.clerk.last().html()).contains("회의록을 정리해 주세요", "출석 미확인 3명", "기록에서 정리");
		writes("논의", "1. 비대면 진단기기\n전원이 찬성함");
		assertThat(this.clerk.last().html()).startsWith("저장했어요: 논의");
		this.clerk.presses("미리보기");
		assertThat(this.clerk.last().html()).contains("<b>논의</b>", "전원이 찬성함");
		this.clerk.presses("회의록으로");
		this.clerk.presses("공개하기");
		assertThat(this.clerk.last().html()).contains("초대받은 3명 가운데 지금 받을 수 있는 2명에게 보내요.");
		this.clerk.presses("보내기");
		this.clerk.presses("회의 종결");

		assertThat(this.clerk.transcript()).contains("종결했어요");
		assertThat(this.reader.messages().values()).filteredOn((letter) -> letter.html().contains("회의록이 나왔어요"))
			.singleElement()
			.satisfies((letter) -> assertThat(letter.html()).contains("전원이 찬성함", "12월 17일(목)"));
		assertThat(this.outbox.outcomes("minutes/" + this.seminar.value())).hasSize(3);
	}

	@Test
	void takesALongTextInPartsAndShowsItInPages() {
		opens();
		this.clerk.presses("논의");
		this.clerk.types("가".repeat(4000));
		assertThat(this.clerk.last().html()).contains("여기까지 저장했어요(‘논의’ 4,000자)");
		this.clerk.types("나".repeat(3900));
		this.clerk.types("끝");
		assertThat(this.clerk.last().html()).startsWith("저장했어요");
		publishes();

		String first = this.reader.last().html();
		this.reader.presses("이어서 보기");
		String second = this.reader.last().html();

		assertThat(first.length()).isLessThan(4096);
		assertThat(first + second).contains("가".repeat(2000));
		assertThat(Phones.labels(this.reader.last())).contains("2/4", "회의록 목록");
		assertThat(this.desk.look(this.seminar, this.chair).section(Section.DISCUSSION).text()).hasSize(7903)
			.endsWith("나\n끝");
	}

	@Test
	void refusesATextBeyondTheLongest() {
		opens();
		this.clerk.presses("논의");

		this.clerk.types("가".repeat(20_001));

		assertThat(this.clerk.last().html()).startsWith("글이 20,001자라서 저장하지 못했어요.");
		this.clerk.types("짧은 글");
		assertThat(this.clerk.last().html()).startsWith("저장했어요: 논의");
	}

	@Test
	void sendsAPictureByItsIdAsAPicture() {
		opens();
		this.clerk.presses("파일 붙이기");
		this.clerk.sendsPicture(new byte[] { -1, -40, -1, -32 }, Words.plain("판서"));
		this.clerk.presses("다 보냈어요");

		publishes();

		assertThat(this.carrier.carried()).filteredOn(Errand.Send.class::isInstance)
			.isNotEmpty()
			.extracting((errand) -> ((Errand.Send) errand).file())
			.allMatch((file) -> file.picture() && "id-of-picture".equals(file.source()));
	}

	@Test
	void takesAFileInsteadOfWordsAndSendsItAfterTheMessage() {
		opens();
		this.clerk.presses("파일 붙이기");
		this.clerk.sends("회의록.exe", new byte[] { 1 });
		assertThat(this.clerk.last().html()).startsWith("이 형식의 파일은 받을 수 없어요.");
		this.clerk.sends("회의록.pdf", new byte[] { 1 });
		assertThat(this.clerk.last().html()).startsWith("파일 내용이 이름에 적힌 형식(pdf)과 달라요.");
		this.clerk.sends("회의록.pdf", PDF);
		assertThat(this.clerk.last().html()).startsWith("파일을 붙였어요: 회의록.pdf");
		this.clerk.sends("자료.pdf", PDF);
		this.clerk.presses("다 보냈어요");
		assertThat(this.clerk.last().html()).contains("첨부: 회의록.pdf", "첨부: 자료.pdf");

		publishes();

		assertThat(this.reader.last().html()).isEqualTo("자료.pdf");
		assertThat(this.carrier.carried()).filteredOn(Errand.Send.class::isInstance)
			.extracting((errand) -> ((Errand.Send) errand).file().source())
			.containsExactlyInAnyOrder("id-of-회의록.pdf", "id-of-자료.pdf", "id-of-회의록.pdf", "id-of-자료.pdf");
		this.reader.types("회의록");
		assertThat(Phones.labels(this.reader.last())).contains("기업생태계 분과 세미나 12월 17일(목)");
		this.reader.presses(this.reader.lastId(), "", Payloads.encode(new ReadingKey(this.seminar, 0)));
		this.reader.presses("파일 받기(2개)");
		assertThat(this.reader.last().html()).isEqualTo("자료.pdf");
	}

	@Test
	void sendsTheFilesThatAreStillThereWhenOneIsLost() {
		opens();
		this.clerk.presses("파일 붙이기");
		this.clerk.sends("회의록.pdf", PDF);
		this.clerk.sends("자료.pdf", PDF);
		this.clerk.presses("다 보냈어요");
		publishes();
		this.shelf.drop(List.of(this.desk.look(this.seminar, this.chair).files().getLast().id()));

		this.reader.presses(this.reader.lastId(), "", Payloads.encode(new ReadingKey(this.seminar, 0)));
		this.reader.presses("파일 받기(2개)");

		assertThat(this.reader.last().html()).isEqualTo("회의록.pdf");
	}

	@Test
	void takesAFileWhileItAsksForWordsAndAway() {
		opens();
		this.clerk.presses("결론·조치");

		this.clerk.sends("사진.png", new byte[] { (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10 });
		this.clerk.presses("다 보냈어요");
		this.clerk.presses("빼기: 사진.png");

		assertThat(this.desk.look(this.seminar, this.chair).files()).isEmpty();
	}

	@Test
	void showsTheLaterOneWhatTheOtherWrote() {
		opens();
		this.clerk.presses("논의");
		this.desk.write(this.seminar, Section.DISCUSSION, "위원장의 글", false, 0, this.chair);

		this.clerk.types("간사의 글");

		assertThat(this.clerk.last().html()).contains("먼저 고치셔서 저장하지 않았어요", "위원장의 글");
		this.clerk.types("둘을 합친 글");
		assertThat(this.desk.look(this.seminar, this.chair).section(Section.DISCUSSION).text()).isEqualTo("둘을 합친 글");
	}

	@Test
	void correctsWithAReasonAndTellsOnce() {
		opens();
		writes("논의", "참석 3명");
		publishes();
		this.clerk.presses("회의록으로");
		writes("논의", "참석 2명");
		this.clerk.presses("공개하기");
		this.clerk.types("참석 인원을 바로잡았어요");

		assertThat(this.reader.messages().values()).filteredOn((letter) -> letter.html().contains("(2판)"))
			.singleElement()
			.satisfies((letter) -> assertThat(letter.html()).contains("고친 내용: 참석 인원을 바로잡았어요", "참석 2명"));
		assertThat(this.outbox.outcomes("minutes/" + this.seminar.value() + "/2")).hasSize(3);
	}

	@Test
	void publishesNothingEmptyAndNothingStale() {
		opens();
		assertThat(this.clerk.presses("공개하기")).startsWith("아직 보낼 내용이 없어요.");
		writes("논의", "논의한 내용");
		this.clerk.presses("공개하기");
		this.desk.write(this.seminar, Section.DISCUSSION, "그사이의 글", false, 1, this.chair);

		String notice = this.clerk.presses("보내기");

		assertThat(notice).startsWith("그사이 내용이 바뀌었어요.");
		assertThat(this.outbox.outcomes("minutes/" + this.seminar.value())).isEmpty();
	}

	@Test
	void leavesASectionOutAndPutsItBack() {
		opens();
		writes("참석", "없음");
		assertThat(this.desk.look(this.seminar, this.chair).section(Section.ATTENDANCE).text()).isEmpty();

		this.clerk.presses("참석");
		this.clerk.presses("기록대로 되돌리기");

		assertThat(this.desk.look(this.seminar, this.chair).section(Section.ATTENDANCE).recorded()).isTrue();
	}

	@Test
	void asksTheClerkForThemAndShowsThenThatTheyAreThere() {
		this.reminders.passUntil(Instant.parse("2026-12-20T23:01:00Z"));
		this.phones.settle();
		long asked = this.clerk.lastId();
		assertThat(this.clerk.last().html()).startsWith("🔔 기업생태계 분과 세미나 회의록을 정리해 주세요");
		assertThat(this.reader.messages()).isEmpty();

		this.clerk.presses("회의록 쓰기");
		writes("논의", "논의한 내용");
		publishes();

		assertThat(this.clerk.messages().get(asked).html()).startsWith("✅ 기업생태계 분과 세미나 회의록을 공개했어요");
		assertThat(this.clerk.live()).anySatisfy((letter) -> assertThat(Phones.labels(letter)).contains("회의 종결"));
	}

	@Test
	void showsADraftToNobodyElse() {
		this.reader.types("/minutes");
		List<String> notices = List.of(
				this.reader.presses(this.reader.lastId(), "", Payloads.encode(new MinutesKey(this.seminar))),
				this.reader.presses(this.reader.lastId(), "", Payloads.encode(new ReadingKey(this.seminar, 0))));

		assertThat(notices).containsExactly("이 회의의 회의록은 위원장과 간사, 사무국만 쓸 수 있어요.", "볼 수 있는 회의록이 없어요.");
	}

}
