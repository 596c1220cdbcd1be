package kr.bridgebot.seminars;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.bridgebot.calendar.Windows.Window;
import kr.bridgebot.delivery.Delivery;
import kr.bridgebot.delivery.Outbox;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.reminders.ReminderBook;
import kr.bridgebot.reminders.ReminderDue;
import kr.bridgebot.reminders.ReminderKey;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Role;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.Gatherings;
import kr.bridgebot.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@BotTest
@TestPropertySource(properties = "bridgebot.test.database-of=due-round")
class DueRoundTests {

	/** The third Tuesday of April 2031, 15:00, is 45 days and some hours away. */
	private static final Instant BEFORE_IT_IS_DUE = Instant.parse("2031-03-01T05:00:00Z");

	private static final Instant DUE = BEFORE_IT_IS_DUE.plus(Duration.ofHours(2));

	@Autowired
	private DueRound round;

	@Autowired
	private SeminarCalendar calendar;

	@Autowired
	private PlanningDesk desk;

	@Autowired
	private Gatherings gatherings;

	@Autowired
	private MemberRegister register;

	@Autowired
	private Outbox outbox;

	@Autowired
	private ReminderBook reminders;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	@Transactional
	void addsOneMeetingAWindowHoweverOftenItGoesRound() {
		go(BEFORE_IT_IS_DUE);
		assertThat(owed()).isEmpty();

		go(DUE);
		go(DUE);

		assertThat(owed()).singleElement().satisfies((seminar) -> {
			assertThat(seminar.state()).isEqualTo(SeminarState.DUE);
			assertThat(seminar.start()).isNull();
			assertThat(this.calendar.history(seminar.id()))
				.containsExactly(new StatusChange(DUE, null, null, null, SeminarState.DUE, ""));
		});
	}

	@Test
	@Transactional
	void addsWhatADowntimeMissed() {
		go(DUE);

		this.clock.set(Instant.parse("2031-08-20T00:00:00Z"));
		go(this.clock.instant());

		assertThat(owed()).hasSize(3).allSatisfy((seminar) -> assertThat(seminar.state()).isEqualTo(SeminarState.DUE));
		assertThat(this.calendar.outlook().stream().filter((entry) -> entry.committee().equals(committee())))
			.extracting(Outlook::lateSince)
			.containsExactly(Instant.parse("2031-04-01T06:00:00Z"), Instant.parse("2031-06-03T06:00:00Z"),
					Instant.parse("2031-08-05T06:00:00Z"));
	}

	@Test
	void addsOneMeetingAWindowThoughManyInstancesGoRoundAtOnce() throws Exception {
		List<Future<?>> rounds = new ArrayList<>();
		try (ExecutorService instances = Executors.newFixedThreadPool(4)) {
			for (int i = 0; i < 4; i++) {
				rounds.add(instances.submit(() -> this.round.go(DUE)));
			}
		}

		for (Future<?> one : rounds) {
			one.get();
		}
		assertThat(owed()).hasSize(1);
		forget(owed());
	}

	@Test
	@Transactional
	void asksTheOfficersAndLaterTheSecretariat() {
		Actor chair = this.gatherings.officer(this.gatherings.members("ecosystem", 1, Role.CHAIR).getFirst(),
				"ecosystem");
		Actor secretary = secretary();
		go(DUE);
		SeminarView seminar = owed().getFirst();

		assertThat(asked(seminar, "due")).contains(chair.self()).doesNotContain(secretary.self());
		assertThat(occasions(seminar)).hasSize(5);
		occasions(seminar).forEach((kind) -> fire(seminar, kind));

		assertThat(asked(seminar, "owed-officers")).contains(chair.self()).doesNotContain(secretary.self());
		assertThat(asked(seminar, "owed-secretariat")).contains(secretary.self()).doesNotContain(chair.self());
	}

	@Test
	@Transactional
	void asksNobodyOnceItIsAnnounced() {
		Actor chair = this.gatherings.officer(this.gatherings.members("ecosystem", 1, Role.CHAIR).getFirst(),
				"ecosystem");
		go(DUE);
		SeminarView seminar = owed().getFirst();
		List<String> occasions = occasions(seminar);
		this.clock.set(DUE);
		this.desk.settle(seminar.id(), new PlanChange.Date(LocalDate.of(2031, 4, 15), null), chair);
		this.desk.announce(seminar.id(), this.desk.look(seminar.id(), chair).version(), chair);

		occasions.forEach((kind) -> fire(seminar, kind));

		assertThat(asked(seminar, "owed")).isEmpty();
		assertThat(occasions(seminar)).containsExactlyInAnyOrder("start", "end");
	}

	@Test
	@Transactional
	void letsAMeetingBeginAndEndByItsHours() {
		Actor chair = this.gatherings.officer(this.gatherings.members("ecosystem", 1, Role.CHAIR).getFirst(),
				"ecosystem");
		go(DUE);
		SeminarId id = owed().getFirst().id();
		this.clock.set(DUE);
		this.desk.settle(id, new PlanChange.Date(LocalDate.of(2031, 4, 15), null), chair);
		this.desk.announce(id, this.desk.look(id, chair).version(), chair);
		SeminarView seminar = this.calendar.find(id).orElseThrow();

		this.events.publishEvent(due(seminar, "start", seminar.startsAt().minusSeconds(1)));
		assertThat(this.calendar.find(id).orElseThrow().state()).isEqualTo(SeminarState.ANNOUNCED);

		this.events.publishEvent(due(seminar, "start", seminar.startsAt()));
		assertThat(this.calendar.find(id).orElseThrow().state()).isEqualTo(SeminarState.IN_PROGRESS);

		this.events.publishEvent(due(seminar, "end", seminar.endsAt()));
		assertThat(this.calendar.find(id).orElseThrow().state()).isEqualTo(SeminarState.HELD);
		assertThat(this.calendar.history(id)).extracting(StatusChange::actor)
			.containsExactly(null, chair.member(), chair.member(), null, null);
	}

	@Test
	@Transactional
	void offersTheProposedDayAndTheFollowingWeeks() {
		go(DUE);
		SeminarView seminar = owed().getFirst();
		this.clock.set(DUE);

		assertThat(this.desk.offers(seminar.id())).containsExactly(LocalDate.of(2031, 4, 15), LocalDate.of(2031, 4, 22),
				LocalDate.of(2031, 4, 29), LocalDate.of(2031, 5, 6));

		this.clock.set(Instant.parse("2031-04-16T00:00:00Z"));

		assertThat(this.desk.offers(seminar.id()).getFirst()).isEqualTo(LocalDate.of(2031, 5, 6));
		Window window = this.desk.due(List.of(seminar.id())).get(seminar.id()).window();
		assertThat(window.from()).isEqualTo(LocalDate.of(2031, 4, 1));
	}

	private Actor secretary() {
		MemberId member = this.gatherings.members("forum", 1).getFirst();
		this.register.joinSecretariat(List.of(member));
		return this.gatherings.secretary(member);
	}

	private void go(Instant now) {
		this.round.go(now);
	}

	private CommitteeId committee() {
		return this.gatherings.committee("ecosystem").id();
	}

	private List<SeminarView> owed() {
		return this.calendar.upcoming(List.of(committee()))
			.stream()
			.filter((seminar) -> seminar.window() != null && seminar.window() > 20)
			.toList();
	}

	private List<String> occasions(SeminarView seminar) {
		return this.reminders.planned("seminar:" + seminar.id().value())
			.keySet()
			.stream()
			.map(ReminderKey::kind)
			.toList();
	}

	private void fire(SeminarView seminar, String kind) {
		this.events.publishEvent(due(seminar, kind, DUE.plus(Duration.ofDays(40))));
	}

	private static ReminderDue due(SeminarView seminar, String kind, Instant now) {
		return new ReminderDue(new ReminderKey("seminar:" + seminar.id().value(), kind), now, now);
	}

	private List<MemberId> asked(SeminarView seminar, String occasion) {
		return this.outbox.outcomes("seminar-due/" + seminar.id().value() + "/" + occasion)
			.stream()
			.map(Delivery::member)
			.toList();
	}

	private void forget(List<SeminarView> seminars) {
		for (SeminarView seminar : seminars) {
			this.reminders.drop("seminar:" + seminar.id().value());
		}
		this.jdbc.sql("delete from seminar_step where seminar in (select id from seminar where window_number > 20)")
			.update();
		this.jdbc.sql("delete from seminar where window_number > 20").update();
	}

}
