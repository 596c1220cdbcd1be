package kr.bridgebot.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import kr.bridgebot.delivery.Outbox;
import kr.bridgebot.seminars.Mode;
import kr.bridgebot.seminars.PlanChange;
import kr.bridgebot.seminars.PlanningDesk;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Reason;
import kr.bridgebot.shared.Refusal;
import kr.bridgebot.shared.Role;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.Gatherings;
import kr.bridgebot.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BotTest
class AnswerDeskTests {

	private static final String BODY = "ecosystem";

	@Autowired
	private AnswerDesk desk;

	@Autowired
	private ResponseBoard board;

	@Autowired
	private PlanningDesk planning;

	@Autowired
	private Gatherings gatherings;

	@Autowired
	private Outbox outbox;

	@Autowired
	private TestClock clock;

	private Actor chair;

	@BeforeEach
	void appointsAChair() {
		this.gatherings.clear(BODY);
		MemberId member = this.gatherings.members(BODY, 1, Role.CHAIR).getFirst();
		this.chair = this.gatherings.officer(member, BODY);
	}

	@AfterEach
	void setsTheClockBack() {
		this.clock.reset();
	}

	@Test
	void storesWhatWasSaidAndCountsIt() {
		MemberId member = this.gatherings.members(BODY, 1).getFirst();
		SeminarId seminar = this.gatherings.announce(BODY, Mode.HYBRID, null, this.chair);

		Outcome outcome = say(seminar, member, Answer.YES, Mode.ONLINE);

		assertThat(outcome).isInstanceOf(Outcome.Saved.class);
		assertThat(read(seminar, member).mode()).isEqualTo(Mode.ONLINE);
		assertThat(count(seminar)).isEqualTo(new Headcount(0, 1, 0, 0, 0, 0, 1, 0));
	}

	@Test
	void saysSoWhenNothingChanges() {
		MemberId member = this.gatherings.members(BODY, 1).getFirst();
		SeminarId seminar = this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		say(seminar, member, Answer.NO, null);

		Outcome again = say(seminar, member, Answer.NO, null);

		assertThat(again).isInstanceOf(Outcome.Same.class);
		assertThat(read(seminar, member).revision()).isEqualTo(1);
	}

	@Test
	void takesALateRegretButNothingElse() {
		List<MemberId> members = this.gatherings.members(BODY, 2);
		SeminarId seminar = this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		say(seminar, members.get(0), Answer.YES, null);
		this.clock.set(Instant.parse("2026-12-16T01:00:00Z"));

		assertThat(say(seminar, members.get(0), Answer.NO, null)).isInstanceOf(Outcome.Saved.class);
		assertRefused(ResponseReason.RSVP_CLOSED, () -> say(seminar, members.get(0), Answer.YES, null));
		assertRefused(ResponseReason.RSVP_CLOSED, () -> say(seminar, members.get(1), Answer.YES, null));
		assertThat(say(seminar, members.get(1), Answer.NO, null)).isInstanceOf(Outcome.Saved.class);
	}

	@Test
	void letsAnOfficerAnswerAfterTheDeadline() {
		MemberId member = this.gatherings.members(BODY, 1).getFirst();
		SeminarId seminar = this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		this.clock.set(Instant.parse("2026-12-16T01:00:00Z"));

		this.desk.take(new Wish(this.chair, seminar, member, Answer.YES, null, "전화", null));

		Response stored = read(seminar, member);
		assertThat(stored.answer()).isEqualTo(Answer.YES);
		assertThat(stored.answeredBy()).isEqualTo(this.chair.member());
	}

	@Test
	void refusesStrangersAndForeignAnswers() {
		List<MemberId> members = this.gatherings.members(BODY, 2);
		MemberId outsider = this.gatherings.members("social", 1).getFirst();
		SeminarId seminar = this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);

		assertRefused(ResponseReason.NOT_INVITED, () -> say(seminar, outsider, Answer.YES, null));
		assertRefused(ResponseReason.NOT_YOUR_ANSWER, () -> this.desk
			.take(Wish.tap(this.gatherings.person(members.get(0)), seminar, members.get(1), Answer.NO, null)));
		assertThat(count(seminar).answered()).isZero();
	}

	@Test
	void refusesAnswersToACancelledMeeting() {
		MemberId member = this.gatherings.members(BODY, 1).getFirst();
		SeminarId seminar = this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);

		this.planning.cancel(seminar, "표본 사유", this.chair);

		assertRefused(ResponseReason.SEMINAR_CANCELLED, () -> say(seminar, member, Answer.YES, null));
	}

	@Test
	void keepsAnswersOfAMovedMeetingAndAsksAgain() {
		MemberId member = this.gatherings.members(BODY, 1).getFirst();
		SeminarId seminar = this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		say(seminar, member, Answer.YES, null);

		this.gatherings.move(seminar, LocalDate.of(2026, 12, 22), this.chair);

		assertThat(read(seminar, member).answer()).isEqualTo(Answer.YES);
		assertThat(count(seminar).reconfirm()).isEqualTo(1);
		this.desk.keepAnswer(this.gatherings.person(member), seminar, member);
		assertThat(count(seminar).reconfirm()).isZero();
	}

	@Test
	void asksTheBodyWhereProxiesNeedApproval() {
		this.gatherings.clear("social");
		Actor officer = this.gatherings.officer(this.gatherings.members("social", 1, Role.CHAIR).getFirst(), "social");
		MemberId member = this.gatherings.members("social", 1).getFirst();
		SeminarId seminar = this.gatherings.announce("social", Mode.ONSITE, null, officer);

		this.desk.take(new Wish(this.gatherings.person(member), seminar, member, Answer.PROXY, null, "",
				new Proxy("홍길동", "본부장", Proxy.Approval.NOT_NEEDED)));
		this.desk.declineProxy(officer, seminar, member, "표본 사유");

		assertThat(read(seminar, member).answer()).isEqualTo(Answer.PENDING);
		assertRefused(ResponseReason.PROXY_NOT_PENDING, () -> this.desk.approveProxy(officer, seminar, member));
	}

	@Test
	void keepsAnApprovedProxyApprovedThoughTheMeetingMoves() {
		this.gatherings.clear("social");
		Actor officer = this.gatherings.officer(this.gatherings.members("social", 1, Role.CHAIR).getFirst(), "social");
		MemberId member = this.gatherings.members("social", 1).getFirst();
		Actor speaker = this.gatherings.person(member);
		SeminarId seminar = this.gatherings.announce("social", Mode.ONSITE, null, officer);
		this.desk.take(new Wish(speaker, seminar, member, Answer.PROXY, null, "",
				new Proxy("홍길동", "본부장", Proxy.Approval.NOT_NEEDED)));
		this.desk.approveProxy(officer, seminar, member);

		this.gatherings.move(seminar, LocalDate.of(2026, 12, 22), officer);
		this.desk.keepAnswer(speaker, seminar, member);
		Outcome again = this.desk.keepAnswer(speaker, seminar, member);

		assertThat(again).isInstanceOf(Outcome.Same.class);
		assertThat(read(seminar, member).proxy()).isEqualTo(new Proxy("홍길동", "본부장", Proxy.Approval.APPROVED));
	}

	@Test
	void refusesProxiesWhereTheBodyTakesNone() {
		this.gatherings.clear("global");
		Actor officer = this.gatherings.officer(this.gatherings.members("global", 1, Role.CHAIR).getFirst(), "global");
		MemberId member = this.gatherings.members("global", 1).getFirst();
		SeminarId seminar = this.gatherings.announce("global", Mode.ONSITE, null, officer);

		assertRefused(ResponseReason.PROXY_FORBIDDEN, () -> this.desk.take(new Wish(this.gatherings.person(member),
				seminar, member, Answer.PROXY, null, "", new Proxy("홍길동", "", Proxy.Approval.NOT_NEEDED))));
	}

	@Test
	void offersAFreedSeatToTheFirstWaiting() {
		List<MemberId> members = this.gatherings.members(BODY, 4);
		SeminarId seminar = this.gatherings.announce(BODY, Mode.ONSITE, 2, this.chair);
		List<Answer> stood = members.stream().map((member) -> {
			say(seminar, member, Answer.YES, null);
			return read(seminar, member).answer();
		}).toList();

		say(seminar, members.get(0), Answer.NO, null);

		assertThat(stood).containsExactly(Answer.YES, Answer.YES, Answer.WAITLISTED, Answer.WAITLISTED);
		assertThat(read(seminar, members.get(2)).answer()).isEqualTo(Answer.YES);
		assertThat(read(seminar, members.get(3)).answer()).isEqualTo(Answer.WAITLISTED);
	}

	@Test
	void seatsEverybodyWhoWaitsWhenThereIsNoLimitAnyMore() {
		List<MemberId> members = this.gatherings.members(BODY, 4);
		SeminarId seminar = this.gatherings.announce(BODY, Mode.ONSITE, 1, this.chair);
		members.forEach((member) -> say(seminar, member, Answer.YES, null));

		this.planning.settle(seminar, new PlanChange.Capacity(null), this.chair);
		this.planning.reschedule(seminar, this.planning.look(seminar, this.chair).version(), this.chair);

		assertThat(count(seminar).coming()).isEqualTo(4);
		assertThat(count(seminar).waiting()).isZero();
	}

	@Test
	void keepsToTheSeatsWhenAHybridMeetingBecomesOneOnSite() {
		List<MemberId> members = this.gatherings.members(BODY, 5);
		SeminarId seminar = this.gatherings.announce(BODY, Mode.HYBRID, 2, this.chair);
		say(seminar, members.get(0), Answer.YES, Mode.ONLINE);
		this.clock.advance(Duration.ofMinutes(1));
		say(seminar, members.get(1), Answer.YES, Mode.ONLINE);
		this.clock.advance(Duration.ofMinutes(1));
		say(seminar, members.get(2), Answer.YES, Mode.ONSITE);

		this.planning.settle(seminar, new PlanChange.Way(Mode.ONSITE), this.chair);
		this.planning.reschedule(seminar, this.planning.look(seminar, this.chair).version(), this.chair);
		members.subList(0, 3)
			.forEach((member) -> this.desk.keepAnswer(this.gatherings.person(member), seminar, member));

		assertThat(members.subList(0, 3)).extracting((member) -> read(seminar, member).answer())
			.containsExactly(Answer.YES, Answer.WAITLISTED, Answer.YES);
		assertThat(this.outbox.outcomes("answer/")).filteredOn((told) -> members.get(1).equals(told.member()))
			.hasSize(1);
	}

	@Test
	void takesAWholeVenueOfEmojiAlongWhenTheMeetingMoves() {
		SeminarId seminar = this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		this.planning.settle(seminar, new PlanChange.Venue("🏢".repeat(200)), this.chair);
		this.planning.reschedule(seminar, this.planning.look(seminar, this.chair).version(), this.chair);

		this.gatherings.move(seminar, LocalDate.of(2026, 12, 22), this.chair);

		assertThat(this.board.look(seminar).startsAt()).isEqualTo(Instant.parse("2026-12-22T05:00:00Z"));
	}

	@Test
	void givesNoSeatAwayShortBeforeTheStart() {
		List<MemberId> members = this.gatherings.members(BODY, 2);
		SeminarId seminar = this.gatherings.announce(BODY, Mode.ONSITE, 1, this.chair);
		members.forEach((member) -> say(seminar, member, Answer.YES, null));
		this.clock.set(Instant.parse("2026-12-17T03:00:00Z"));

		say(seminar, members.get(0), Answer.NO, null);

		assertThat(read(seminar, members.get(1)).answer()).isEqualTo(Answer.WAITLISTED);
	}

	@Test
	void seatsExactlyTenOfTwoHundredInARush() throws Exception {
		List<MemberId> members = new ArrayList<>(this.gatherings.members(BODY, 200));
		SeminarId seminar = this.gatherings.announce(BODY, Mode.ONSITE, 10, this.chair);
		Collections.shuffle(members);
		List<Callable<Outcome>> presses = members.stream()
			.<Callable<Outcome>>map((member) -> () -> say(seminar, member, Answer.YES, null))
			.toList();

		List<Outcome> outcomes = new ArrayList<>();
		try (var pool = Executors.newFixedThreadPool(16)) {
			for (Future<Outcome> outcome : pool.invokeAll(presses)) {
				outcomes.add(outcome.get());
			}
		}

		assertThat(count(seminar).coming()).isEqualTo(10);
		assertThat(count(seminar).waiting()).isEqualTo(190);
		List<Integer> positions = outcomes.stream()
			.filter(Outcome.Waiting.class::isInstance)
			.map((outcome) -> ((Outcome.Waiting) outcome).position())
			.sorted()
			.toList();
		assertThat(positions).hasSize(190).doesNotHaveDuplicates().startsWith(1).endsWith(190);
	}

	@Test
	void standsTheWaitingInTheOrderTheyAnsweredThoughTheyCameTogether() {
		List<MemberId> members = this.gatherings.members(BODY, 30);
		SeminarId seminar = this.gatherings.announce(BODY, Mode.ONSITE, 10, this.chair);
		List<Wish> wishes = members.stream()
			.map((member) -> Wish.tap(this.gatherings.person(member), seminar, member, Answer.YES, null))
			.toList();

		this.desk.take(wishes);
		List<Wish> regrets = members.subList(0, 3)
			.stream()
			.map((member) -> Wish.tap(this.gatherings.person(member), seminar, member, Answer.NO, null))
			.toList();
		this.desk.take(regrets);

		Map<MemberId, Answer> answers = members.stream()
			.collect(Collectors.toMap((member) -> member, (member) -> read(seminar, member).answer()));
		Map<MemberId, Answer> expected = new HashMap<>();
		for (int i = 0; i < members.size(); i++) {
			expected.put(members.get(i), (i < 3) ? Answer.NO : (i < 13) ? Answer.YES : Answer.WAITLISTED);
		}
		assertThat(answers).isEqualTo(expected);
	}

	@Test
	void refusesOneOfThoseWhoCameTogetherAndTakesTheOthers() {
		List<MemberId> members = this.gatherings.members(BODY, 2);
		MemberId outsider = this.gatherings.members("social", 1).getFirst();
		SeminarId seminar = this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);

		List<Outcome> outcomes = this.desk
			.take(List.of(Wish.tap(this.gatherings.person(members.get(0)), seminar, null, Answer.YES, null),
					Wish.tap(this.gatherings.person(outsider), seminar, null, Answer.YES, null),
					Wish.tap(this.gatherings.person(members.get(1)), seminar, null, Answer.NO, null)));

		assertThat(outcomes.get(0)).isInstanceOf(Outcome.Saved.class);
		assertThat(outcomes.get(1)).isInstanceOf(Outcome.Denied.class);
		assertThat(outcomes.get(2)).isInstanceOf(Outcome.Saved.class);
		assertThat(count(seminar)).isEqualTo(new Headcount(1, 0, 0, 0, 1, 0, 1, 0));
	}

	private Outcome say(SeminarId seminar, MemberId member, Answer answer, @Nullable Mode mode) {
		return this.desk.take(Wish.tap(this.gatherings.person(member), seminar, member, answer, mode));
	}

	private Response read(SeminarId seminar, MemberId member) {
		return this.desk.read(seminar, member).orElseThrow();
	}

	private Headcount count(SeminarId seminar) {
		return this.board.count(List.of(seminar)).get(seminar);
	}

	private static void assertRefused(Reason reason, Runnable action) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(action::run)
			.satisfies((refusal) -> assertThat(refusal.reason()).isEqualTo(reason));
	}

}
