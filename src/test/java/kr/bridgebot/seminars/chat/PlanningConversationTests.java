package kr.bridgebot.seminars.chat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kr.bridgebot.chat.Button;
import kr.bridgebot.chat.Card;
import kr.bridgebot.chat.Inbound;
import kr.bridgebot.chat.Payload;
import kr.bridgebot.chat.Payloads;
import kr.bridgebot.chat.Place;
import kr.bridgebot.chat.Profile;
import kr.bridgebot.chat.Reply;
import kr.bridgebot.chat.Switchboard;
import kr.bridgebot.chat.Text;
import kr.bridgebot.chat.Texts;
import kr.bridgebot.seminars.PlanKey;
import kr.bridgebot.seminars.Mode;
import kr.bridgebot.seminars.PlanningDesk;
import kr.bridgebot.seminars.SeminarCalendar;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarState;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.Refusal;
import kr.bridgebot.shared.Role;
import kr.bridgebot.shared.Timestamps;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.Gatherings;
import kr.bridgebot.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@BotTest
class PlanningConversationTests {

	@Autowired
	private Switchboard switchboard;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private PlanningDesk desk;

	@Autowired
	private SeminarCalendar calendar;

	@Autowired
	private Texts texts;

	@Autowired
	private Gatherings gatherings;

	@Autowired
	private JdbcClient jdbc;

	private Actor chair;

	private SeminarId seminar;

	@BeforeEach
	void beginADraft() {
		this.chair = this.gatherings.officer(this.gatherings.members("social", 1, Role.CHAIR).getFirst(), "social");
		link(this.chair);
		this.seminar = this.desk.draft(this.gatherings.committee("social").id(), this.chair);
	}

	@Test
	void plansAndAnnouncesByButtonsAndShortAnswers() {
		assertThat(listed()).contains(new PlanKey(this.seminar));

		presses(new PlanKey(this.seminar));
		hears(presses(new FieldButton.Press(this.seminar, Field.DATE)), "seminar.ask.DATE");
		hears(says("언젠가"), "seminar.misread.DATE");
		notices(says("12월 10일 오후 3시"), "seminar.plan.saved");
		presses(new FieldButton.Press(this.seminar, Field.VENUE));
		notices(says("서울 중구 <회의실> A & B"), "seminar.plan.saved");
		presses(new FieldButton.Press(this.seminar, Field.TOPIC));
		notices(says("비대면 진단기기의 해외 인허가"), "seminar.plan.saved");
		notices(presses(new ModeButton.Press(this.seminar, Mode.ONSITE)), "seminar.plan.saved");
		presses(new FieldButton.Press(this.seminar, Field.CAPACITY));
		notices(says("40명"), "seminar.plan.saved");

		Reply asked = presses(new AnnounceButton.Press(this.seminar, version(), false));
		assertThat(text(asked.replacement())).contains("12월 10일(목) 오후 3시–5시 · 현장", "명에게 보내요")
			.doesNotContain("아직 비어 있어요");
		notices(presses(new AnnounceButton.Press(this.seminar, version(), true)), "seminar.announce.done");

		SeminarView announced = this.calendar.find(this.seminar).orElseThrow();
		assertThat(announced.state()).isEqualTo(SeminarState.ANNOUNCED);
		assertThat(announced.venue()).isEqualTo("서울 중구 <회의실> A & B");
		assertThat(announced.capacity()).isEqualTo(40);
	}

	@Test
	void announcesOnceWhenTheButtonIsTappedTwice() {
		presses(new DateButton.Press(this.seminar, LocalDate.of(2026, 12, 10)));
		int version = version();

		notices(presses(new AnnounceButton.Press(this.seminar, version, true)), "seminar.announce.done");
		notices(presses(new AnnounceButton.Press(this.seminar, version, true)), "seminar.announce.already");
	}

	@Test
	void asksAgainWhenAnotherOfficerChangedSomethingMeanwhile() {
		presses(new DateButton.Press(this.seminar, LocalDate.of(2026, 12, 10)));
		int version = version();
		presses(new DateButton.Press(this.seminar, LocalDate.of(2026, 12, 17)));

		Reply reply = presses(new AnnounceButton.Press(this.seminar, version, true));

		notices(reply, "seminar.plan.moved");
		assertThat(text(reply.replacement())).contains("12월 17일");
		assertThat(state()).isEqualTo(SeminarState.DRAFT);
	}

	@Test
	void showsThePresentStateToWhomeverPressesAnOldCard() {
		presses(new DateButton.Press(this.seminar, LocalDate.of(2026, 12, 10)));
		presses(new AnnounceButton.Press(this.seminar, version(), true));
		this.desk.cancel(this.seminar, "신청 부족", this.chair);

		for (Payload old : List.of(new FieldButton.Press(this.seminar, Field.TOPIC),
				new DateButton.Press(this.seminar, LocalDate.of(2026, 12, 17)),
				new ModeButton.Press(this.seminar, Mode.ONLINE), new ClearButton.Press(this.seminar, Field.VENUE),
				new AnnounceButton.Press(this.seminar, 1, true), new RescheduleButton.Press(this.seminar, 1, true),
				new KeepPlanButton.Press(this.seminar), new StepButton.Press(this.seminar, SeminarState.POSTPONED),
				new ReopenButton.Press(this.seminar),
				new ProposalButton.Press(this.seminar, LocalDate.of(2026, 12, 17)))) {
			notices(presses(old), "seminar.plan.stale");
		}
		assertThat(state()).isEqualTo(SeminarState.CANCELLED);
	}

	@Test
	void tellsAMovedDateOnlyAfterAskingOnce() {
		presses(new DateButton.Press(this.seminar, LocalDate.of(2026, 12, 10)));
		presses(new AnnounceButton.Press(this.seminar, version(), true));

		notices(presses(new DateButton.Press(this.seminar, LocalDate.of(2026, 12, 17))), "seminar.plan.noted");
		Reply asked = presses(new RescheduleButton.Press(this.seminar, version(), false));
		assertThat(text(asked.replacement()))
			.contains("일시: 12월 10일(목) 오전 10시–낮 12시 · 현장/온라인 병행 → 12월 17일(목) 오전 10시–낮 12시");
		notices(presses(new RescheduleButton.Press(this.seminar, version(), true)), "seminar.reschedule.done");

		assertThat(this.calendar.find(this.seminar).orElseThrow().startsAt()).isEqualTo("2026-12-17T01:00:00Z");
	}

	@Test
	void warnsOfAHolidayAndDoesNotRefuseIt() {
		Reply reply = presses(new DateButton.Press(this.seminar, LocalDate.of(2026, 12, 25)));

		assertThat(text(reply.replacement())).contains("주의: 12월 25일(금)은 공휴일(");
	}

	@Test
	void refusesAPastDateAndKeepsAsking() {
		presses(new FieldButton.Press(this.seminar, Field.DATE));

		assertThat(text(says("11월 1일").notice())).contains("이미 지난 때예요");
		notices(says("12월 10일"), "seminar.plan.saved");
	}

	@Test
	void asksForTheReasonAndKeepsIt() {
		presses(new DateButton.Press(this.seminar, LocalDate.of(2026, 12, 10)));
		presses(new AnnounceButton.Press(this.seminar, version(), true));

		hears(presses(new StepButton.Press(this.seminar, SeminarState.POSTPONED)), "seminar.reason.POSTPONED");
		notices(says("발제자 사정"), "seminar.step.told");

		assertThat(this.calendar.history(this.seminar).getLast().reason()).isEqualTo("발제자 사정");
		assertThat(state()).isEqualTo(SeminarState.POSTPONED);
	}

	@Test
	void takesTheProposedDayFromTheCardThatAskedForIt() {
		Reply reply = presses(new ProposalButton.Press(this.seminar, LocalDate.of(2026, 12, 9)));

		notices(reply, "seminar.plan.saved");
		assertThat(reply.replacement()).isNull();
		assertThat(text(reply.cards().getFirst())).contains("12월 9일(수) 오전 10시");
	}

	@Test
	void refusesWhoeverIsNoOfficer() {
		Actor member = this.gatherings.person(this.gatherings.members("social", 1).getFirst());
		link(member);

		Reply reply = answered(new Inbound.Pressed(profile(member), Place.privately(member.account()),
				Payloads.encode(new DateButton.Press(this.seminar, LocalDate.of(2026, 12, 10))), 1L));

		assertThat(text(reply.notice())).contains("위원장과 간사");
		assertThat(this.calendar.find(this.seminar).orElseThrow().start()).isNull();
	}

	/** The buttons of all pages. */
	private List<Payload> listed() {
		List<Payload> payloads = new ArrayList<>(payloads(says("/plan").cards().getFirst()));
		for (int page = 1; payloads.contains(new PlanListButton.Press(false, page)); page++) {
			payloads.addAll(payloads(presses(new PlanListButton.Press(false, page)).replacement()));
		}
		return payloads;
	}

	private Reply says(String words) {
		return answered(new Inbound.Said(profile(this.chair), Place.privately(this.chair.account()), words));
	}

	private Reply presses(Payload payload) {
		return answered(new Inbound.Pressed(profile(this.chair), Place.privately(this.chair.account()),
				Payloads.encode(payload), 1L));
	}

	private Reply answered(Inbound inbound) {
		try {
			return Objects.requireNonNull(this.transactions.execute((status) -> this.switchboard.answer(inbound)));
		}
		catch (Refusal refusal) {
			return this.switchboard.refused(refusal);
		}
	}

	private static Profile profile(Actor actor) {
		return new Profile(actor.account(), "표본 위원", "ko");
	}

	private void link(Actor actor) {
		this.jdbc.sql("""
				insert into account (id, member_id, language, linked_at, consent_at)
				values (:id, :member, 'KO', :now, :now)""")
			.param("id", actor.account())
			.param("member", actor.self().value())
			.param("now", Timestamps.of(TestClock.START))
			.update();
	}

	private int version() {
		return this.desk.look(this.seminar, this.chair).version();
	}

	private SeminarState state() {
		return this.calendar.find(this.seminar).orElseThrow().state();
	}

	private static void notices(Reply reply, String key) {
		assertThat(reply.notice()).isInstanceOfSatisfying(Text.Phrase.class,
				(phrase) -> assertThat(phrase.key()).isEqualTo(key));
	}

	private void hears(Reply reply, String key) {
		Card card = (reply.replacement() != null) ? reply.replacement() : reply.cards().getFirst();
		assertThat(card.body().toString()).contains("key=" + key);
	}

	private String text(@Nullable Card card) {
		return text((card == null) ? null : card.body());
	}

	private String text(@Nullable Text text) {
		return (text == null) ? "" : this.texts.plain(text, Language.KO, this.chair.zone(), TestClock.START);
	}

	private static List<Payload> payloads(Card card) {
		return card.rows()
			.stream()
			.flatMap(List::stream)
			.filter(Button.Press.class::isInstance)
			.map((button) -> ((Button.Press) button).payload())
			.toList();
	}

}
