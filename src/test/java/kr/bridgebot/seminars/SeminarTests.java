package kr.bridgebot.seminars;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kr.bridgebot.calendar.Windows.Window;
import kr.bridgebot.seminars.Act.Standing;
import kr.bridgebot.seminars.Seminar.Snapshot;
import kr.bridgebot.calendar.WorkingDays;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Reason;
import kr.bridgebot.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SeminarTests {

	private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

	private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

	private static final Instant START = Instant.parse("2026-12-10T05:00:00Z");

	private static final MemberId CHAIR = new MemberId(new UUID(0, 1));

	private static final Plan.Rules RULES = new Plan.Rules(
			new SeminarSettings.Deadline(Duration.ofDays(2), LocalTime.of(18, 0)), SEOUL, WorkingDays.byRule());

	private static final LocalTime USUAL = LocalTime.of(14, 0);

	@ParameterizedTest
	@MethodSource("pairs")
	void takesTheStepsOfTheTableAndNoOther(SeminarState from, SeminarState to, Standing standing) {
		Seminar seminar = seminar(from, plan());
		Act act = act(standing, START.plusSeconds(1));

		boolean taken = isTaken(() -> step(seminar, to, act));

		assertThat(taken).isEqualTo(from.next().contains(to) && mayTake(standing, to));
		assertThat(seminar.state()).isEqualTo(taken ? to : from);
		assertThat(seminar.steps()).hasSize(taken ? 1 : 0);
	}

	static Stream<Arguments> pairs() {
		List<Arguments> pairs = new ArrayList<>();
		Set<SeminarState> byOneStep = EnumSet
			.complementOf(EnumSet.of(SeminarState.DUE, SeminarState.DRAFT, SeminarState.ANNOUNCED));
		for (SeminarState from : SeminarState.values()) {
			for (SeminarState to : byOneStep) {
				for (Standing standing : Standing.values()) {
					pairs.add(Arguments.of(from, to, standing));
				}
			}
		}
		return pairs.stream();
	}

	@ParameterizedTest
	@EnumSource(SeminarState.class)
	void announcesADraftAndNothingElse(SeminarState from) {
		for (Standing standing : Standing.values()) {
			Seminar seminar = seminar(from, plan());

			boolean announced = isTaken(() -> seminar.announce(act(standing, NOW)));

			assertThat(announced).isEqualTo(
					from == SeminarState.DRAFT && (standing == Standing.OFFICER || standing == Standing.SECRETARIAT));
		}
	}

	@ParameterizedTest
	@EnumSource(SeminarState.class)
	void makesADraftOfWhatIsOwedOrPutOffOnceADateIsSet(SeminarState from) {
		Seminar seminar = seminar(from, plan());

		boolean settled = isTaken(
				() -> seminar.settle(new PlanChange.Date(LocalDate.of(2026, 12, 17), null), USUAL, RULES, officer()));

		assertThat(settled).isEqualTo(from.isUnsettled() || from == SeminarState.ANNOUNCED);
		assertThat(seminar.state()).isEqualTo(from.isUnsettled() ? SeminarState.DRAFT : from);
	}

	@ParameterizedTest
	@EnumSource(SeminarState.class)
	void letsTheSecretariatAloneReopenWhatIsFinished(SeminarState from) {
		for (Standing standing : Standing.values()) {
			Seminar seminar = seminar(from, plan());

			boolean reopened = isTaken(() -> seminar.reopen("다시 엽니다", act(standing, NOW)));

			assertThat(reopened).isEqualTo(from.isTerminal() && standing == Standing.SECRETARIAT);
		}
	}

	@ParameterizedTest
	@EnumSource(value = SeminarState.class, names = { "POSTPONED", "CANCELLED", "SKIPPED" })
	void asksForTheReasonOfANegativeStep(SeminarState to) {
		Seminar seminar = seminar((to == SeminarState.SKIPPED) ? SeminarState.DUE : SeminarState.ANNOUNCED, plan());

		assertRefused(SeminarReason.SEMINAR_REASON_MISSING, () -> negative(seminar, to, " ", officer()));
		assertRefused(SeminarReason.SEMINAR_REASON_TOO_LONG, () -> negative(seminar, to, "가".repeat(5000), officer()));
	}

	@Test
	void keepsTheHistoryOfWhoDidWhatAndWhy() {
		Seminar seminar = seminar(SeminarState.ANNOUNCED, plan());

		seminar.postpone(" 발제자 사정 ", officer());

		assertThat(seminar.steps()).containsExactly(
				new StatusChange(NOW, CHAIR, null, SeminarState.ANNOUNCED, SeminarState.POSTPONED, "발제자 사정"));
	}

	@Test
	void refusesToAnnounceWithoutADateOrWithOneThatIsPast() {
		assertRefused(SeminarReason.SEMINAR_DATE_MISSING,
				() -> seminar(SeminarState.DRAFT, Plan.empty(Duration.ofHours(2), Mode.HYBRID)).announce(officer()));
		assertRefused(SeminarReason.SEMINAR_DATE_PAST,
				() -> seminar(SeminarState.DRAFT, plan()).announce(act(Standing.OFFICER, START)));
		assertRefused(SeminarReason.SEMINAR_DEADLINE_PAST,
				() -> seminar(SeminarState.DRAFT, plan()).announce(act(Standing.OFFICER, START.minusSeconds(1))));
	}

	@Test
	void onlyNotesWhatChangesAfterTheAnnouncement() {
		Seminar seminar = seminar(SeminarState.ANNOUNCED, plan());

		seminar.settle(new PlanChange.Date(LocalDate.of(2026, 12, 17), null), USUAL, RULES, officer());
		seminar.settle(new PlanChange.Venue("회의실 B"), USUAL, RULES, officer());

		assertThat(seminar.view().start()).isEqualTo(START);
		assertThat(seminar.view().revision()).isZero();

		seminar.reschedule(officer());

		assertThat(seminar.view().start()).isEqualTo(START.plus(Duration.ofDays(7)));
		assertThat(seminar.view().venue()).isEqualTo("회의실 B");
		assertThat(seminar.view().revision()).isOne();
		assertThat(seminar.snapshot().change()).isNull();
	}

	@Test
	void forgetsANotedChangeThatChangesNothing() {
		Seminar seminar = seminar(SeminarState.ANNOUNCED, plan());

		seminar.settle(new PlanChange.Venue("회의실 B"), USUAL, RULES, officer());
		seminar.settle(new PlanChange.Venue("회의실 A"), USUAL, RULES, officer());

		assertThat(seminar.snapshot().change()).isNull();
		assertRefused(SeminarReason.SEMINAR_NO_CHANGE, () -> seminar.reschedule(officer()));
	}

	@Test
	void countsRevisionsAcrossAPostponement() {
		Seminar seminar = seminar(SeminarState.DRAFT, plan());

		seminar.announce(officer());
		seminar.postpone("발제자 사정", officer());
		seminar.settle(new PlanChange.Date(LocalDate.of(2026, 12, 17), null), USUAL, RULES, officer());
		seminar.announce(officer());

		assertThat(seminar.view().revision()).isOne();
	}

	@Test
	void reopensWhereItMakesSense() {
		assertThat(reopened(seminar(SeminarState.CLOSED, plan()))).isEqualTo(SeminarState.HELD);
		assertThat(reopened(seminar(SeminarState.SKIPPED, Plan.empty(Duration.ofHours(2), Mode.HYBRID))))
			.isEqualTo(SeminarState.DUE);
		assertThat(reopened(seminar(SeminarState.SKIPPED, plan()))).isEqualTo(SeminarState.DRAFT);
		Seminar announced = seminar(SeminarState.DRAFT, plan());
		announced.announce(officer());
		announced.cancel("신청 부족", officer());
		assertThat(reopened(announced)).isEqualTo(SeminarState.POSTPONED);
	}

	@Test
	void beginsAtMostAnHourEarlyAndIsNotOverBeforeItBegan() {
		assertRefused(SeminarReason.SEMINAR_NOT_YET, () -> seminar(SeminarState.ANNOUNCED, plan())
			.start(act(Standing.OFFICER, START.minus(Duration.ofMinutes(61)))));
		assertRefused(SeminarReason.SEMINAR_NOT_YET,
				() -> seminar(SeminarState.ANNOUNCED, plan()).hold(act(Standing.OFFICER, START.minusSeconds(1))));
		Seminar early = seminar(SeminarState.ANNOUNCED, plan());

		early.start(act(Standing.OFFICER, START.minus(Duration.ofMinutes(60))));

		assertThat(early.state()).isEqualTo(SeminarState.IN_PROGRESS);
	}

	private static SeminarState reopened(Seminar seminar) {
		seminar.reopen("다시 엽니다", act(Standing.SECRETARIAT, NOW));
		return seminar.state();
	}

	private static void step(Seminar seminar, SeminarState to, Act act) {
		switch (to) {
			case IN_PROGRESS -> seminar.start(act);
			case HELD -> seminar.hold(act);
			case CLOSED -> seminar.close(act);
			default -> negative(seminar, to, "사정이 생겨서", act);
		}
	}

	private static void negative(Seminar seminar, SeminarState to, String reason, Act act) {
		switch (to) {
			case POSTPONED -> seminar.postpone(reason, act);
			case CANCELLED -> seminar.cancel(reason, act);
			case SKIPPED -> seminar.skip(reason, act);
			default -> throw new IllegalArgumentException(to.name());
		}
	}

	private static boolean mayTake(Standing standing, SeminarState to) {
		return switch (standing) {
			case OFFICER, SECRETARIAT -> true;
			case CLOCK -> to == SeminarState.IN_PROGRESS || to == SeminarState.HELD;
			case MEMBER -> false;
		};
	}

	private static boolean isTaken(Runnable step) {
		try {
			step.run();
			return true;
		}
		catch (Refusal refusal) {
			return false;
		}
	}

	private static void assertRefused(Reason reason, Runnable step) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(step::run)
			.satisfies((refusal) -> assertThat(refusal.reason()).isEqualTo(reason));
	}

	private static Act officer() {
		return act(Standing.OFFICER, NOW);
	}

	private static Act act(Standing standing, Instant at) {
		@Nullable MemberId member = (standing == Standing.CLOCK) ? null : CHAIR;
		return new Act(member, standing, at);
	}

	private static Plan plan() {
		return new Plan("비대면 진단기기", START, Duration.ofHours(2), Mode.HYBRID, "회의실 A", "https://meet.example.org/a",
				Instant.parse("2026-12-08T09:00:00Z"), null);
	}

	private static Seminar seminar(SeminarState state, Plan plan) {
		Owed owed = new Owed(
				new Window(5, LocalDate.of(2026, 12, 1), LocalDate.of(2027, 2, 1), LocalDate.of(2026, 12, 10)), START);
		return new Seminar(new Snapshot(new SeminarId(new UUID(0, 2)), new CommitteeId(new UUID(0, 3)),
				SeminarKind.SEMINAR, owed, state, plan, null, 0, (state == SeminarState.ANNOUNCED) ? NOW : null, 1));
	}

}
