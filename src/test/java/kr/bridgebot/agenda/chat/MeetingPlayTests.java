package kr.bridgebot.agenda.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kr.bridgebot.agenda.ActionDesk;
import kr.bridgebot.agenda.AgendaBook;
import kr.bridgebot.agenda.AgendaDesk;
import kr.bridgebot.agenda.ItemId;
import kr.bridgebot.agenda.ItemState;
import kr.bridgebot.agenda.ItemStep;
import kr.bridgebot.agenda.ItemView;
import kr.bridgebot.agenda.MeetingDesk;
import kr.bridgebot.agenda.Outcome;
import kr.bridgebot.agenda.Suggestion;
import kr.bridgebot.chat.Place;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.delivery.Carrier.Errand;
import kr.bridgebot.proposals.ProposalState;
import kr.bridgebot.seminars.Mode;
import kr.bridgebot.seminars.PlanningDesk;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.Gatherings;
import kr.bridgebot.testing.Phones;
import kr.bridgebot.testing.RecordingCarrier;
import kr.bridgebot.testing.Reminders;
import kr.bridgebot.testing.TestClock;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An agenda from its order to its conclusions, as it looks on phones. */
@BotTest
class MeetingPlayTests {

	private static final String BODY = "global";

	private static final Instant START = Instant.parse("2026-12-17T05:00:00Z");

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
	private MeetingDesk meetings;

	@Autowired
	private AgendaBook book;

	@Autowired
	private PlanningDesk planning;

	@Autowired
	private ActionDesk actions;

	@Autowired
	private CommitteeBoard committees;

	private AgendaStage stage;

	private Phones.Phone ones;

	private SeminarId seminar;

	@BeforeEach
	void begins() {
		this.stage = AgendaStage.of(BODY, this.gatherings, this.phones, this.jdbc);
		this.ones = this.stage.phones.getFirst();
		this.seminar = this.gatherings.announce(BODY, Mode.ONSITE, null, this.stage.chair);
		this.phones.settle();
	}

	@AfterEach
	void clears() {
		this.carrier.reset();
		this.clock.reset();
	}

	@Test
	void putsItemsInOrderAndWarnsOfALongAgenda() {
		ItemId first = posts("해외 인허가 공동 대응");
		posts("수출 상담회 개편");
		this.meetings.allot(first, 130, this.stage.chair);

		opensTheSheet();
		assertThat(this.stage.chairs.last().html()).contains("1. 해외 인허가 공동 대응 · 130분", "2. 수출 상담회 개편",
				"합계 약 150분 / 회의 120분", "30분 길어요");
		this.stage.chairs.presses("▲");
		assertThat(this.stage.chairs.last().html()).contains("1. 수출 상담회 개편", "2. 해외 인허가 공동 대응");
	}

	@Test
	void sendsNothingOfADraft() {
		int before = this.ones.messages().size();

		ItemId item = posts("해외 인허가 공동 대응");
		this.meetings.entrust(item, "표본 위원 07 본부장", this.stage.chair);
		this.clock.advance(Duration.ofHours(2));
		this.reminders.fireDue();
		this.phones.settle();

		assertThat(this.ones.messages()).hasSize(before);
	}

	@Test
	void publishesToThoseInvitedAndTellsOfABurstOfChangesOnce() {
		ItemId item = posts("해외 인허가 공동 대응");
		opensTheSheet();
		this.stage.chairs.presses("안건 공개");
		assertThat(this.stage.chairs.last().html()).contains("초대된 4명");
		this.stage.chairs.presses("공개하기");
		assertThat(this.ones.last().html()).contains("안건</b>", "1. 해외 인허가 공동 대응");
		int told = this.ones.messages().size();

		this.meetings.entrust(item, "표본 위원 07 본부장", this.stage.chair);
		this.meetings.allot(item, 40, this.stage.chair);
		this.phones.settle();
		assertThat(this.ones.messages()).hasSize(told);
		assertThat(this.ones.last().html()).contains("40분 · 발제 표본 위원 07 본부장");
		posts("수출 상담회 개편");
		this.reminders.passUntil(this.clock.instant().plus(Duration.ofMinutes(31)));
		this.phones.settle();

		assertThat(this.ones.messages()).hasSize(told + 1);
		assertThat(this.ones.last().html()).contains("안건이 바뀌었어요", "2. 수출 상담회 개편");

		this.clock.advance(Duration.ofHours(2));
		this.reminders.fireDue();
		this.phones.settle();
		assertThat(this.ones.messages()).hasSize(told + 1);
	}

	@Test
	void asksToPublishAnAgendaOnceItHasItems() {
		this.clock.set(START.minus(Duration.ofDays(5)));
		this.stage.clerks.types("내할일");
		assertThat(this.stage.clerks.last().html()).doesNotContain("안건 공개");

		posts("해외 인허가 공동 대응");
		this.stage.clerks.types("내할일");

		assertThat(this.stage.clerks.last().html()).contains("안건 공개");
	}

	@Test
	void showsAKnownAgendaToWhoeverIsInvitedLater() {
		posts("해외 인허가 공동 대응");
		MemberId newcomer = this.gatherings.members(BODY, 1).getFirst();
		Phones.Phone late = this.phones.of(this.gatherings.link(newcomer), "ko");
		this.phones.settle();
		assertThat(late.messages().values()).noneMatch((letter) -> letter.html().contains("해외 인허가"));

		this.meetings.publish(this.seminar, this.stage.chair);
		long account = this.gatherings.link(this.gatherings.members(BODY, 1).getFirst());
		Phones.Phone later = this.phones.of(account, "ko");
		this.phones.settle();

		assertThat(later.messages().values()).filteredOn((letter) -> letter.html().contains("1. 해외 인허가 공동 대응"))
			.hasSize(1);
		assertThat(this.ones.messages().values()).filteredOn((letter) -> letter.html().contains("1. 해외 인허가 공동 대응"))
			.hasSize(1);
	}

	@Test
	void takesUpConcludesAndMakesAProposalDraft() {
		this.ones.types("/agenda 해외 인허가 공동 대응 | 기업마다 따로 준비해요.");
		this.stage.chairs.presses("채택");
		this.reminders.passUntil(START);
		this.phones.settle();
		opensTheSheet();
		this.stage.chairs.presses("1. 해외 인허가 공동 대응");

		this.stage.chairs.presses("논의 시작");
		this.stage.chairs.presses("결론 적기");
		this.stage.chairs.presses("정책제안");
		this.stage.chairs.types("공동 대응 창구를 제안해요.");

		assertThat(this.stage.chairs.last().html()).contains("논의완료 (정책제안)", "결과: 공동 대응 창구를 제안해요.");
		assertThat(Phones.labels(this.stage.chairs.last())).contains("정책 제언 보기");
		ItemView item = this.book.of(this.seminar).getFirst();
		assertThat(this.jdbc.sql("select state from proposal where origin_item = ?")
			.param(item.id().value())
			.query(String.class)
			.list()).containsExactly(ProposalState.DRAFT.name());
		this.stage.chairs.presses("정책 제언 보기");
		assertThat(this.stage.chairs.last().html()).contains("해외 인허가 공동 대응");
	}

	@Test
	void refusesToTakeUpBeforeTheMeeting() {
		ItemId item = posts("해외 인허가 공동 대응");

		assertThat(this.desk.look(item, this.stage.chair).steps()).doesNotContain(ItemState.IN_DISCUSSION);
	}

	@Test
	void carriesOverWhatIsUnfinishedToTheHeadOfTheNextAgenda() {
		ItemId left = posts("해외 인허가 공동 대응");
		ItemId done = posts("수출 상담회 개편");
		Actor chair = this.stage.chair;
		this.reminders.passUntil(START);
		this.meetings.takeUp(done, ItemState.ACCEPTED, chair);
		this.meetings.conclude(done, ItemState.IN_DISCUSSION, Outcome.AGREED, "개편해요", chair);
		this.reminders.passUntil(START.plus(Duration.ofHours(5)));

		SeminarId next = this.planning.draft(this.gatherings.committee(BODY).id(), chair);
		ItemId fresh = posts("새 안건");

		assertThat(this.book.of(this.seminar)).extracting(ItemView::id, ItemView::state)
			.containsExactly(Tuple.tuple(left, ItemState.CARRIED_OVER), Tuple.tuple(done, ItemState.CONCLUDED));
		List<ItemView> agenda = this.book.of(headOf(left));
		assertThat(agenda).extracting(ItemView::id).startsWith(left).contains(fresh);
		assertThat(agenda.getFirst().carried()).isEqualTo(1);
		assertThat(next).isNotNull();
	}

	@Test
	void letsTheClerkConcludeWhatTheClockCarriedOver() {
		ItemId item = posts("해외 인허가 공동 대응");
		this.reminders.passUntil(START.plus(Duration.ofHours(3)));
		this.phones.settle();
		assertThat(this.book.of(this.seminar)).extracting(ItemView::state).containsExactly(ItemState.CARRIED_OVER);
		this.stage.chairs.types("안건");
		opensWhatWaits();

		this.stage.chairs.presses("지난 회의에서 논의함");
		this.stage.chairs.presses("결론 적기");
		this.stage.chairs.presses("합의");
		this.stage.chairs.types("함께 대응해요.");

		assertThat(this.book.of(this.seminar)).extracting(ItemView::state).containsExactly(ItemState.CONCLUDED);
		assertThat(this.book.find(List.of(item)).values()).extracting(ItemView::carried).containsExactly(0);
	}

	@Test
	void headsTheAgendaWithWhatIsStillToBeDone() {
		posts("수출 상담회 개편");
		ItemId past = this.desk.post(this.gatherings.committee(BODY).id(), Suggestion.of("지난 안건", ""),
				this.stage.chair);
		this.jdbc.sql("update agenda_item set seminar = null where id = ?").param(past.value()).update();
		this.actions.assign(past, "사례 세 건 조사", this.stage.members.getFirst(), LocalDate.of(2026, 12, 1),
				this.stage.chair);

		opensTheSheet();

		assertThat(this.stage.chairs.last().html()).containsSubsequence("지난 과제", "사례 세 건 조사", "1. 수출 상담회 개편");
	}

	@Test
	void showsTheAgendaInTheGroupOnceAndKeepsItTrue() {
		Place group = new Place(-100_777_000_777L, null, true);
		this.committees.bind(this.gatherings.committee(BODY).id(), group, this.stage.chair);
		ItemId item = posts("해외 인허가 공동 대응");
		this.meetings.publish(this.seminar, this.stage.chair);
		this.phones.settle();
		this.meetings.allot(item, 40, this.stage.chair);
		this.phones.settle();
		this.clock.advance(Duration.ofHours(1));
		this.reminders.fireDue();
		this.phones.settle();

		List<Errand> told = this.carrier.carriedTo(group.chat()).stream().filter(MeetingPlayTests::isAgenda).toList();
		assertThat(told.stream().filter(Errand.Post.class::isInstance)).hasSize(1);
		assertThat(told.getLast()).isInstanceOfSatisfying(Errand.Edit.class,
				(edit) -> assertThat(edit.letter().html()).contains("1. 해외 인허가 공동 대응 · 40분"));
		this.committees.unbind(this.gatherings.committee(BODY).id(), this.stage.chair);
	}

	@Test
	void showsAPublishedAgendaInAGroupThatIsBoundLater() {
		posts("해외 인허가 공동 대응");
		this.meetings.publish(this.seminar, this.stage.chair);
		this.phones.settle();
		Place group = new Place(-100_777_000_778L, null, true);

		this.committees.bind(this.gatherings.committee(BODY).id(), group, this.stage.chair);
		this.phones.settle();

		assertThat(this.carrier.carriedTo(group.chat())).filteredOn(MeetingPlayTests::isAgenda).hasSize(1);
		this.committees.unbind(this.gatherings.committee(BODY).id(), this.stage.chair);
	}

	private static boolean isAgenda(Errand errand) {
		return switch (errand) {
			case Errand.Post post -> post.letter().html().contains("📋");
			case Errand.Edit edit -> edit.letter().html().contains("📋");
			default -> false;
		};
	}

	private void opensWhatWaits() {
		if (!Phones.labels(this.stage.chairs.last()).contains("해외 인허가 공동 대응")) {
			opensTheSheet();
			this.stage.chairs.presses("1. 해외 인허가 공동 대응");
			return;
		}
		this.stage.chairs.presses("해외 인허가 공동 대응");
	}

	@Test
	void asksAgainAboutWhatWasLeftForALaterMeeting() {
		this.ones.types("/agenda 해외 인허가 공동 대응");
		this.stage.chairs.presses("다음 회차");
		this.stage.chairs.types("내할일");
		assertThat(this.stage.chairs.last().html()).doesNotContain("안건 검토");

		this.reminders.passUntil(START.plus(Duration.ofHours(3)));
		this.phones.settle();
		this.stage.chairs.types("내할일");

		assertThat(this.stage.chairs.last().html()).contains("안건 검토: 해외 인허가 공동 대응");
	}

	@Test
	void givesItemsBackWhenTheMeetingIsPutOff() {
		ItemId item = posts("해외 인허가 공동 대응");
		this.meetings.publish(this.seminar, this.stage.chair);
		this.phones.settle();

		this.planning.postpone(this.seminar, "발제자 사정", this.stage.chair);
		this.phones.settle();

		ItemView back = this.book.find(List.of(item)).get(item);
		assertThat(back.carried()).isEqualTo(1);
		assertThat(this.book.history(item)).extracting(ItemStep::to).contains(ItemState.CARRIED_OVER);
		assertThat(this.ones.messages().values()).anyMatch((letter) -> letter.html().contains("안건을 다시 정해요"));
	}

	private SeminarId headOf(ItemId item) {
		return Objects.requireNonNull(this.book.find(List.of(item)).get(item).seminar());
	}

	private ItemId posts(String title) {
		return this.desk.post(this.gatherings.committee(BODY).id(), Suggestion.of(title, ""), this.stage.chair);
	}

	private void opensTheSheet() {
		this.phones.settle();
		this.stage.chairs.types("안건");
		String key = Phones.labels(this.stage.chairs.last())
			.stream()
			.filter((label) -> label.startsWith("회의 안건"))
			.findFirst()
			.orElseThrow();
		this.stage.chairs.presses(key);
	}

}
