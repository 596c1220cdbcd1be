package kr.bridgebot.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kr.bridgebot.agenda.ActionDesk;
import kr.bridgebot.agenda.AgendaDesk;
import kr.bridgebot.agenda.ItemId;
import kr.bridgebot.agenda.ItemState;
import kr.bridgebot.agenda.MeetingDesk;
import kr.bridgebot.agenda.Suggestion;
import kr.bridgebot.chat.Upload;
import kr.bridgebot.members.MemberEvent;
import kr.bridgebot.minutes.MinutesDesk.Outcome;
import kr.bridgebot.responses.AttendanceSheet;
import kr.bridgebot.responses.AttendanceState;
import kr.bridgebot.seminars.Mode;
import kr.bridgebot.seminars.PlanView;
import kr.bridgebot.seminars.PlanningDesk;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarState;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.Gatherings;
import kr.bridgebot.testing.TestClock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@BotTest
@TestPropertySource(properties = "bridgebot.test.database-of=minutes")
class MinutesDeskTests {

	private static final String BODY = "ecosystem";

	private static final Instant AFTER = Instant.parse("2026-12-17T07:30:00Z");

	@Autowired
	MinutesDesk desk;

	@Autowired
	PublishedMinutes published;

	@Autowired
	OwedMinutes owed;

	@Autowired
	MinutesPersonalData personal;

	@Autowired
	PlanningDesk planning;

	@Autowired
	AgendaDesk agenda;

	@Autowired
	MeetingDesk meeting;

	@Autowired
	ActionDesk actions;

	@Autowired
	AttendanceSheet sheet;

	@Autowired
	Gatherings gatherings;

	@Autowired
	TestClock clock;

	private List<MemberId> members;

	private Actor chair;

	private SeminarId seminar;

	@BeforeEach
	void announces() {
		this.gatherings.clear(BODY);
		this.members = this.gatherings.members(BODY, 3);
		this.chair = this.gatherings.officer(this.members.getFirst(), BODY);
		this.seminar = this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
	}

	@AfterEach
	void resets() {
		this.clock.reset();
	}

	private void holds() {
		this.clock.set(AFTER);
		this.planning.hold(this.seminar, this.chair);
	}

	private String said(Section section) {
		return this.desk.look(this.seminar, this.chair).section(section).text();
	}

	private int version() {
		return this.desk.look(this.seminar, this.chair).version();
	}

	private void publishes(String text) {
		int seen = this.desk.look(this.seminar, this.chair).section(Section.DISCUSSION).version();
		this.desk.write(this.seminar, Section.DISCUSSION, text, false, seen, this.chair);
		assertThat(this.desk.publish(this.seminar, version(), "고침", this.chair)).isEqualTo(Outcome.DONE);
	}

	@Test
	void beginsWithWhoCameAndWhatWasSettled() {
		ItemId item = this.agenda.post(this.gatherings.committee(BODY).id(), new Suggestion("해외 인허가", "", "", "표본 발제자"),
				this.chair);
		this.clock.set(AFTER);
		this.sheet.mark(this.chair, this.seminar, this.members.get(0), AttendanceState.PRESENT);
		this.sheet.mark(this.chair, this.seminar, this.members.get(1), AttendanceState.ABSENT);
		this.meeting.takeUp(item, ItemState.ACCEPTED, this.chair);
		this.meeting.conclude(item, ItemState.IN_DISCUSSION, kr.bridgebot.agenda.Outcome.AGREED, "지침을 만들기로 함",
				this.chair);
		this.actions.assign(item, "지침 초안 쓰기", this.members.get(1), LocalDate.of(2027, 1, 15), this.chair);
		this.planning.hold(this.seminar, this.chair);

		assertThat(said(Section.ATTENDANCE)).startsWith("일시: 12월 17일(목) 오후 2시")
			.contains("주제: 표본 주제", "참석 1명: 표본 위원", "불참 1명: 표본 위원", "출석 미확인 1명");
		assertThat(said(Section.DISCUSSION)).startsWith("1. 해외 인허가");
		assertThat(said(Section.CONCLUSION).lines()).hasSize(2).first().isEqualTo("1. 해외 인허가 — 합의: 지침을 만들기로 함");
		assertThat(said(Section.CONCLUSION)).contains("- 조치: 지침 초안 쓰기 (표본 위원", "2027년 1월 15일(금)까지)");
	}

	@Test
	void followsTheRecordUntilSomebodyWritesAndAgainWhenRestored() {
		holds();
		String before = said(Section.ATTENDANCE);
		this.desk.write(this.seminar, Section.ATTENDANCE, "전원 참석", false, 0, this.chair);
		String written = said(Section.ATTENDANCE);
		this.sheet.mark(this.chair, this.seminar, this.members.get(1), AttendanceState.PRESENT);
		this.desk.restore(this.seminar, Section.ATTENDANCE, 1, this.chair);

		assertThat(written).isEqualTo("전원 참석");
		assertThat(said(Section.ATTENDANCE)).isNotEqualTo(before).contains("참석 1명");
	}

	@Test
	void tellsTheLaterOfTwoWhoWroteTheSameSection() {
		holds();
		Actor clerk = this.gatherings.officer(this.members.get(1), BODY);

		Outcome first = this.desk.write(this.seminar, Section.DISCUSSION, "간사의 글", false, 0, clerk);
		Outcome second = this.desk.write(this.seminar, Section.DISCUSSION, "위원장의 글", false, 0, this.chair);
		Outcome elsewhere = this.desk.write(this.seminar, Section.CONCLUSION, "결론", false, 0, this.chair);

		assertThat(List.of(first, second, elsewhere)).containsExactly(Outcome.DONE, Outcome.OVERTAKEN, Outcome.DONE);
		assertThat(said(Section.DISCUSSION)).isEqualTo("간사의 글");
	}

	@Test
	void letsOneOfManyWinWhoWriteAtOnce() {
		holds();

		List<Outcome> outcomes = Stream.of("가", "나", "다", "라")
			.map((text) -> CompletableFuture
				.supplyAsync(() -> this.desk.write(this.seminar, Section.DISCUSSION, text, false, 0, this.chair)))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();

		assertThat(outcomes).containsOnlyOnce(Outcome.DONE).contains(Outcome.OVERTAKEN);
	}

	@Test
	void letsTheMeetingCloseOnlyAfterItsMinutes() {
		holds();
		PlanView before = this.planning.look(this.seminar, this.chair);
		assertRefused("MINUTES_MISSING", () -> this.planning.close(this.seminar, this.chair));

		publishes("논의한 내용");
		PlanView after = this.planning.look(this.seminar, this.chair);
		this.planning.close(this.seminar, this.chair);

		assertThat(before.steps()).doesNotContain(SeminarState.CLOSED);
		assertThat(before.obstacles()).singleElement()
			.satisfies((obstacle) -> assertThat(obstacle.open()).isEqualTo(new MinutesKey(this.seminar)));
		assertThat(after.steps()).contains(SeminarState.CLOSED);
		assertThat(this.planning.look(this.seminar, this.chair).seminar().state()).isEqualTo(SeminarState.CLOSED);
	}

	@Test
	void publishesOnceWhatWasSeenAndCorrectsIt() {
		holds();
		this.desk.write(this.seminar, Section.DISCUSSION, "논의한 내용", false, 0, this.chair);

		Outcome early = this.desk.publish(this.seminar, 0, "", this.chair);
		Outcome first = this.desk.publish(this.seminar, 1, "", this.chair);
		Outcome again = this.desk.publish(this.seminar, 1, "", this.chair);
		publishes("고친 내용");

		assertThat(List.of(early, first, again)).containsExactly(Outcome.OVERTAKEN, Outcome.DONE, Outcome.ALREADY);
		Edition edition = this.published.read(this.seminar, this.chair).edition();
		assertThat(edition.number()).isEqualTo(2);
		assertThat(edition.reason()).isEqualTo("고침");
		assertThat(edition.text(Section.DISCUSSION)).isEqualTo("고친 내용");
	}

	@Test
	void showsADraftToItsOfficersAndWhatIsPublishedToThoseConcerned() {
		holds();
		Actor invited = this.gatherings.person(this.members.getLast());
		Actor assistant = new Actor(1, this.gatherings.members("global", 1).getFirst(), invited.language(),
				invited.zone(), false, Map.of(), java.util.Set.of(this.members.getLast()));
		Actor foreign = this.gatherings.officer(this.gatherings.members("global", 1).getFirst(), "global");
		Actor secretary = this.gatherings.secretary(this.gatherings.members("global", 1).getFirst());
		for (Actor reader : List.of(invited, assistant, foreign)) {
			assertRefused("MINUTES_OFFICERS_ONLY", () -> this.desk.look(this.seminar, reader));
			assertRefused("MINUTES_OFFICERS_ONLY",
					() -> this.desk.write(this.seminar, Section.DISCUSSION, "x", false, 0, reader));
		}
		assertRefused("MINUTES_UNREADABLE", () -> this.published.read(this.seminar, invited));

		publishes("논의한 내용");

		assertThat(Stream.of(invited, assistant, secretary, this.chair)
			.map((reader) -> this.published.read(this.seminar, reader).edition().number())).containsOnly(1);
		assertRefused("MINUTES_UNREADABLE", () -> this.published.read(this.seminar, foreign));
	}

	@Test
	void refusesWhatIsTooEarlyOrTooLate() {
		assertRefused("MINUTES_TOO_EARLY", () -> this.desk.look(this.seminar, this.chair));
		this.clock.set(AFTER.minusSeconds(3600));
		this.planning.start(this.seminar, this.chair);
		this.desk.write(this.seminar, Section.DISCUSSION, "회의 중에 쓴 글", false, 0, this.chair);
		assertRefused("MINUTES_NOT_HELD", () -> this.desk.publish(this.seminar, 1, "", this.chair));

		holds();
		publishes("논의한 내용");
		this.planning.close(this.seminar, this.chair);

		assertRefused("MINUTES_CLOSED",
				() -> this.desk.write(this.seminar, Section.DISCUSSION, "x", false, 2, this.chair));
		assertRefused("MINUTES_CLOSED", () -> this.desk.attach(this.seminar,
				new Upload("a.pdf", "%PDF-".getBytes(StandardCharsets.UTF_8)), this.chair));
	}

	@Test
	void changesNothingWhenAFileIsRefused() {
		holds();

		assertRefused("FILE_TYPE_UNWELCOME",
				() -> this.desk.attach(this.seminar, new Upload("a.exe", new byte[] { 1 }), this.chair));
		assertRefused("FILE_CONTENT_OTHER",
				() -> this.desk.attach(this.seminar, new Upload("a.pdf", new byte[] { 1 }), this.chair));
		assertRefused("FILE_EMPTY", () -> this.desk.attach(this.seminar, new Upload("a.pdf", new byte[0]), this.chair));

		assertThat(version()).isZero();
	}

	@Test
	void countsAmongWhatWaitsForWhoeverOwesIt() {
		holds();
		Actor secretary = this.gatherings.secretary(this.gatherings.members("global", 1).getFirst());

		assertThat(this.owed.owedBy(this.chair, AFTER)).isEmpty();
		assertThat(this.owed.owedBy(secretary, AFTER)).extracting((meeting) -> meeting.id()).contains(this.seminar);

		this.gatherings.members(BODY, 1, kr.bridgebot.shared.Role.CHAIR);
		assertThat(this.owed.owedBy(this.chair, AFTER)).extracting((meeting) -> meeting.id()).contains(this.seminar);
		assertThat(this.owed.of(this.chair, AFTER))
			.anySatisfy((errand) -> assertThat(errand.open()).isEqualTo(new MinutesKey(this.seminar)));

		publishes("논의한 내용");
		assertThat(this.owed.owedBy(this.chair, AFTER)).extracting((meeting) -> meeting.id())
			.doesNotContain(this.seminar);
	}

	@Test
	void forgetsWhoWroteThem() {
		holds();
		publishes("논의한 내용");
		MemberId writer = this.members.getFirst();
		List<MinutesPersonalData.Done> before = this.personal.of(writer);

		this.personal.on(new MemberEvent.Erased(writer));

		assertThat(before).hasSize(2);
		assertThat(this.personal.of(writer)).isEmpty();
		assertThat(this.published.read(this.seminar, this.chair).edition().by()).isNull();
	}

	private static void assertRefused(String reason, ThrowingCallable step) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(step)
			.satisfies((refusal) -> assertThat(refusal.reason().name()).isEqualTo(reason));
	}

}
