package kr.bridgebot.seminars.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kr.bridgebot.chat.Payloads;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.seminars.PlanKey;
import kr.bridgebot.seminars.Mode;
import kr.bridgebot.seminars.PlanChange;
import kr.bridgebot.seminars.PlanningDesk;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Role;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.Gatherings;
import kr.bridgebot.testing.Phones;
import kr.bridgebot.testing.RecordingCarrier;
import kr.bridgebot.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Planning as it looks on the chair's phone. */
@BotTest
class PlanningPlayTests {

	private static final String BODY = "global";

	@Autowired
	private Gatherings gatherings;

	@Autowired
	private PlanningDesk desk;

	@Autowired
	private MemberRegister register;

	@Autowired
	private Phones phones;

	@Autowired
	private RecordingCarrier carrier;

	@Autowired
	private TestClock clock;

	private Actor chair;

	private SeminarId seminar;

	private Phones.Phone phone;

	@BeforeEach
	void begins() {
		this.gatherings.clear(BODY);
		MemberId member = this.gatherings.members(BODY, 1, Role.CHAIR).getFirst();
		this.chair = this.gatherings.officer(member, BODY);
		long account = this.gatherings.link(member);
		this.seminar = this.desk.draft(this.gatherings.committee(BODY).id(), this.chair);
		this.phones.settle();
		this.phone = this.phones.of(account, "ko");
	}

	@AfterEach
	void clears() {
		this.carrier.reset();
		this.clock.reset();
	}

	@Test
	void keepsOneCardWithButtonsHoweverMuchIsTyped() {
		opensThePlan();
		this.phone.presses("날짜");
		this.phone.types("12월 10일 오후 2시");
		this.phone.presses("주제");
		this.phone.types("표본 주제");

		assertThat(this.phone.live()).containsExactly(this.phone.last());
		assertThat(this.phone.last().html()).startsWith("저장했어요.").contains("주제: 표본 주제");
		assertThat(this.phone.messages()).hasSize(3);
	}

	@Test
	void leavesAQuestionByItsButtonAndShowsThePlanInItsPlace() {
		opensThePlan();
		this.phone.presses("주제");
		assertThat(Phones.labels(this.phone.last())).containsOnlyOnce("그만두기").doesNotContain("돌아가기");

		String notice = this.phone.presses("그만두기");

		assertThat(notice).isEqualTo("그만두었어요.");
		assertThat(this.phone.messages()).hasSize(1);
		assertThat(Phones.labels(this.phone.last())).contains("주제", "장소");
	}

	@Test
	void leavesAQuestionByCommandWithOneLivingCard() {
		opensThePlan();
		this.phone.presses("주제");

		this.phone.types("/cancel");

		assertThat(this.phone.live()).containsExactly(this.phone.last());
		assertThat(this.phone.last().html()).startsWith("그만두었어요.");
	}

	@Test
	void takesTheButtonsOffTheFormerPlanWhenThePlanIsCalledForAgain() {
		opensThePlan();

		this.phone.types("/plan");

		assertThat(this.phone.live()).containsExactly(this.phone.last());
	}

	@Test
	void asksForTheReasonInThePlaceOfThePlan() {
		SeminarId announced = this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		this.phones.settle();
		opensThePlan(announced);

		this.phone.presses("연기");
		assertThat(this.phone.live()).hasSize(2);
		assertThat(Phones.labels(this.phone.last())).containsExactly("그만두기");
		this.phone.types("발제자 사정");

		assertThat(this.phone.last().html()).contains("연기");
		assertThat(this.phone.live()).filteredOn((letter) -> letter.html().contains("사유를")).isEmpty();
	}

	@Test
	void previewsTheInvitationAsMembersGetItAndWhoGetsIt() {
		MemberId linked = this.gatherings.members(BODY, 1).getFirst();
		this.gatherings.members(BODY, 2);
		Phones.Phone reader = this.phones.of(this.gatherings.link(linked), "ko");
		this.phones.settle();
		opensThePlan();
		for (String[] each : new String[][] { { "날짜", "12월 10일 오후 2시" }, { "장소", "서울 중구 회의실 A" },
				{ "접속 링크", "https://example.org/room" }, { "주제", "표본 주제" }, { "정원", "40" } }) {
			this.phone.presses(each[0]);
			this.phone.types(each[1]);
		}

		this.phone.presses("공지하기");
		String preview = this.phone.last().html();
		this.phone.presses("공지하기");

		String invitation = reader.last().html();
		assertThat(preview).contains("<blockquote>" + invitation + "</blockquote>");
		assertThat(invitation).contains("📍 서울 중구 회의실 A", "주제: 표본 주제", "정원: 현장 40명");
		assertThat(preview).contains("접속 링크: https://example.org/room", "4명에게 보내요 (연결 2명 · 연결 전 2명).")
			.doesNotContain("조용한 시간");
	}

	@Test
	void tellsWhenInvitationsLeaveThatQuietHoursHoldBack() {
		this.desk.settle(this.seminar, new PlanChange.Date(LocalDate.of(2026, 12, 10), LocalTime.of(14, 0)),
				this.chair);
		this.clock.set(Instant.parse("2026-11-24T12:50:00Z"));
		opensThePlan();

		this.phone.presses("공지하기");
		assertThat(this.phone.last().html()).contains("지금은 조용한 시간이라 내일 오전 8시에 보내요.");
		assertThat(this.phone.presses("공지하기")).isEqualTo("공지했어요. 지금은 조용한 시간이라 내일 오전 8시에 초대를 보내요.");
		this.phone.presses("연기");
		this.phone.types("발제자 사정");

		assertThat(this.phone.last().html()).startsWith("저장했어요. 지금 상태: 연기. 지금은 조용한 시간이라 위원께 내일 오전 8시에 알려요.");
	}

	@Test
	void offersToClearOnlyWhatIsSet() {
		opensThePlan();
		this.phone.presses("정원");
		assertThat(Phones.labels(this.phone.last())).containsExactly("그만두기");
		this.phone.types("40");

		this.phone.presses("정원");

		assertThat(Phones.labels(this.phone.last())).containsExactly("정원 없애기", "그만두기");
	}

	@Test
	void fitsListsOnAPhonesScreen() {
		MemberId member = this.register.enrol(List.of(new MemberRegister.Entry("표본 사무국원", "표본연구원", "과장", null, "")))
			.getFirst();
		Phones.Phone secretary = this.phones.of(this.gatherings.link(member), "ko");
		this.register.joinSecretariat(List.of(member));
		for (String body : List.of("future-tech", "ecosystem", "social", "steering", "forum")) {
			this.gatherings.clear(body);
			this.desk.draft(this.gatherings.committee(body).id(), this.gatherings.secretary(member));
		}

		secretary.types("/help");
		assertThat(secretary.last().html().lines()).hasSizeLessThanOrEqualTo(10);
		while (Phones.labels(secretary.last()).contains("다음")) {
			secretary.presses("다음");
			assertThat(secretary.last().html().lines()).hasSizeLessThanOrEqualTo(10);
		}
		assertThat(secretary.last().html()).contains("/cancel");

		secretary.types("/plan");
		assertThat(secretary.last().html().lines()).hasSizeLessThanOrEqualTo(10);
		secretary.presses("새로 준비");
		assertThat(Phones.labels(secretary.last())).contains("전체 포럼", "운영위원회 회의", "글로벌화 분과 세미나");
	}

	@Test
	void saysThatALeftQuestionIsOver() {
		opensThePlan();
		this.phone.presses("주제");
		long message = this.phone.lastId();
		String data = this.phone.last().keyboard().getLast().getFirst().data();
		this.phone.types("표본 주제");

		this.phone.presses(message, "그만두기", data);

		assertThat(this.phone.messages().get(message).html()).isEqualTo("이미 끝난 질문이에요.");
	}

	private void opensThePlan() {
		opensThePlan(this.seminar);
	}

	/** The list may have more pages: other tests plan meetings of this body too. */
	private void opensThePlan(SeminarId id) {
		this.phone.types("/plan");
		this.phone.presses(this.phone.lastId(), "plan", Payloads.encode(new PlanKey(id)));
	}

}
