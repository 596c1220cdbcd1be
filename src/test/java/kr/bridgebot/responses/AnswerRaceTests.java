package kr.bridgebot.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kr.bridgebot.seminars.Mode;
import kr.bridgebot.seminars.PlanChange;
import kr.bridgebot.seminars.PlanningDesk;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Role;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.Gatherings;
import kr.bridgebot.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** What comes of two things that are done about a meeting at the same moment. */
@BotTest
class AnswerRaceTests {

	private static final String BODY = "ecosystem";

	@Autowired
	private AnswerDesk desk;

	@Autowired
	private AttendanceSheet sheet;

	@Autowired
	private ResponseBoard board;

	@Autowired
	private PlanningDesk planning;

	@Autowired
	private Gatherings gatherings;

	@Autowired
	private TransactionOperations transactions;

	@Autowired
	private TestClock clock;

	private Actor chair;

	@BeforeEach
	void appointsAChair() {
		this.gatherings.clear(BODY);
		this.chair = this.gatherings.officer(this.gatherings.members(BODY, 1, Role.CHAIR).getFirst(), BODY);
	}

	@AfterEach
	void setsTheClockBack() {
		this.clock.reset();
	}

	@Test
	void asksAgainWhoAnsweredWhileTheMeetingMoved() throws Exception {
		MemberId member = this.gatherings.members(BODY, 1).getFirst();
		SeminarId seminar = this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);

		whileUncommitted(() -> say(seminar, member),
				() -> this.gatherings.move(seminar, LocalDate.of(2026, 12, 22), this.chair));

		Response stored = this.desk.read(seminar, member).orElseThrow();
		assertThat(stored.answer()).isEqualTo(Answer.YES);
		assertThat(stored.reconfirm()).isTrue();
	}

	@Test
	void seatsNobodyBeyondALimitThatWasSetMeanwhile() throws Exception {
		List<MemberId> members = this.gatherings.members(BODY, 2);
		SeminarId seminar = this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);

		whileUncommitted(() -> say(seminar, members.get(0)), () -> {
			limit(seminar, 1);
			say(seminar, members.get(1));
		});

		assertThat(this.board.count(List.of(seminar)).get(seminar).coming()).isEqualTo(1);
		assertThat(this.desk.read(seminar, members.get(1)).orElseThrow().answer()).isEqualTo(Answer.WAITLISTED);
	}

	@Test
	void heedsAChangeThatHasNotReachedWhatIsRememberedYet() {
		List<MemberId> members = this.gatherings.members(BODY, 3);
		SeminarId seminar = this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		say(seminar, members.get(0));

		// What is remembered is forgotten only when the transaction has ended.
		this.transactions.executeWithoutResult((status) -> {
			limit(seminar, 2);
			say(seminar, members.get(1));
			say(seminar, members.get(2));
		});

		assertThat(this.desk.read(seminar, members.get(1)).orElseThrow().answer()).isEqualTo(Answer.YES);
		assertThat(this.desk.read(seminar, members.get(2)).orElseThrow().answer()).isEqualTo(Answer.WAITLISTED);
	}

	@Test
	void marksAttendanceThoughTwoOfficersDoSoAtOnce() throws Exception {
		MemberId member = this.gatherings.members(BODY, 1).getFirst();
		SeminarId seminar = this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		this.clock.set(Instant.parse("2026-12-17T06:00:00Z"));

		whileUncommitted(() -> this.sheet.mark(this.chair, seminar, member, AttendanceState.PRESENT),
				() -> this.sheet.mark(this.chair, seminar, member, AttendanceState.ABSENT));

		assertThat(this.sheet.of(seminar)).containsEntry(member, AttendanceState.ABSENT);
	}

	private Outcome say(SeminarId seminar, MemberId member) {
		return this.desk.take(Wish.tap(this.gatherings.person(member), seminar, member, Answer.YES, null));
	}

	private void limit(SeminarId seminar, int seats) {
		this.planning.settle(seminar, new PlanChange.Capacity(seats), this.chair);
		this.planning.reschedule(seminar, this.planning.look(seminar, this.chair).version(), this.chair);
	}

	/**
	 * Begins the second thing after the first has been done and before that is committed,
	 * which it is when the second has ended or, after a second, waits for it.
	 */
	private void whileUncommitted(Runnable first, Runnable second) throws Exception {
		CountDownLatch done = new CountDownLatch(1);
		CountDownLatch ended = new CountDownLatch(1);
		CompletableFuture<Void> one = inAThread(() -> this.transactions.executeWithoutResult((status) -> {
			first.run();
			done.countDown();
			await(ended, 1);
		}));
		await(done, 30);
		CompletableFuture<Void> other = inAThread(second).whenComplete((nothing, failure) -> ended.countDown());
		one.get(30, TimeUnit.SECONDS);
		other.get(30, TimeUnit.SECONDS);
	}

	private static CompletableFuture<Void> inAThread(Runnable work) {
		return CompletableFuture.runAsync(work, (task) -> Thread.ofPlatform().start(task));
	}

	private static boolean await(CountDownLatch latch, int seconds) {
		try {
			return latch.await(seconds, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
