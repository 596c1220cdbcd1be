package kr.bridgebot.agenda.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kr.bridgebot.agenda.ActionDesk;
import kr.bridgebot.agenda.AgendaDesk;
import kr.bridgebot.agenda.ItemId;
import kr.bridgebot.agenda.Suggestion;
import kr.bridgebot.members.AssistantDesk;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.PersonalData;
import kr.bridgebot.members.PrivacyDesk;
import kr.bridgebot.shared.MemberId;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** What members take on, as it looks on phones. */
@BotTest
class TaskPlayTests {

	private static final String BODY = "global";

	@Autowired
	private Gatherings gatherings;

	@Autowired
	private Phones phones;

	@Autowired
	private RecordingCarrier carrier;

	@Autowired
	private TestClock clock;

	@Autowired
	private Reminders reminders;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private AgendaDesk desk;

	@Autowired
	private ActionDesk actions;

	@Autowired
	private MemberRegister register;

	@Autowired
	private AssistantDesk assistants;

	@Autowired
	private PrivacyDesk privacy;

	@Autowired
	private List<PersonalData> parts;

	private AgendaStage stage;

	private Phones.Phone ones;

	private MemberId owner;

	private ItemId item;

	@BeforeEach
	void begins() {
		this.stage = AgendaStage.of(BODY, this.gatherings, this.phones, this.jdbc);
		this.ones = this.stage.phones.getFirst();
		this.owner = this.stage.members.getFirst();
		this.item = this.desk.post(this.gatherings.committee(BODY).id(), Suggestion.of("해외 인허가 공동 대응", ""),
				this.stage.chair);
		this.phones.settle();
	}

	@AfterEach
	void clears() {
		this.carrier.reset();
		this.clock.reset();
	}

	@Test
	void givesAMemberSomethingToDoAndRemindsThreeTimes() {
		gives("사례 세 건 조사", "12월 10일");
		assertThat(this.stage.chairs.last().html()).contains("저장했어요", "과제 1건", "사례 세 건 조사");
		assertThat(this.ones.last().html()).contains("하실 일이 생겼어요", "사례 세 건 조사", "12월 10일(목)");
		int told = this.ones.messages().size();

		this.reminders.passUntil(Instant.parse("2026-12-07T01:00:00Z"));
		this.phones.settle();
		assertThat(this.ones.last().html()).contains("기한이 다가와요");
		this.reminders.passUntil(Instant.parse("2026-12-10T01:00:00Z"));
		this.phones.settle();
		assertThat(this.ones.last().html()).contains("오늘까지");
		this.reminders.passUntil(Instant.parse("2026-12-14T01:00:00Z"));
		this.phones.settle();

		assertThat(this.ones.last().html()).contains("기한이 지난");
		assertThat(this.ones.messages()).hasSize(told + 3);
	}

	@Test
	void namesTheDayAloneAmongWhatWaits() {
		gives("사례 세 건 조사", "12월 10일");

		this.ones.types("/todo");

		assertThat(this.ones.last().html()).contains("사례 세 건 조사 · 12월 10일(목)까지");
	}

	@Test
	void remindsNobodyOfWhatIsDone() {
		gives("사례 세 건 조사", "12월 10일");

		String notice = this.ones.presses("완료");
		assertThat(notice).startsWith("완료로 저장했어요");
		int told = this.ones.messages().size();
		this.reminders.passUntil(Instant.parse("2026-12-14T01:00:00Z"));
		this.phones.settle();

		assertThat(this.ones.messages()).hasSize(told);
		assertThat(this.ones.last().html()).contains("✅ 완료");
		assertThat(this.actions.open(this.gatherings.committee(BODY).id())).extracting("item")
			.doesNotContain(this.item);
	}

	@Test
	void letsAnAssistantSayForThePrincipal() {
		MemberId assistant = this.gatherings.members("steering", 1).getFirst();
		this.assistants.name(this.owner, assistant, this.gatherings.person(this.owner));
		Phones.Phone theirs = this.phones.of(this.gatherings.link(assistant), "ko");
		gives("사례 세 건 조사", "12월 10일");
		assertThat(theirs.last().html()).contains("맡으신 분");

		theirs.presses("완료");

		assertThat(this.ones.last().html()).contains("✅ 완료");
		assertThat(this.jdbc.sql("select done_by, done_for from agenda_action where item = ?")
			.param(this.item.value())
			.query((row, index) -> row.getObject("done_by") + " for " + row.getObject("done_for"))
			.list()).containsExactly(assistant.value() + " for " + this.owner.value());
	}

	@Test
	void refusesADayThatIsPastAndAsksOn() {
		gives("사례 세 건 조사", "2026-11-01");

		assertThat(this.stage.chairs.last().html()).contains("이미 지난 날");
		this.stage.chairs.types("12월 10일");
		assertThat(this.stage.chairs.last().html()).contains("저장했어요");
	}

	@Test
	void showsWhatWaitsForEachPerson() {
		gives("사례 세 건 조사", "12월 10일");
		this.stage.phones.get(1).types("/agenda 수출 상담회 개편");

		this.ones.types("내할일");
		this.stage.clerks.types("내할일");

		assertThat(this.ones.last().html()).contains("과제: 사례 세 건 조사");
		assertThat(this.stage.clerks.last().html()).contains("안건 검토: 수출 상담회 개편").doesNotContain("사례 세 건");
	}

	@Test
	void handsAMemberWhatIsKeptOfThem() {
		gives("사례 세 건 조사", "12월 10일");
		this.ones.types("/agenda 수출 상담회 개편 | 예산이 줄었어요.");

		Object part = this.parts.stream()
			.filter((each) -> each.part().equals("agenda"))
			.map((each) -> each.of(this.owner))
			.findFirst()
			.orElseThrow();

		assertThat(part).asString().contains("사례 세 건 조사", "수출 상담회 개편", "예산이 줄었어요.");
	}

	@Test
	void staysReadableWhenAMemberIsForgotten() {
		gives("사례 세 건 조사", "12월 10일");
		this.ones.types("/agenda 수출 상담회 개편");
		this.stage.chairs.presses("채택");

		this.privacy.erase(this.gatherings.person(this.owner));
		this.stage.chairs.types("안건");
		this.stage.chairs.presses("남은 과제");

		assertThat(this.stage.chairs.last().html()).contains("사례 세 건 조사");
		assertThat(this.register.find(this.owner)).hasValueSatisfying((person) -> assertThat(person.erased()).isTrue());
	}

	private void gives(String what, String until) {
		this.stage.chairs.types("안건");
		this.stage.chairs.presses("해외 인허가 공동 대응");
		this.stage.chairs.presses("과제 주기");
		this.stage.chairs.presses(name());
		this.stage.chairs.types(what);
		this.stage.chairs.types(until);
	}

	private String name() {
		return this.register.get(this.owner).name() + " 연구위원님";
	}

}
