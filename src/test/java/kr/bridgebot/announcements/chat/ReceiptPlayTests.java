package kr.bridgebot.announcements.chat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kr.bridgebot.announcements.AnnouncementBook;
import kr.bridgebot.announcements.AnnouncementId;
import kr.bridgebot.announcements.AnnouncementLine;
import kr.bridgebot.announcements.AnnouncementView;
import kr.bridgebot.announcements.ProgressRound;
import kr.bridgebot.chat.Mark;
import kr.bridgebot.chat.Place;
import kr.bridgebot.chat.Profile;
import kr.bridgebot.chat.Visit;
import kr.bridgebot.chat.Words;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.MemberRegister.Entry;
import kr.bridgebot.members.Preferences;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Role;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.Gatherings;
import kr.bridgebot.testing.Phones;
import kr.bridgebot.testing.Phones.Phone;
import kr.bridgebot.testing.RecordingCarrier;
import kr.bridgebot.testing.Reminders;
import kr.bridgebot.testing.TestClock;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of an announcement that is to be confirmed, as phones show it. */
@BotTest
class ReceiptPlayTests {

	private static final String BODY = "ecosystem";

	@Autowired
	private Gatherings gatherings;

	@Autowired
	private MemberRegister register;

	@Autowired
	private AnnouncementBook book;

	@Autowired
	private ReportWorkbook workbook;

	@Autowired
	private Phones phones;

	@Autowired
	private Reminders reminders;

	@Autowired
	private ProgressRound round;

	@Autowired
	private Preferences preferences;

	@Autowired
	private RecordingCarrier carrier;

	@Autowired
	private TestClock clock;

	private Actor officer;

	private Phone chair;

	private Phone one;

	private Phone other;

	@BeforeEach
	void sendsWhatIsToBeConfirmed() {
		this.gatherings.clear(BODY);
		MemberId chairperson = this.gatherings.members(BODY, 1, Role.CHAIR).getFirst();
		List<MemberId> members = this.gatherings.members(BODY, 3);
		this.register.amend(
				Map.of(members.get(2), new Entry("표본 위원 다", "표본기관 다", "", null, "sample@example.org", "02-0000-0000")));
		this.officer = this.gatherings.officer(chairperson, BODY);
		long chairsAccount = this.gatherings.link(chairperson);
		long ones = this.gatherings.link(members.get(0));
		long others = this.gatherings.link(members.get(1));
		this.phones.settle();
		this.chair = this.phones.of(chairsAccount, "ko");
		this.one = this.phones.of(ones, "ko");
		this.other = this.phones.of(others, "ko");
		this.chair.types("/announce");
		this.chair.types("서약서를 확인해 주세요.");
		this.chair.presses("받는 분 정하기");
		this.chair.presses("기업생태계 분과 전원");
		this.chair.presses("다 정했어요");
		this.chair.presses("종류");
		this.chair.presses("확인요청");
		this.chair.presses("확인 기한 정하기");
		this.chair.presses("11월 27일(금) 오후 6시");
		this.chair.presses("미리보기");
		this.chair.presses("4명에게 보내기");
		this.round.look();
		this.phones.settle();
	}

	@AfterEach
	void clears() {
		this.carrier.reset();
		this.clock.reset();
	}

	private AnnouncementView latest() {
		AnnouncementId id = this.book.page(this.officer, 0, 50)
			.lines()
			.stream()
			.map(AnnouncementLine::id)
			.max(Comparator.comparing((each) -> each.value().toString()))
			.orElseThrow();
		return this.book.get(id, this.officer);
	}

	private void opens() {
		this.chair.types("/announcements");
		this.chair.presses("서약서를 확인해 주세요. · 발송완료");
	}

	@Test
	void takesAConfirmationAndSaysSoOnTheCard() {
		assertThat(this.one.last().html()).contains("📢 <b>확인요청</b> · 기업생태계 분과")
			.contains("11월 27일(금) 오후 6시까지 ‘확인’을 눌러 주세요.");

		String notice = this.one.presses("확인");

		assertThat(notice).isEqualTo("확인했어요. 보낸 분께 전해 드려요.");
		assertThat(this.one.last().html()).contains("✅ 확인하셨어요 · 11월 24일(화) 오전 10시");
		assertThat(this.one.last().keyboard()).isEmpty();
		assertThat(Phones.labels(this.other.last())).containsExactly("확인");
	}

	@Test
	void showsItsSenderHowManyHaveConfirmedSince() {
		assertThat(this.chair.messages().values().toString()).contains("미확인 3 · 연결 전 1");

		this.one.presses("확인");
		this.round.look();
		this.phones.settle();

		assertThat(this.chair.messages().values().toString()).contains("확인 1 · 미확인 2 · 연결 전 1");
	}

	@Test
	void saysThatItWasConfirmedBefore() {
		long card = this.one.lastId();
		String data = this.one.last().keyboard().getFirst().getFirst().data();
		this.one.presses("확인");

		String notice = this.one.presses(card, "확인", data);

		assertThat(notice).isEqualTo("이미 확인하셨어요.");
	}

	@Test
	void keepsWhatComesAfterTheDeadlineAsLate() {
		this.clock.set(Instant.parse("2026-11-27T10:00:00Z"));

		String notice = this.one.presses("확인");

		assertThat(notice).contains("지난 뒤라고 함께 남겨요");
		assertThat(this.one.last().html()).contains("기한 뒤");
	}

	@Test
	void asksSomebodyElseForNothing() {
		String data = this.one.last().keyboard().getFirst().getFirst().data();

		String notice = this.other.presses(this.other.lastId(), "확인", data);

		assertThat(notice).contains("받는 분이 아니라서");
		assertThat(latest().counts().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(4);
	}

	@Test
	void listsWhoHasConfirmedAndWhoHasNot() {
		this.one.presses("확인");
		this.chair.types("공지함");

		assertThat(this.chair.last().html()).contains("공지함").contains("확인 1/4");

		opens();

		assertThat(this.chair.last().html()).contains("대상 4명").contains("확인 1 · 미확인 2 · 연결 전 1");

		this.chair.presses("명단");
		this.chair.presses("미확인 2명");

		assertThat(this.chair.last().html()).contains("명단").doesNotContain("표본 위원 다님");

		this.chair.presses("연결 전 1명");

		assertThat(this.chair.last().html()).contains("• 표본 위원 다님 · 표본기관 다").contains("이메일과 전화로 연락해 주세요");
	}

	@Test
	void putsTheCorrectedWordsInPlaceOfTheFormer() {
		this.one.presses("확인");
		opens();
		this.chair.presses("정정");

		assertThat(this.chair.last().html()).contains("정정할 글").contains("확인도 다시 받아요");

		this.chair.types("고친 서약서를 확인해 주세요.");

		assertThat(this.chair.last().html()).contains("4명에게 정정을 보내요. 되돌릴 수 없어요.");
		assertThat(this.one.messages().values().toString()).doesNotContain("고친 서약서");

		this.chair.presses("4명에게 정정 보내기");

		assertThat(this.one.last().html()).contains("정정 · 확인요청").contains("고친 서약서를 확인해 주세요.");
		assertThat(Phones.labels(this.one.last())).containsExactly("확인");
		assertThat(this.one.messages().values().stream().toList().getFirst().html()).contains("정정된 공지예요")
			.doesNotContain("서약서");
		assertThat(this.one.live()).hasSize(1);
	}

	@Test
	void takesNoCorrectionWhoseLookIsBroken() {
		opens();
		this.chair.presses("정정");

		this.chair.types(Words.marked("고친 글", List.of(new Mark(1, 9, Mark.Style.ITALIC, null))));

		assertThat(this.chair.last().html()).contains("서식을 읽을 수 없어요");
		assertThat(this.chair.last().keyboard()).isEmpty();

		this.chair.types("다시 고친 글");
		this.chair.presses("4명에게 정정 보내기");

		assertThat(this.one.last().html()).contains("다시 고친 글");
	}

	@Test
	void saysOnAReminderOfAPictureThatItWasCorrected() {
		this.chair.types("/announce");
		this.chair.sendsPicture(new byte[] { -1, -40, -1, -32 }, Words.plain("그림을 확인해 주세요."));
		this.chair.presses("다 넣었어요");
		this.chair.presses("받는 분 정하기");
		this.chair.presses("기업생태계 분과 전원");
		this.chair.presses("다 정했어요");
		this.chair.presses("종류");
		this.chair.presses("확인요청");
		this.chair.presses("확인 기한 정하기");
		this.chair.presses("11월 27일(금) 오후 6시");
		this.chair.presses("미리보기");
		this.chair.presses("4명에게 보내기");
		this.round.look();
		this.phones.settle();
		this.chair.types("/announcements");
		this.chair.presses("그림을 확인해 주세요. · 발송완료");
		this.chair.presses("다시 알림");
		this.chair.presses("3명에게 다시 알리기");
		long reminder = this.one.lastId();
		this.chair.presses("정정");

		this.chair.types("고친 그림을 확인해 주세요. {직책}");

		assertThat(this.chair.last().html()).contains("먼저 고쳐 주세요");

		this.chair.types("고친 그림을 확인해 주세요.");
		this.chair.presses("4명에게 정정 보내기");

		assertThat(this.one.messages().get(reminder)).satisfies((letter) -> {
			assertThat(letter.html()).contains("정정된 공지예요");
			assertThat(letter.picture()).isNull();
		});
	}

	@Test
	void showsACorrectionAnewWhenItsDeadlineIsChanged() {
		opens();
		this.chair.presses("정정");
		this.chair.types("고친 서약서를 확인해 주세요.");
		this.chair.presses("확인 기한");

		this.chair.presses("12월 1일(화) 오후 6시");

		assertThat(this.chair.transcript()).contains("12월 1일(화) 오후 6시까지 ‘확인’을 눌러 주세요.");
		assertThat(this.chair.last().html()).contains("확인 기한: 12월 1일(화) 오후 6시");
		assertThat(Phones.labels(this.chair.last())).first().isEqualTo("4명에게 정정 보내기");
	}

	@Test
	void saysThatACorrectionWaitsForTheMorning() {
		opens();
		this.clock.set(Instant.parse("2026-11-24T13:00:00Z"));
		this.chair.presses("정정");
		this.chair.types("밤에 고친 글");

		assertThat(this.chair.last().html()).contains("4명에게 정정을 보내요.").contains("밤이라 내일 오전 8시에 나가요.");

		this.chair.presses("4명에게 정정 보내기");

		assertThat(this.one.last().html()).doesNotContain("밤에 고친 글");

		this.reminders.passUntil(Instant.parse("2026-11-24T23:01:00Z"));
		this.phones.settle();

		assertThat(this.one.last().html()).contains("밤에 고친 글");
	}

	@Test
	void saysAtOnceOfWhatIsCalledOffThatItIsNotSent() {
		opens();
		this.clock.set(Instant.parse("2026-11-24T13:00:00Z"));
		this.chair.presses("정정");
		this.chair.types("밤에 고친 글");
		this.chair.presses("4명에게 정정 보내기");
		this.chair.types("/announcements");
		this.chair.presses("밤에 고친 글 · 발송중");
		long opened = this.chair.lastId();
		this.chair.presses(opened, "취소");

		assertThat(this.chair.last().html()).contains("아직 나가지 않은 3건은 보내지 않아요.");

		this.chair.presses(opened, "내용 오류");

		assertThat(this.chair.last().html()).contains("연결 전 1 · 보내지 않음 3").doesNotContain("발송 대기");
	}

	@Test
	void promisesNobodyACorrectionThatWasCalledOff() {
		opens();
		this.clock.set(Instant.parse("2026-11-24T13:00:00Z"));
		this.chair.presses("정정");
		this.chair.types("밤에 고친 글");
		this.chair.presses("4명에게 정정 보내기");

		assertThat(this.one.last().html()).contains("정정된 공지예요").contains("새 공지로 보내 드려요");

		this.chair.types("/announcements");
		this.chair.presses("밤에 고친 글 · 발송중");
		this.chair.presses("취소");
		this.chair.presses("내용 오류");
		this.phones.settle();

		assertThat(this.one.last().html()).contains("취소된 공지예요").doesNotContain("보내 드려요");
	}

	@Test
	void sendsNoOtherCorrectionThanTheOneThatWasShown() {
		opens();
		this.chair.presses("정정");
		this.chair.types("먼저 고친 글");
		long summary = this.chair.lastId();
		String data = this.chair.last().keyboard().getFirst().getFirst().data();
		opens();
		this.chair.presses("정정");
		this.chair.types("나중에 고친 글");

		String notice = this.chair.presses(summary, "4명에게 정정 보내기", data);

		assertThat(notice).contains("미리보기 뒤에 내용이 바뀌었어요");
		assertThat(this.one.messages().values().toString()).doesNotContain("고친 글");

		this.chair.presses("4명에게 정정 보내기");

		assertThat(this.one.last().html()).contains("나중에 고친 글");
	}

	@Test
	void sendsNoCorrectionTwice() {
		opens();
		this.chair.presses("정정");
		this.chair.types("고친 글");
		long summary = this.chair.lastId();
		String data = this.chair.last().keyboard().getFirst().getFirst().data();
		this.chair.presses("4명에게 정정 보내기");
		int before = this.one.messages().size();

		String notice = this.chair.presses(summary, "4명에게 정정 보내기", data);

		assertThat(notice).contains("그사이 다른 정정이 나갔어요");
		assertThat(this.one.messages()).hasSize(before);
	}

	@Test
	void remindsOfWhatWaitsToBeConfirmed() {
		this.one.types("/todo");

		assertThat(this.one.last().html()).contains("‘서약서를 확인해 주세요.’ 공지 확인");

		this.one.presses("공지 보기");

		assertThat(this.one.last().html()).contains("확인요청").contains("서약서를 확인해 주세요.");

		this.one.presses("확인");

		assertThat(this.one.last().html()).contains("✅ 확인하셨어요");
		this.one.types("/todo");
		assertThat(this.one.last().html()).doesNotContain("공지 확인");
	}

	@Test
	void reportsEachRecipientInWordsWithWaysToReachThem() throws IOException {
		this.one.presses("확인");
		opens();
		this.chair.presses("다시 알림");
		this.chair.presses("2명에게 다시 알리기");
		Visit visit = new Visit(this.officer, new Profile(this.officer.account(), "표본", "ko"),
				Place.privately(this.officer.account()), this.clock.instant());

		byte[] file = this.workbook.write(latest(), visit);

		try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(file))) {
			List<Row> rows = read.getFirstSheet().read();
			assertThat(rows).hasSize(5);
			Row missed = rows.stream().filter((row) -> row.getCellText(0).equals("표본 위원 다")).findFirst().orElseThrow();
			assertThat(missed.getCellText(4)).isEqualTo("연결 전");
			assertThat(missed.getCellText(6)).isEqualTo("아직 봇에 연결하지 않았어요");
			assertThat(missed.getCellText(10)).isEqualTo("sample@example.org");
			assertThat(missed.getCellText(11)).isEqualTo("02-0000-0000");
			assertThat(rows.stream().filter((row) -> row.getCellText(4).equals("확인")).map((row) -> row.getCellText(9)))
				.containsExactly("0");
			assertThat(rows.stream().filter((row) -> row.getCellText(4).equals("미확인")).map((row) -> row.getCellText(9)))
				.containsExactly("1", "1");
			assertThat(rows.stream().filter((row) -> !row.getCellText(10).isEmpty())).hasSize(2);
		}
	}

	@Test
	void handsTheReportOutAsAFile() {
		opens();

		String notice = this.chair.presses("엑셀");

		assertThat(notice).isEqualTo("엑셀 파일을 보내 드려요.");
		assertThat(this.chair.transcript()).contains("announcement.xlsx");
	}

	@Test
	void asksAgainUntilAnotherDeadline() {
		this.clock.set(Instant.parse("2026-11-27T08:30:00Z"));
		this.chair.types("/announcements");
		this.chair.presses("서약서를 확인해 주세요. · 발송완료");
		this.chair.presses("정정");
		this.chair.types("고친 글");
		this.chair.presses("확인 기한");
		this.chair.presses("11월 30일(월) 오후 6시");
		this.chair.presses("4명에게 정정 보내기");

		assertThat(this.one.last().html()).contains("고친 글").contains("11월 30일(월) 오후 6시까지");
	}

	@Test
	void isReadByNobodyElse() {
		this.one.types("/announcements");

		assertThat(this.one.last().html()).doesNotContain("서약서").contains("위원장");
	}

	@Test
	void remindsThoseWhoHaveNotConfirmedTwiceAtMost() {
		this.one.presses("확인");
		int before = this.one.messages().size();
		opens();
		this.chair.presses("다시 알림");

		assertThat(this.chair.last().html()).contains("아직 확인하지 않은 2명에게 다시 알려요");

		assertThat(this.chair.presses("2명에게 다시 알리기")).isEqualTo("2명에게 다시 알려요.");
		assertThat(this.other.last().html()).contains("🔔 아직 확인하지 않으신 공지가 있어요").contains("서약서를 확인해 주세요.");
		assertThat(this.one.messages()).hasSize(before);

		assertThat(this.chair.presses("다시 알림")).contains("부터 다시 보낼 수 있어요");

		this.other.presses("확인");

		assertThat(this.other.last().html()).contains("🔔 확인하신 공지예요").contains("✅ 확인하셨어요");
		assertThat(this.other.live()).isEmpty();
	}

	@Test
	void remindsByItselfTwiceAndNoThirdTime() {
		this.one.presses("확인");
		for (int hours = 0; hours < 96; hours += 4) {
			this.reminders.passUntil(this.clock.instant().plus(Duration.ofHours(4)));
			this.phones.settle();
		}

		assertThat(this.other.transcript().split("bot> 🔔 아직", -1)).hasSize(3);
		assertThat(this.one.transcript()).doesNotContain("🔔 아직");
	}

	@Test
	void tellsTheSenderTheSumWhenTheTimeIsOver() {
		this.one.presses("확인");

		this.reminders.passUntil(Instant.parse("2026-11-27T09:00:00Z"));
		this.phones.settle();

		assertThat(this.chair.transcript()).contains("확인 기한이 지났어요.").contains("확인 1 · 미확인 2 · 닿지 않음 1 (대상 4명)");
	}

	@Test
	void speaksEnglishToWhoeverDoes() {
		this.preferences.speak(Language.EN, this.officer);
		this.chair.types("/announcements");

		assertThat(this.chair.last().html()).contains("Announcements").contains("0 of 4 acknowledged");

		this.chair.presses("서약서를 확인해 주세요. · sent");

		assertThat(this.chair.last().html()).contains("Not acknowledged 3 · Not linked 1")
			.contains("Acknowledge by: Fri 27 November, 18:00");
		assertThat(Phones.labels(this.chair.last())).contains("Names", "Spreadsheet", "Remind", "Correct");
	}

}
