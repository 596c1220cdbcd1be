package kr.bridgebot.announcements.chat;

import java.util.List;
import kr.bridgebot.announcements.ProgressRound;
import kr.bridgebot.delivery.Carrier.Letter;
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
import kr.bridgebot.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What a sender does while an announcement is on its way, as the phone shows it. */
@BotTest
class DispatchPlayTests {

	private static final String BODY = "ecosystem";

	@Autowired
	private Gatherings gatherings;

	@Autowired
	private ProgressRound round;

	@Autowired
	private Phones phones;

	@Autowired
	private RecordingCarrier carrier;

	@Autowired
	private TestClock clock;

	@Autowired
	private Preferences preferences;

	@Autowired
	private JdbcTemplate jdbc;

	private Actor officer;

	private Phone chair;

	private Phone one;

	@BeforeEach
	void sendsSomething() {
		this.gatherings.clear(BODY);
		MemberId chairperson = this.gatherings.members(BODY, 1, Role.CHAIR).getFirst();
		List<MemberId> members = this.gatherings.members(BODY, 2);
		this.officer = this.gatherings.officer(chairperson, BODY);
		long chairsAccount = this.gatherings.link(chairperson);
		long ones = this.gatherings.link(members.get(0));
		this.phones.settle();
		this.chair = this.phones.of(chairsAccount, "ko");
		this.one = this.phones.of(ones, "ko");
		this.chair.types("/announce");
		this.chair.types("보내는 글");
		this.chair.presses("받는 분 정하기");
		this.chair.presses("기업생태계 분과 전원");
		this.chair.presses("다 정했어요");
		this.chair.presses("미리보기");
		this.chair.presses("3명에게 보내기");
	}

	@AfterEach
	void clears() {
		this.carrier.reset();
		this.clock.reset();
	}

	/** The card that stands for the announcement, above the sender's own copy of it. */
	private Letter status() {
		return this.chair.messages()
			.values()
			.stream()
			.filter((letter) -> Phones.labels(letter).contains("명단"))
			.reduce((first, second) -> second)
			.orElseThrow();
	}

	@Test
	void showsTheSenderHowItGoesAndWhatCameOfIt() {
		assertThat(status().html()).contains("보내는 글").contains("일반 · 발송중 · 기업생태계 분과");
		assertThat(Phones.labels(status())).contains("일시중지", "취소", "명단", "엑셀");

		this.round.look();
		this.phones.settle();

		assertThat(status().html()).contains("일반 · 발송완료 · 기업생태계 분과").contains("대상 3명").contains("받음 2 · 연결 전 1");
		assertThat(Phones.labels(status())).containsExactly("명단", "엑셀", "정정");
	}

	@Test
	void holdsAndGoesOn() {
		assertThat(this.chair.presses("일시중지")).contains("멈췄어요");
		assertThat(status().html()).contains("일반 · 일시중지");
		assertThat(Phones.labels(status())).contains("계속").doesNotContain("일시중지");

		assertThat(this.chair.presses("계속")).contains("이어서 보내요");
		assertThat(status().html()).contains("발송중");
	}

	@Test
	void keepsTheKeysOfWhatStandsInTheChatWhateverIsAskedNext() {
		this.chair.presses("일시중지");

		this.chair.types("/announcements");

		assertThat(Phones.labels(status())).contains("계속", "취소", "명단", "엑셀");
	}

	@Test
	void asksOnTheCardThatWasOpenedAndLeavesNoOlderStateBehind() {
		this.chair.types("/announcements");
		this.chair.presses("보내는 글 · 발송중");
		long opened = this.chair.lastId();

		this.chair.presses(opened, "취소");

		assertThat(this.chair.lastId()).isEqualTo(opened);
		assertThat(this.chair.last().html()).contains("발송을 취소할까요?");

		this.chair.presses("내용 오류");

		assertThat(this.chair.lastId()).isEqualTo(opened);
		assertThat(this.chair.last().html()).contains("사유: 내용 오류");
	}

	@Test
	void callsItOffWithAReasonAndSaysSoToWhoeverGotIt() {
		this.chair.presses("취소");

		assertThat(this.chair.last().html()).contains("발송을 취소할까요?");
		assertThat(Phones.labels(this.chair.last())).containsExactly("잘못 보냄", "내용 오류", "대상 오류", "직접 입력", "그대로 두기");

		this.chair.presses("직접 입력");
		this.chair.types("날짜를 잘못 적었어요.");

		assertThat(this.chair.last().html()).contains("취소").contains("사유: 날짜를 잘못 적었어요.");
		assertThat(this.one.last().html()).contains("취소된 공지예요").doesNotContain("보내는 글");
	}

	@Test
	void saysAnOfferedReasonInTheReadersLanguageAndATypedOneAsItWasTyped() {
		this.chair.presses("취소");
		this.chair.presses("내용 오류");

		assertThat(this.chair.last().html()).contains("사유: 내용 오류");

		this.preferences.speak(Language.EN, this.officer);
		this.chair.types("/announcements");
		this.chair.presses("보내는 글 · cancelled");

		assertThat(this.chair.last().html()).contains("Reason: Wrong content").doesNotContain("오류");

		this.jdbc.update("update announcement_step set reason = '내용 오류' where reason = 'CONTENT'");
		this.chair.types("/announcements");
		this.chair.presses("보내는 글 · cancelled");

		assertThat(this.chair.last().html()).contains("Reason: 내용 오류");
	}

	@Test
	void startsAnotherOneFromAnEarlier() {
		this.chair.presses("취소");
		this.chair.presses("내용 오류");

		this.chair.presses("이 공지로 새로 쓰기");

		assertThat(this.chair.last().html()).contains("공지 쓰기").contains("보내는 글").contains("기업생태계 분과 전원 · 3명");
	}

}
