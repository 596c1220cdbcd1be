package kr.bridgebot.agenda.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.bridgebot.agenda.AgendaDesk;
import kr.bridgebot.agenda.ItemId;
import kr.bridgebot.agenda.Suggestion;
import kr.bridgebot.agenda.TopicDesk;
import kr.bridgebot.agenda.VoteId;
import kr.bridgebot.agenda.VoteView;
import kr.bridgebot.seminars.PlanningDesk;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
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

/** Choosing a topic, as it looks on phones. */
@BotTest
class TopicPlayTests {

	private static final String BODY = "global";

	private static final Instant DEADLINE = Instant.parse("2026-12-01T09:00:00Z");

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
	private TopicDesk topics;

	@Autowired
	private PlanningDesk planning;

	private AgendaStage stage;

	private CommitteeId body;

	private Phones.Phone ones;

	private Phones.Phone others;

	@BeforeEach
	void begins() {
		this.stage = AgendaStage.of(BODY, this.gatherings, this.phones, this.jdbc);
		this.body = this.gatherings.committee(BODY).id();
		this.jdbc.sql("update topic_vote set deadline = ?")
			.param(OffsetDateTime.parse("2026-11-01T00:00:00Z"))
			.update();
		this.ones = this.stage.phones.get(0);
		this.others = this.stage.phones.get(1);
		suggests("해외 인허가 공동 대응");
		suggests("수출 상담회 개편");
		this.phones.settle();
	}

	@AfterEach
	void clears() {
		this.carrier.reset();
		this.clock.reset();
	}

	@Test
	void letsEachMemberChooseUntilTheDeadlineAndSetsTheTopic() {
		SeminarId meeting = this.planning.draft(this.body, this.stage.chair);
		drawsUp();
		this.stage.chairs.presses("마감까지 결과 숨기기");
		this.stage.chairs.presses("마감 정하고 보내기");
		this.stage.chairs.types("12월 1일 오후 6시");
		assertThat(this.ones.last().html()).contains("다음 주제를 골라 주세요", "12월 1일(화) 오후 6시", "아직 고르지");
		assertThat(this.stage.chairs.messages().values()).filteredOn((letter) -> letter.html().contains("골라 주세요"))
			.hasSize(1);

		assertThat(this.ones.presses("수출 상담회 개편")).startsWith("골랐어요");
		assertThat(this.others.presses("수출 상담회 개편")).startsWith("골랐어요");
		this.others.presses("해외 인허가 공동 대응");
		this.others.presses("☑ 해외 인허가 공동 대응");
		assertThat(this.others.last().html()).contains("고르신 안건 1건 / 2건").doesNotContain("2표");
		this.reminders.passUntil(DEADLINE);
		this.phones.settle();

		assertThat(this.ones.messages().values()).anyMatch((letter) -> letter.html().contains("투표가 끝났어요"));
		assertThat(this.stage.chairs.last().html()).contains("투표 결과", "수출 상담회 개편 · 2표");
		String notice = this.stage.chairs.presses("주제로: 수출 상담회 개편");
		assertThat(notice).isEqualTo("다음 회의 주제로 저장했어요.");
		assertThat(this.planning.look(meeting, this.stage.chair).seminar().topic()).isEqualTo("수출 상담회 개편");
		assertThat(this.stage.clerks.last().html()).contains("<b>다음 회의 주제:</b> 수출 상담회 개편");
	}

	@Test
	void showsToAllWhatOthersChoseWhereTheResultIsOpen() {
		opens();
		this.phones.settle();

		this.ones.presses("해외 인허가 공동 대응");

		assertThat(this.others.last().html()).contains("해외 인허가 공동 대응 · 1표").contains("아직 고르지");
	}

	@Test
	void refusesADeadlineThatIsPastAndAsksOn() {
		drawsUp();
		this.stage.chairs.presses("마감 정하고 보내기");

		this.stage.chairs.types("2026-11-01 18:00");
		assertThat(this.stage.chairs.last().html()).contains("이미 지난 때");
		assertThat(this.ones.messages()).isEmpty();
		this.stage.chairs.types("12월 1일 오후 6시");

		assertThat(this.ones.last().html()).contains("다음 주제를 골라 주세요");
	}

	@Test
	void countsAVoteOnceHoweverOftenItIsPressed() {
		VoteId vote = opens();
		MemberId member = this.stage.members.getFirst();
		Actor actor = this.gatherings.person(member);

		this.topics.cast(vote, member, 1, true, actor);
		TopicDesk.Ballot again = this.topics.cast(vote, member, 1, true, actor);

		assertThat(again).isEqualTo(TopicDesk.Ballot.SAME);
		assertThat(vote(vote).choices()).extracting(VoteView.Choice::votes).containsExactly(1, 0);
	}

	@Test
	void judgesTheDeadlineByTheClockWhetherOrNotAJobRan() {
		VoteId vote = opens();
		MemberId member = this.stage.members.getFirst();
		this.clock.set(DEADLINE);

		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.topics.cast(vote, member, 1, true, this.gatherings.person(member)))
			.satisfies((refusal) -> assertThat(refusal.reason().name()).isEqualTo("VOTE_OVER"));
		assertThat(vote(vote).choices()).extracting(VoteView.Choice::votes).containsOnly(0);
	}

	@Test
	void letsNobodyElseVoteAndShowsDraftsToOfficersAlone() {
		VoteId vote = opens();
		MemberId stranger = this.gatherings.members("steering", 1).getFirst();
		VoteId draft = this.topics.begin(this.body, this.stage.chair);

		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.topics.cast(vote, stranger, 1, true, this.gatherings.person(stranger)));
		assertThatExceptionOfType(Refusal.class).isThrownBy(
				() -> this.topics.cast(vote, this.stage.members.getFirst(), 1, true, this.gatherings.person(stranger)));
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.topics.look(draft, this.gatherings.person(this.stage.members.getFirst())));
	}

	@Test
	void remindsInTheListOfWhatWaits() {
		opens();
		this.phones.settle();

		this.ones.types("내할일");
		assertThat(this.ones.last().html()).contains("글로벌화 분과 주제 투표");
		this.ones.presses("주제 고르기");
		this.ones.presses("수출 상담회 개편");
		this.ones.types("내할일");

		assertThat(this.ones.last().html()).doesNotContain("주제 투표");
	}

	private void suggests(String title) {
		this.desk.post(this.body, Suggestion.of(title, ""), this.stage.chair);
	}

	private void drawsUp() {
		this.stage.chairs.types("안건");
		this.stage.chairs.presses("주제 투표");
		this.stage.chairs.presses("투표 만들기");
		this.stage.chairs.presses("해외 인허가 공동 대응");
		this.stage.chairs.presses("수출 상담회 개편");
	}

	private VoteId opens() {
		VoteId vote = this.topics.begin(this.body, this.stage.chair);
		List<ItemId> items = this.jdbc.sql("""
				select id from agenda_item where committee = ? and state = 'ACCEPTED' order by suggested_at, id""")
			.param(this.body.value())
			.query((row, index) -> new ItemId(row.getObject("id", UUID.class)))
			.list();
		items.forEach((item) -> this.topics.choose(vote, item, this.stage.chair));
		this.topics.open(vote, DEADLINE, this.stage.chair);
		return vote;
	}

	private VoteView vote(VoteId id) {
		return Objects.requireNonNull(this.topics.find(List.of(id)).get(id));
	}

}
