package kr.bridgebot.seminars.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.bridgebot.seminars.Mode;
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

	private static final String BODY = "social";

	@Autowired
	private Gatherings gatherings;

	@Autowired
	private PlanningDesk desk;

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
		this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		this.phones.settle();
		this.phone.types("/plan");
		this.phone.presses("사회현안 분과 세미나 · 공지됨");

		this.phone.presses("연기");
		assertThat(this.phone.live()).hasSize(2);
		assertThat(Phones.labels(this.phone.last())).containsExactly("그만두기");
		this.phone.types("발제자 사정");

		assertThat(this.phone.last().html()).contains("연기");
		assertThat(this.phone.live()).filteredOn((letter) -> letter.html().contains("사유를")).isEmpty();
	}

	@Test
	void saysThatALeftQuestionIsOver() {
		opensThePlan();
		this.phone.presses("주제");
		long message = this.phone.messages().keySet().iterator().next();
		String data = this.phone.last().keyboard().getLast().getFirst().data();
		this.phone.types("표본 주제");

		this.phone.presses(message, "그만두기", data);

		assertThat(this.phone.messages().get(message).html()).isEqualTo("이미 끝난 질문이에요.");
	}

	private void opensThePlan() {
		this.phone.types("/plan");
		List<String> labels = Phones.labels(this.phone.last());
		this.phone.presses(labels.stream().filter((label) -> label.contains("준비 중")).findFirst().orElseThrow());
	}

}
