package kr.bridgebot.seminars;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.bridgebot.members.MemberEvent;
import kr.bridgebot.seminars.PlanningDesk.Outcome;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.Refusal;
import kr.bridgebot.shared.Role;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.Gatherings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@BotTest
class PlanningDeskTests {

	@Autowired
	private PlanningDesk desk;

	@Autowired
	private SeminarCalendar calendar;

	@Autowired
	private SeminarPersonalData personalData;

	@Autowired
	private Gatherings gatherings;

	@Autowired
	private TransactionTemplate transactions;

	private Actor chair;

	@BeforeEach
	void appointChair() {
		this.chair = this.gatherings.officer(this.gatherings.members("global", 1, Role.CHAIR).getFirst(), "global");
	}

	@Test
	void announcesOnceThoughOfficersPressAtOnce() throws Exception {
		SeminarId id = dated();
		int version = this.desk.look(id, this.chair).version();

		List<Future<Outcome>> presses = new ArrayList<>();
		try (ExecutorService officers = Executors.newFixedThreadPool(4)) {
			for (int i = 0; i < 4; i++) {
				presses.add(officers.submit(() -> this.desk.announce(id, version, this.chair)));
			}
		}

		List<Outcome> outcomes = new ArrayList<>();
		for (Future<Outcome> press : presses) {
			outcomes.add(press.get());
		}
		assertThat(outcomes).containsExactlyInAnyOrder(Outcome.DONE, Outcome.ALREADY, Outcome.ALREADY, Outcome.ALREADY);
		assertThat(this.calendar.history(id)).extracting(StatusChange::to)
			.containsExactly(SeminarState.DRAFT, SeminarState.ANNOUNCED);
	}

	@Test
	void announcesNothingThatChangedSinceItWasSeen() {
		SeminarId id = dated();
		int version = this.desk.look(id, this.chair).version();
		this.desk.settle(id, new PlanChange.Venue("회의실 B"), this.chair);

		assertThat(this.desk.announce(id, version, this.chair)).isEqualTo(Outcome.CHANGED);
		assertThat(this.calendar.find(id).orElseThrow().state()).isEqualTo(SeminarState.DRAFT);
	}

	@Test
	void tellsSeveralChangesAtOnceAndOnlyOnce() {
		SeminarId id = announced();
		this.desk.settle(id, new PlanChange.Date(LocalDate.of(2026, 12, 17), null), this.chair);
		this.desk.settle(id, new PlanChange.Venue("회의실 B"), this.chair);
		int version = this.desk.look(id, this.chair).version();

		assertThat(this.calendar.find(id).orElseThrow().venue()).isEmpty();
		assertThat(this.desk.reschedule(id, version, this.chair)).isEqualTo(Outcome.DONE);
		assertThat(this.desk.reschedule(id, version, this.chair)).isEqualTo(Outcome.ALREADY);

		SeminarView moved = this.calendar.find(id).orElseThrow();
		assertThat(moved.start()).isEqualTo("2026-12-17T07:00:00Z");
		assertThat(moved.venue()).isEqualTo("회의실 B");
		assertThat(moved.revision()).isOne();
	}

	@Test
	void forgetsWhatItRememberedAtEachChange() {
		SeminarId id = announced();
		assertThat(this.calendar.recall(List.of(id)).get(id).state()).isEqualTo(SeminarState.ANNOUNCED);

		this.desk.cancel(id, "신청 부족", this.chair);

		assertThat(this.calendar.recall(List.of(id)).get(id).state()).isEqualTo(SeminarState.CANCELLED);
	}

	@Test
	void locksOnlyWithinATransaction() {
		SeminarId id = dated();

		assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> this.calendar.lock(id));
		SeminarView locked = this.transactions.execute((transaction) -> this.calendar.lock(id));
		assertThat(locked).isEqualTo(this.calendar.find(id).orElseThrow());
	}

	@Test
	void letsNobodyElsePlan() {
		SeminarId id = dated();
		for (Actor other : List.of(this.gatherings.person(this.gatherings.members("global", 1).getFirst()),
				this.gatherings.officer(this.gatherings.members("social", 1, Role.CHAIR).getFirst(), "social"))) {
			assertRefused(SeminarReason.SEMINAR_OFFICERS_ONLY, () -> this.desk.look(id, other));
			assertRefused(SeminarReason.SEMINAR_OFFICERS_ONLY,
					() -> this.desk.draft(this.gatherings.committee("global").id(), other));
			assertRefused(SeminarReason.SEMINAR_OFFICERS_ONLY,
					() -> this.desk.settle(id, new PlanChange.Venue("회의실 B"), other));
			assertRefused(SeminarReason.SEMINAR_OFFICERS_ONLY,
					() -> this.desk.announce(id, this.desk.look(id, this.chair).version(), other));
		}
	}

	@Test
	void letsTheForumsCoChairsPlanThePlenaryAndTheSteeringMeeting() {
		Actor coChair = this.gatherings.officer(this.gatherings.members("forum", 1, Role.CO_CHAIR).getFirst(), "forum");

		SeminarId plenary = this.desk.draft(this.gatherings.committee("forum").id(), coChair);
		SeminarId steering = this.desk.draft(this.gatherings.committee("steering").id(), coChair);

		assertThat(this.calendar.find(plenary).orElseThrow().kind()).isEqualTo(SeminarKind.PLENARY);
		assertThat(this.calendar.find(steering).orElseThrow().kind()).isEqualTo(SeminarKind.STEERING);
		assertThat(this.desk.draft(this.gatherings.committee("forum").id(), coChair)).isEqualTo(plenary);
	}

	@Test
	void warnsOfHolidaysWeekendsAndShortNotice() {
		SeminarId id = this.desk.draft(this.gatherings.committee("global").id(), this.chair);

		this.desk.settle(id, new PlanChange.Date(LocalDate.of(2026, 12, 25), null), this.chair);
		assertThat(this.desk.look(id, this.chair).cautions()).contains(Caution.HOLIDAY)
			.doesNotContain(Caution.SHORT_NOTICE);
		assertThat(this.desk.look(id, this.chair).holiday()).isNotNull();

		this.desk.settle(id, new PlanChange.Date(LocalDate.of(2026, 11, 28), null), this.chair);
		assertThat(this.desk.look(id, this.chair).cautions()).contains(Caution.WEEKEND, Caution.SHORT_NOTICE);
	}

	@Test
	void keepsTheDateOfAPostponedMeetingUntilThereIsANewOne() {
		SeminarId id = announced();

		this.desk.postpone(id, "발제자 사정", this.chair);
		assertThat(this.calendar.find(id).orElseThrow().start()).isEqualTo("2026-12-10T07:00:00Z");

		this.desk.settle(id, new PlanChange.Date(LocalDate.of(2026, 12, 17), null), this.chair);
		this.desk.announce(id, this.desk.look(id, this.chair).version(), this.chair);
		assertThat(this.calendar.find(id).orElseThrow().revision()).isOne();
	}

	@Test
	void givesAndForgetsWhatAMemberDid() {
		SeminarId id = announced();
		assertThat(this.personalData.of(this.chair.self())).hasSize(2);

		this.personalData.on(new MemberEvent.Erased(this.chair.self()));

		assertThat(this.personalData.of(this.chair.self())).isEmpty();
		assertThat(this.calendar.history(id)).hasSize(2);
	}

	@Test
	void findsManyAtOnce() {
		SeminarId one = dated();
		SeminarId other = dated();

		Map<SeminarId, SeminarView> found = this.calendar.find(List.of(one, other, one));

		assertThat(found).containsOnlyKeys(one, other);
		assertThat(this.calendar.find(List.of())).isEmpty();
		assertThat(this.calendar.upcoming(List.of(this.gatherings.committee("global").id()))).contains(found.get(one));
		assertThat(this.calendar.latest(List.of(this.gatherings.committee("global").id()), 2)).hasSize(2);
	}

	private SeminarId dated() {
		SeminarId id = this.desk.draft(this.gatherings.committee("global").id(), this.chair);
		this.desk.settle(id, new PlanChange.Date(LocalDate.of(2026, 12, 10), null), this.chair);
		return id;
	}

	private SeminarId announced() {
		SeminarId id = dated();
		this.desk.announce(id, this.desk.look(id, this.chair).version(), this.chair);
		return id;
	}

	private static void assertRefused(SeminarReason reason, Runnable step) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(step::run)
			.satisfies((refusal) -> assertThat(refusal.reason()).isEqualTo(reason));
	}

}
