package kr.bridgebot.announcements.chat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.bridgebot.chat.Place;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.delivery.Carrier.Letter;
import kr.bridgebot.delivery.Reachability;
import kr.bridgebot.delivery.Reachability.Standing;
import kr.bridgebot.members.AssistantDesk;
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
import kr.bridgebot.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a preview shows of the messages that not everybody sees alike. */
@BotTest
@TestPropertySource(properties = { "bridgebot.test.database-of=announcement-preview",
		"forum.announcements.channel=-1009000000002" })
class PreviewPlayTests {

	private static final String BODY = "ecosystem";

	private static final Place GROUP = new Place(-100_556, null, true);

	@Autowired
	private Gatherings gatherings;

	@Autowired
	private MemberRegister register;

	@Autowired
	private AssistantDesk assistants;

	@Autowired
	private CommitteeBoard board;

	@Autowired
	private Reachability reachability;

	@Autowired
	private Preferences preferences;

	@Autowired
	private Phones phones;

	@Autowired
	private RecordingCarrier carrier;

	@Autowired
	private TestClock clock;

	private Actor officer;

	private MemberId principal;

	private Phone chair;

	@BeforeEach
	void takesUpThePhone() {
		this.gatherings.clear(BODY);
		this.gatherings.clear("social");
		MemberId chairperson = this.gatherings.members(BODY, 1, Role.CHAIR).getFirst();
		this.principal = this.gatherings.members(BODY, 1).getFirst();
		this.register.amend(Map.of(this.principal, new Entry("표본 위원 가", "", "본부장", null, "")));
		this.officer = this.gatherings.officer(chairperson, BODY);
		long account = this.gatherings.link(chairperson);
		this.phones.settle();
		this.chair = this.phones.of(account, "ko");
		this.board.bind(this.gatherings.committee(BODY).id(), GROUP, this.officer);
	}

	@AfterEach
	void clears() {
		this.reachability.learn(GROUP.chat(), Standing.ACTIVE);
		this.board.unbind(this.gatherings.committee(BODY).id(), this.officer);
		this.carrier.reset();
		this.clock.reset();
	}

	private void drafts() {
		this.chair.types("/announce");
		writes("기업생태계 분과 전원");
	}

	private void writes(String audience) {
		this.chair.types("내일 뵙겠습니다.");
		this.chair.presses("받는 분 정하기");
		this.chair.presses(audience);
		this.chair.presses("다 정했어요");
		this.chair.presses("종류");
		this.chair.presses("확인요청");
		this.chair.presses("확인 기한 정하기");
		this.chair.presses("11월 27일(금) 오후 6시");
	}

	/** What is new in the chat after a press. */
	private List<Letter> shownBy(String label) {
		int before = this.chair.messages().size();
		this.chair.presses(label);
		return this.chair.messages().values().stream().skip(before).toList();
	}

	@Test
	void showsWhatAnAssistantSeesWhoReadsAlong() {
		this.assistants.name(this.principal, this.gatherings.members("social", 1).getFirst(),
				this.gatherings.person(this.principal));
		drafts();

		List<Letter> shown = shownBy("미리보기");

		assertThat(shown).hasSize(4);
		assertThat(shown.get(0).html()).contains("내일 뵙겠습니다.").doesNotContain("앞으로 온 공지예요");
		assertThat(shown.get(1).html()).isEqualTo("담당자가 함께 받는 글은 이렇게 보여요.");
		assertThat(shown.get(2).html()).contains("표본 위원 가 본부장님 앞으로 온 공지예요.").contains("내일 뵙겠습니다.");
		assertThat(Phones.labels(shown.get(2))).containsExactly("표본 위원 가 본부장님 확인");
		assertThat(this.chair.presses("표본 위원 가 본부장님 확인")).contains("미리보기예요");
	}

	@Test
	void showsAGroupsCardOnlyWhereItLooksDifferent() {
		drafts();
		this.chair.presses("대화방에도 올리기");

		assertThat(shownBy("미리보기")).hasSize(2);

		this.preferences.speak(Language.EN, this.officer);
		this.chair.presses("고치기");
		List<Letter> shown = shownBy("Preview");

		assertThat(shown).hasSize(4);
		assertThat(shown.get(0).html()).contains("Please acknowledge");
		assertThat(shown.get(1).html()).isEqualTo("Group chats see this.");
		assertThat(shown.get(2).html()).contains("확인요청").contains("‘확인’을 눌러 주세요");
		assertThat(Phones.labels(shown.get(2))).containsExactly("확인");
	}

	@Test
	void showsTheChannelThatIsAskedForNothing() {
		MemberId secretary = this.gatherings.members("social", 1).getFirst();
		this.register.joinSecretariat(Set.of(secretary));
		this.chair = this.phones.of(this.gatherings.link(secretary), "ko");
		this.chair.types("/announce");
		this.chair.presses("전체 포럼");
		writes("전체 포럼 전원");
		this.chair.presses("채널에도 올리기");

		List<Letter> shown = shownBy("미리보기");

		assertThat(shown).hasSize(4);
		assertThat(Phones.labels(shown.get(0))).containsExactly("확인");
		assertThat(shown.get(1).html()).isEqualTo("채널에는 이렇게 보여요.");
		assertThat(shown.get(2).html()).contains("내일 뵙겠습니다.").doesNotContain("눌러 주세요");
		assertThat(shown.get(2).keyboard()).isEmpty();
	}

	@Test
	void namesAGroupThatLostTheBot() {
		drafts();
		this.chair.presses("대화방에도 올리기");
		this.reachability.learn(GROUP.chat(), Standing.CHAT_GONE);

		this.chair.presses("미리보기");

		assertThat(this.chair.last().html()).contains("닿지 않는 대화방·채널 1곳: 기업생태계 분과(봇이 없음)");
	}

	@Test
	void namesABodyWhoseGroupIsLinkedNoMore() {
		drafts();
		this.chair.presses("대화방에도 올리기");
		this.board.unbind(this.gatherings.committee(BODY).id(), this.officer);

		this.chair.presses("미리보기");

		assertThat(this.chair.last().html()).contains("닿지 않는 대화방·채널 1곳: 기업생태계 분과(대화방 연결 전)");
	}

}
