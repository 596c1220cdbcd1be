package kr.bridgebot.announcements.chat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.bridgebot.chat.Mark;
import kr.bridgebot.chat.Payloads;
import kr.bridgebot.chat.Place;
import kr.bridgebot.chat.Upload;
import kr.bridgebot.chat.Words;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.MemberRegister.Entry;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Role;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.Gatherings;
import kr.bridgebot.testing.Phones;
import kr.bridgebot.testing.Phones.Phone;
import kr.bridgebot.testing.RecordingCarrier;
import kr.bridgebot.testing.Reminders;
import kr.bridgebot.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** An announcement from the first word until it has left, as phones show it. */
@BotTest
class AnnouncePlayTests {

	private static final String BODY = "ecosystem";

	@Autowired
	private Gatherings gatherings;

	@Autowired
	private MemberRegister register;

	@Autowired
	private Phones phones;

	@Autowired
	private Reminders reminders;

	@Autowired
	private RecordingCarrier carrier;

	@Autowired
	private TestClock clock;

	@Autowired
	private CommitteeBoard board;

	private Actor officer;

	private List<MemberId> members;

	private Phone chair;

	private Phone one;

	private Phone other;

	@BeforeEach
	void takesUpThePhones() {
		this.gatherings.clear(BODY);
		MemberId chairperson = this.gatherings.members(BODY, 1, Role.CHAIR).getFirst();
		this.members = this.gatherings.members(BODY, 3);
		this.officer = this.gatherings.officer(chairperson, BODY);
		long chairsAccount = this.gatherings.link(chairperson);
		long ones = this.gatherings.link(this.members.get(0));
		long others = this.gatherings.link(this.members.get(1));
		this.phones.settle();
		this.chair = this.phones.of(chairsAccount, "ko");
		this.one = this.phones.of(ones, "ko");
		this.other = this.phones.of(others, "ko");
	}

	@AfterEach
	void clears() {
		this.carrier.reset();
		this.clock.reset();
	}

	private void writes(String text) {
		this.chair.types("/announce");
		this.chair.types(text);
	}

	private void addressesEverybody() {
		this.chair.presses("받는 분 정하기");
		this.chair.presses("기업생태계 분과 전원");
		this.chair.presses("다 정했어요");
	}

	private List<String> keys() {
		return Phones.labels(this.chair.last());
	}

	@Test
	void leadsFromTheFirstWordToWhoeverGotIt() {
		writes("내일 자료를 보내 드려요.");

		assertThat(this.chair.last().html()).contains("정해 주세요: 받는 분").contains("내일 자료를 보내 드려요.");
		assertThat(keys()).first().isEqualTo("받는 분 정하기");

		addressesEverybody();

		assertThat(this.chair.last().html()).contains("기업생태계 분과 전원 · 4명");
		assertThat(keys()).first().isEqualTo("미리보기");

		this.chair.presses("미리보기");

		assertThat(this.chair.last().html()).contains("4명에게 보내요. 되돌릴 수 없어요.").contains("닿지 않는 분 1명");
		assertThat(this.one.messages()).isEmpty();

		this.chair.presses("4명에게 보내기");

		assertThat(this.one.last().html()).contains("📢 <b>공지</b> · 기업생태계 분과").contains("내일 자료를 보내 드려요.");
		assertThat(this.one.last().keyboard()).isEmpty();
		assertThat(this.other.last().html()).contains("내일 자료를 보내 드려요.");
	}

	@Test
	void showsTheSenderWhatRecipientsWillSeeAndNobodyElse() {
		writes("{이름}님, 내일 뵙겠습니다.");
		addressesEverybody();

		this.chair.presses("미리보기");

		assertThat(this.chair.transcript()).contains("📢 <b>공지</b> · 기업생태계 분과");
		assertThat(this.chair.transcript()).doesNotContain("{이름}님, 내일 뵙겠습니다.\n     \n");
		assertThat(this.one.messages()).isEmpty();
		assertThat(this.other.messages()).isEmpty();
	}

	@Test
	void previewsToTheLetterWhatEverybodyGets() {
		String chairs = this.register.self(this.officer).name();
		String ones = this.register.find(this.members.getFirst()).orElseThrow().name();
		writes("{이름}님께 알려요. ".repeat(500));
		this.chair.presses("다 썼어요");
		addressesEverybody();
		this.chair.presses("종류");
		this.chair.presses("확인요청");
		this.chair.presses("확인 기한 정하기");
		this.chair.presses("내일 오후 6시");
		Set<Long> before = Set.copyOf(this.chair.messages().keySet());
		this.chair.presses("미리보기");
		List<String> preview = announced(this.chair, before, chairs);
		Set<Long> previewed = Set.copyOf(this.chair.messages().keySet());

		this.chair.presses("4명에게 보내기");

		assertThat(preview).hasSizeGreaterThan(1);
		assertThat(announced(this.chair, previewed, chairs)).isEqualTo(preview);
		assertThat(announced(this.one, Set.of(), ones)).isEqualTo(preview);
	}

	/**
	 * What came since then and speaks to somebody, with its keys and without the name.
	 */
	private static List<String> announced(Phone phone, Set<Long> before, String name) {
		return phone.messages()
			.entrySet()
			.stream()
			.filter((message) -> !before.contains(message.getKey()))
			.map(Map.Entry::getValue)
			.filter((letter) -> letter.html().contains(name + "님께"))
			.map((letter) -> letter.html().replace(name, "") + Phones.labels(letter))
			.toList();
	}

	@Test
	void leavesOnlyThePreviewToBePressed() {
		writes("미리 보는 글");
		addressesEverybody();

		this.chair.presses("미리보기");

		assertThat(this.chair.live()).hasSize(1);
		assertThat(keys()).first().isEqualTo("4명에게 보내기");
		assertThat(this.chair.messages().values().toString()).doesNotContain("공지 쓰기");

		this.chair.presses("고치기");
		this.chair.presses("미리보기");

		assertThat(this.chair.live()).hasSize(1);
		assertThat(this.chair.messages().values().toString()).doesNotContain("공지 쓰기");
	}

	@Test
	void tellsBothWhoSendTheSameDraftWhatHappened() {
		writes("두 번 나가지 않아요.");
		addressesEverybody();
		this.chair.presses("미리보기");
		long summary = this.chair.lastId();
		String send = this.chair.last().keyboard().getFirst().getFirst().data();

		this.chair.presses("4명에게 보내기");
		int before = this.one.messages().size();
		String notice = this.chair.presses(summary, "4명에게 보내기", send);

		assertThat(notice).contains("이미 보내셨어요");
		assertThat(this.one.messages()).hasSize(before);
	}

	@Test
	void showsAnewWhatWasChangedAfterThePreview() {
		writes("처음 글");
		addressesEverybody();
		this.chair.presses("미리보기");
		long summary = this.chair.lastId();
		String send = this.chair.last().keyboard().getFirst().getFirst().data();
		this.chair.presses("고치기");
		this.chair.presses("글");
		this.chair.types("고친 글");

		String notice = this.chair.presses(summary, "4명에게 보내기", send);

		assertThat(notice).contains("미리보기 뒤에 내용이 바뀌었어요");
		assertThat(this.chair.last().html()).contains("4명에게 보내요");
		assertThat(this.one.messages()).isEmpty();
	}

	@Test
	void waitsUntilTheMorningWhatIsWrittenAtNight() {
		this.clock.set(Instant.parse("2026-11-24T13:00:00Z"));
		writes("밤에 쓴 글");
		addressesEverybody();

		this.chair.presses("미리보기");

		assertThat(this.chair.last().html()).contains("밤이라 내일 오전 8시에 나가요.");

		String notice = this.chair.presses("4명에게 예약하기");

		assertThat(notice).contains("내일 오전 8시에 보내도록 예약했어요");
		assertThat(this.one.messages()).isEmpty();

		this.reminders.passUntil(Instant.parse("2026-11-24T23:00:00Z"));
		this.phones.settle();

		assertThat(this.one.last().html()).contains("밤에 쓴 글");
	}

	@Test
	void tellsTheSecretariatWhatDidNotLeaveWhenItsSenderIsGone() {
		MemberId secretary = this.gatherings.members("steering", 1).getFirst();
		this.register.joinSecretariat(Set.of(secretary));
		Phone desk = this.phones.of(this.gatherings.link(secretary), "ko");
		this.clock.set(Instant.parse("2026-11-24T13:00:00Z"));
		writes("밤에 쓴 글");
		addressesEverybody();
		this.chair.presses("미리보기");
		this.chair.presses("4명에게 예약하기");

		this.gatherings.clear(BODY);
		this.reminders.passUntil(Instant.parse("2026-11-24T23:00:00Z"));
		this.phones.settle();

		assertThat(desk.last().html()).contains("초안으로 돌려 두었어요").contains("받을 분이 한 분도 없어요");
		assertThat(this.chair.transcript()).doesNotContain("초안으로 돌려 두었어요");
		desk.presses("열기");
		assertThat(desk.last().html()).contains("밤에 쓴 글");
	}

	@Test
	void takesBackWhatIsScheduled() {
		writes("내일 보낼 글");
		addressesEverybody();
		this.chair.presses("보낼 때");
		this.chair.types("내일 오전 9시");

		assertThat(this.chair.last().html()).contains("보낼 때: 내일 오전 9시");

		this.chair.presses("미리보기");
		this.chair.presses("4명에게 예약하기");
		this.chair.presses("예약 취소하고 고치기");

		assertThat(this.chair.last().html()).contains("공지 쓰기");
		this.reminders.passUntil(Instant.parse("2026-11-25T00:00:00Z"));
		this.phones.settle();
		assertThat(this.one.messages()).isEmpty();
	}

	@Test
	void choosesPeopleStepByStep() {
		writes("골라서 보내는 글");
		this.register.amend(Map.of(this.members.get(2), new Entry("표본 위원 가나다", "표본기관", "", null, "")));
		this.chair.presses("받는 분 정하기");
		this.chair.presses("기업생태계 분과 전원");
		this.chair.presses("빼기");
		this.chair.presses("한 분씩");
		this.chair.types("가나다");

		this.chair.presses("표본 위원 가나다님 · 표본기관");

		assertThat(this.chair.last().html()).contains("2. 표본 위원 가나다님 제외").contains("지금 3명이에요.");

		this.chair.presses("2번 지우기");

		assertThat(this.chair.last().html()).doesNotContain("가나다").contains("지금 4명이에요.");
	}

	@Test
	void narrowsByAllButEverybody() {
		writes("글");
		addressesEverybody();
		this.chair.presses("받는 분");

		this.chair.presses("좁히기");

		assertThat(keys()).contains("부문", "한 분씩").doesNotContain("기업생태계 분과 전원");
	}

	@Test
	void saysWhomItDoesNotFind() {
		writes("글");
		this.chair.presses("받는 분 정하기");
		this.chair.presses("한 분씩");

		this.chair.types("없는이름");

		assertThat(this.chair.last().html()).contains("“없는이름”이 들어간 이름이나 기관이 없어요");
	}

	@Test
	void refusesWordsThatAreTooLong() {
		this.chair.types("/announce");

		this.chair.types("가".repeat(12_001));

		assertThat(this.chair.last().html()).contains("12,000자까지").contains("지금은 12,001자");
	}

	@Test
	void splitsLongWordsAndKeepsTheKeyOnTheLast() {
		writes("긴 글이에요. ".repeat(700));
		this.chair.presses("다 썼어요");
		addressesEverybody();
		this.chair.presses("종류");
		this.chair.presses("확인요청");
		this.chair.presses("확인 기한 정하기");
		this.chair.presses("내일 오후 6시");
		this.chair.presses("미리보기");

		this.chair.presses("4명에게 보내기");

		assertThat(this.one.messages().size()).isGreaterThan(1);
		assertThat(this.one.live()).hasSize(1);
		assertThat(Phones.labels(this.one.last())).containsExactly("확인");
	}

	@Test
	void joinsWordsThatTheMessengerHasCutIntoSeveralMessages() {
		writes("첫 줄이에요.\n" + "가".repeat(4_000));

		this.chair.types("나".repeat(4_000));
		this.chair.types("끝 줄이에요.");
		addressesEverybody();
		this.chair.presses("미리보기");
		this.chair.presses("4명에게 보내기");

		assertThat(this.one.messages()).hasSize(2);
		assertThat(this.one.last().html()).contains("나\n끝 줄이에요.");
	}

	@Test
	void refusesTheRestOfWordsThatAreTooLongTogether() {
		writes("가".repeat(4_000));
		this.chair.types("나".repeat(4_000));

		this.chair.types("다".repeat(4_000));

		assertThat(this.chair.last().html()).contains("12,000자까지").contains("지금은 12,002자");
		this.chair.types("끝 줄이에요.");
		assertThat(keys()).contains("받는 분 정하기");
	}

	@Test
	void takesNoTimeThatIsOver() {
		writes("글");
		this.chair.presses("보낼 때");

		this.chair.types("오늘 오전 9시");

		assertThat(this.chair.last().html()).contains("이미 지난 때예요");

		this.chair.types("아무 때나");

		assertThat(this.chair.last().html()).contains("언제인지 읽지 못했어요");

		this.chair.types("내일");

		assertThat(this.chair.last().html()).contains("몇 시인지도 알려 주세요");
	}

	@Test
	void takesNoDeadlineBeforeItLeaves() {
		writes("글");
		this.chair.presses("종류");
		this.chair.presses("확인요청");
		this.chair.presses("보낼 때");
		this.chair.types("11월 26일 오전 9시");
		this.chair.presses("확인 기한 정하기");

		this.chair.types("11월 25일 오후 6시");

		assertThat(this.chair.last().html()).contains("보내는 때(11월 26일(목) 오전 9시)보다 뒤여야 해요");
	}

	@Test
	void namesUnknownFieldsInThePreviewAndOffersNoSending() {
		writes("{직책} {이름}님께");
		addressesEverybody();

		this.chair.presses("미리보기");

		assertThat(this.chair.last().html()).contains("먼저 고쳐 주세요").contains("‘{직책}’은 쓸 수 없는 항목");
		assertThat(keys()).doesNotContain("4명에게 보내기").contains("고치기");
	}

	@Test
	void namesThoseOfWhomAFieldIsEmptyAndAsksBeforeSending() {
		this.register.amend(Map.of(this.members.get(0), new Entry("표본 위원 빈칸", "", "", null, "")));
		writes("{기관} 귀중");
		addressesEverybody();

		this.chair.presses("미리보기");

		assertThat(this.chair.last().html()).contains("{기관}이 비어 있는 분 1명: 표본 위원 빈칸");
		assertThat(keys()).contains("비워 두고 보내기").doesNotContain("4명에게 보내기");

		this.chair.presses("비워 두고 보내기");

		assertThat(this.other.last().html()).contains("표본연구원 귀중");
	}

	@Test
	void refusesAnAudienceOfNobody() {
		writes("글");
		this.chair.presses("받는 분 정하기");
		this.chair.presses("부문");
		this.chair.presses("협회");
		this.chair.presses("다 정했어요");

		this.chair.presses("미리보기");

		assertThat(this.chair.last().html()).contains("받을 분이 한 분도 없어요");
		assertThat(keys()).containsExactly("고치기", "버리기");
	}

	@Test
	void keepsAChairWithinTheirOwnCommittee() {
		writes("글");
		String open = Payloads.encode(new ScopeButton.Press(this.gatherings.committee("social").id(), 0));

		String notice = this.chair.presses(this.chair.lastId(), "사회현안 분과", open);

		assertThat(notice).contains("다른 위원회에는 공지를 보낼 수 없어요");
	}

	@Test
	void leavesUrgencyToTheSecretariat() {
		writes("글");

		this.chair.presses("종류");

		assertThat(keys()).contains("일반", "확인요청").doesNotContain("긴급");
	}

	@Test
	void savesWordsAndStartsFromThem() {
		writes("늘 쓰는 글");
		this.chair.presses("문구로 저장");
		this.chair.types("늘 쓰는 문구");

		assertThat(this.chair.last().html()).contains("‘늘 쓰는 문구’ 문구를 저장했어요");

		this.chair.types("/announce");
		this.chair.presses("문구로 시작");
		this.chair.presses("늘 쓰는 문구");

		assertThat(this.chair.last().html()).contains("늘 쓰는 글").contains("공지 쓰기");
	}

	@Test
	void givesADraftUpAfterAskingOnce() {
		writes("버릴 글");

		this.chair.presses("버리기");

		assertThat(this.chair.last().html()).contains("이 초안을 버릴까요?");

		this.chair.presses("버리기");

		assertThat(this.chair.last().html()).contains("초안을 버렸어요");
		assertThat(this.chair.live()).isEmpty();
	}

	@Test
	void takesFilesAndRefusesThoseOfNoKnownKind() {
		writes("첨부가 있는 글");
		this.chair.presses("사진·파일");

		this.chair.sends("virus.exe", new byte[] { 1, 2, 3 });

		assertThat(this.chair.last().html()).contains("이 형식의 파일은 받을 수 없어요");

		this.chair.sends("agenda.pdf", "%PDF-1.7 표본".getBytes(StandardCharsets.UTF_8));
		this.chair.presses("다 넣었어요");

		assertThat(this.chair.last().html()).contains("첨부: agenda.pdf");
	}

	@Test
	void keepsTheLookOfWhatIsWritten() {
		this.chair.types("/announce");
		this.chair.types(new Words("내일 뵙겠습니다.", "<b>내일</b> 뵙겠습니다."));
		addressesEverybody();
		this.chair.presses("미리보기");

		this.chair.presses("4명에게 보내기");

		assertThat(this.one.last().html()).contains("<b>내일</b> 뵙겠습니다.");
	}

	@Test
	void refusesWordsWhoseLookIsBrokenAndKeepsTheQuestionOpen() {
		this.chair.types("/announce");

		this.chair.types(broken("내일 뵙겠습니다."));

		assertThat(this.chair.last().html()).contains("서식을 읽을 수 없어요");

		this.chair.types("모레 뵙겠습니다.");

		assertThat(this.chair.last().html()).contains("모레 뵙겠습니다.");

		this.chair.presses("글");
		this.chair.types(broken("글피에 뵙겠습니다."));

		assertThat(this.chair.last().html()).contains("서식을 읽을 수 없어요");

		this.chair.types("/announce");
		this.chair.presses("이어 쓰기 · 모레 뵙겠습니다.");

		assertThat(this.chair.last().html()).contains("모레 뵙겠습니다.").doesNotContain("글피에");
		assertThat(this.one.messages()).isEmpty();
		discards();
	}

	@Test
	void takesNoPictureWhoseCaptionIsBroken() {
		byte[] picture = { -1, -40, -1, -32 };
		this.chair.types("/announce");

		this.chair.sendsPicture(picture, broken("사진 설명"));

		assertThat(this.chair.last().html()).contains("서식을 읽을 수 없어요");

		this.chair.sendsPicture(picture, Words.plain("다시 보낸 설명"));
		this.chair.presses("다 넣었어요");

		assertThat(this.chair.last().html()).contains("첨부: 사진 1장").contains("다시 보낸 설명");

		this.chair.types("/announce");

		assertThat(keys()).contains("이어 쓰기 · 다시 보낸 설명").doesNotContain("이어 쓰기 · 글 없음");

		this.chair.presses("이어 쓰기 · 다시 보낸 설명");
		discards();
	}

	/** What one leaves is offered to the next who writes. */
	private void discards() {
		this.chair.presses("버리기");
		this.chair.presses("버리기");
	}

	private static Words broken(String typed) {
		return Words.marked(typed, List.of(new Mark(0, typed.length() + 1, Mark.Style.BOLD, null)));
	}

	@Test
	void showsAFieldWhoseBraceIsNotClosed() {
		writes("{이름님, 내일 뵙겠습니다.");
		addressesEverybody();

		this.chair.presses("미리보기");

		assertThat(this.chair.last().html()).contains("‘{이름’의 괄호를 닫지 않았어요. {이름}처럼");
		assertThat(keys()).containsExactly("고치기", "버리기");
		discards();
	}

	@Test
	void saysThatWordsBelowALaterPictureAreNotUsed() {
		writes("먼저 쓴 글");
		this.chair.presses("사진·파일");

		this.chair
			.sends(new Upload("photo.jpg", new byte[] { -1, -40, -1, -32 }, "photo-1", true, Words.plain("사진 설명")));

		assertThat(this.chair.last().html()).contains("함께 보내신 설명은 쓰지 않았어요").contains("첨부: 사진 1장");
	}

	@Test
	void startsFromAPictureAndCountsWhatStandsBelowIt() {
		this.chair.types("/announce");
		this.chair.sends(new Upload("photo.jpg", new byte[] { -1, -40, -1, -32 }, "photo-1", true,
				Words.plain("사진 설명이에요. ".repeat(120))));
		this.chair.presses("다 넣었어요");

		assertThat(this.chair.last().html()).contains("첨부: 사진 1장").contains("사진 설명이에요.");

		addressesEverybody();
		this.chair.presses("미리보기");

		assertThat(this.chair.last().html()).contains("먼저 고쳐 주세요").contains("사진과 함께 보내는 글은 986자까지예요");
		assertThat(keys()).containsExactly("고치기", "버리기");
	}

	@Test
	void takesNoFileOverTheLimit() {
		writes("글");
		this.chair.presses("사진·파일");

		this.chair.sends("large.pdf", new byte[30 * 1024 * 1024]);

		assertThat(this.chair.last().html()).contains("파일이 너무 커요");
	}

	@Test
	void tellsASecondSenderWhoWasFaster() {
		MemberId clerk = this.gatherings.members(BODY, 1, Role.CLERK).getFirst();
		Phone second = this.phones.of(this.gatherings.link(clerk), "ko");
		writes("둘이 보내는 글");
		addressesEverybody();
		second.types("/announce");
		second.presses("이어 쓰기 · 둘이 보내는 글");
		second.presses("미리보기");
		this.chair.presses("미리보기");
		this.chair.presses("5명에게 보내기");
		int before = this.one.messages().size();

		String notice = second.presses("5명에게 보내기");

		assertThat(notice).contains("연구위원님께서").contains("이미 보내셨어요. 두 번 나가지 않아요.");
		assertThat(this.one.messages()).hasSize(before);
	}

	@Test
	void asksTheSecretariatInWhoseNameAndLetsItSendUrgently() {
		MemberId secretary = this.gatherings.members("steering", 1).getFirst();
		this.register.joinSecretariat(Set.of(secretary));
		Phone desk = this.phones.of(this.gatherings.link(secretary), "ko");
		this.clock.set(Instant.parse("2026-11-24T13:00:00Z"));
		desk.types("공지");

		assertThat(desk.last().html()).contains("어디 이름으로 공지를 보낼까요?");
		assertThat(Phones.labels(desk.last())).first().isEqualTo("전체 포럼");

		desk.presses("기업생태계 분과");
		desk.types("지금 바로 알려요.");
		desk.presses("받는 분 정하기");
		desk.presses("기업생태계 분과 전원");
		desk.presses("다 정했어요");
		desk.presses("종류");
		desk.presses("긴급");
		desk.presses("미리보기");
		desk.presses("4명에게 보내기");

		assertThat(this.one.last().html()).contains("긴급 공지").contains("지금 바로 알려요.");
	}

	@Test
	void keepsTheWordsThatCameWithTheCommandUntilItIsKnownForWhom() {
		Phone desk = secretary();

		desk.types("/announce 내일은 쉽니다.");

		assertThat(desk.last().html()).contains("어디 이름으로 공지를 보낼까요?");

		desk.types("전체요");

		assertThat(desk.last().html()).contains("위에서 골라 주세요");

		desk.presses("기업생태계 분과");

		assertThat(desk.last().html() + desk.messages().values()).contains("공지 쓰기").contains("내일은 쉽니다.");
		assertThat(desk.live()).hasSize(1);

		desk.types("/announce");
		desk.presses("사회현안 분과");

		assertThat(desk.last().html()).contains("사회현안 분과 공지").contains("알릴 글을 보내 주세요");
	}

	@Test
	void startsFromWhatItsOwnScopeHasSentBefore() {
		writes("생태계에 보낸 글");
		addressesEverybody();
		this.chair.presses("미리보기");
		this.chair.presses("4명에게 보내기");
		Phone desk = secretary();
		desk.types("/announce");
		desk.presses("기업생태계 분과");
		desk.presses("지난 공지로 시작");

		assertThat(Phones.labels(desk.last())).anyMatch((label) -> label.startsWith("생태계에 보낸 글"));

		desk.types("/announce");
		desk.presses("글로벌화 분과");

		assertThat(Phones.labels(desk.last())).doesNotContain("지난 공지로 시작");
	}

	private Phone secretary() {
		MemberId secretary = this.gatherings.members("steering", 1).getFirst();
		this.register.joinSecretariat(Set.of(secretary));
		this.clock.set(Instant.parse("2026-11-24T13:00:00Z"));
		return this.phones.of(this.gatherings.link(secretary), "ko");
	}

	@Test
	void bringsWordsWithFieldsToNoGroup() {
		this.board.bind(this.gatherings.committee(BODY).id(), new Place(-100_555, null, true), this.officer);
		writes("{이름}님께");
		addressesEverybody();
		this.chair.presses("대화방에도 올리기");

		this.chair.presses("미리보기");

		assertThat(this.chair.last().html()).contains("대화방이나 채널에 올릴 수 없어요");
		assertThat(keys()).doesNotContain("4명에게 보내기");
		this.board.unbind(this.gatherings.committee(BODY).id(), this.officer);
	}

}
