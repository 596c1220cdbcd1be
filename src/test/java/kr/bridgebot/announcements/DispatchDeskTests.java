package kr.bridgebot.announcements;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.bridgebot.announcements.Acknowledged.Outcome;
import kr.bridgebot.chat.Directory;
import kr.bridgebot.chat.Place;
import kr.bridgebot.chat.Words;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.delivery.Carrier;
import kr.bridgebot.delivery.Carrier.Errand;
import kr.bridgebot.delivery.Dispatcher;
import kr.bridgebot.delivery.Reachability;
import kr.bridgebot.members.AssistantDesk;
import kr.bridgebot.members.DataExport;
import kr.bridgebot.members.LinkDesk;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.PrivacyDesk;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.Gatherings;
import kr.bridgebot.testing.RecordingCarrier;
import kr.bridgebot.testing.Reminders;
import kr.bridgebot.testing.Statements;
import kr.bridgebot.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What becomes of an announcement from its leaving to its end. */
@BotTest
class DispatchDeskTests {

	private static final Instant DUE = TestClock.START.plus(Duration.ofHours(56));

	private static final Place GROUP = new Place(-1009000000077L, null, true);

	@Autowired
	private AnnouncementDesk desk;

	@Autowired
	private CommitteeBoard board;

	@Autowired
	private DispatchDesk dispatch;

	@Autowired
	private AnnouncementBook book;

	@Autowired
	private Receipts receipts;

	@Autowired
	private NudgeDesk nudges;

	@Autowired
	private ProgressRound round;

	@Autowired
	private Dispatcher dispatcher;

	@Autowired
	private RecordingCarrier carrier;

	@Autowired
	private Reachability reachability;

	@Autowired
	private Gatherings gatherings;

	@Autowired
	private MemberRegister register;

	@Autowired
	private AssistantDesk assistants;

	@Autowired
	private LinkDesk links;

	@Autowired
	private PrivacyDesk privacy;

	@Autowired
	private DataExport export;

	@Autowired
	private Directory directory;

	@Autowired
	private Reminders reminders;

	@Autowired
	private Statements statements;

	@Autowired
	private TestClock clock;

	private Office office;

	private CommitteeId body;

	private Actor chair;

	@BeforeEach
	void gathers() {
		this.office = Office.gather(this.gatherings, this.register, this.directory);
		this.body = this.gatherings.committee(Office.BODY).id();
		this.chair = this.office.chair();
		this.dispatcher.drain();
		this.carrier.reset();
	}

	@AfterEach
	void resets() {
		this.clock.reset();
		this.carrier.reset();
	}

	@Test
	void isSentWhenNothingWaitsAnyMoreAndAddsUp() {
		long blocking = this.office.members().get(0).account();
		long silent = this.office.members().get(1).account();
		this.carrier.behave((errand) -> {
			if (errand.place().chat() == blocking) {
				return new Carrier.Outcome.Refused(Carrier.Why.BLOCKED, "표본");
			}
			return (errand.place().chat() == silent) ? new Carrier.Outcome.Unknown("표본") : this.carrier.take(errand);
		});
		AnnouncementId id = sent(AnnouncementKind.GENERAL);

		passes();

		AnnouncementView view = this.book.get(id, this.chair);
		assertThat(view.state()).isEqualTo(AnnouncementState.SENT);
		assertThat(view.counts()).containsExactlyInAnyOrderEntriesOf(Map.of(RecipientState.SENT, 3,
				RecipientState.BLOCKED, 1, RecipientState.UNKNOWN, 1, RecipientState.UNREACHABLE, 1));
		assertThat(view.people()).isEqualTo(Office.SIZE);
		assertThat(view.progress()).isNull();
	}

	@Test
	void remembersForTheStatusCardHowFarItWasUntilItsStateChanges() {
		AnnouncementId id = sent(AnnouncementKind.GENERAL);
		this.round.look();
		this.dispatcher.drain();

		int counted = this.statements.during(() -> this.book.show(id));
		int remembered = this.statements.during(() -> this.book.lately(id));

		assertThat(remembered).isLessThan(counted);
		assertThat(sentSoFar(this.book.lately(id))).isZero();
		assertThat(sentSoFar(this.book.show(id))).isPositive();
		this.dispatch.pause(id, this.chair);
		assertThat(sentSoFar(this.book.lately(id))).isPositive();
	}

	private static int sentSoFar(AnnouncementView view) {
		return Objects.requireNonNull(view.progress()).sent();
	}

	@Test
	void holdsWhatHasNotLeftAndLetsItGoOn() {
		AnnouncementId id = sent(AnnouncementKind.GENERAL);

		this.dispatch.pause(id, this.office.secretary());
		passes();
		assertThat(this.book.get(id, this.chair).state()).isEqualTo(AnnouncementState.PAUSED);
		assertThat(this.book.get(id, this.chair).count(RecipientState.QUEUED)).isEqualTo(Office.SIZE - 1);

		this.dispatch.resume(id, this.chair);
		passes();
		assertThat(this.book.get(id, this.chair).state()).isEqualTo(AnnouncementState.SENT);
		assertThat(this.book.get(id, this.chair).count(RecipientState.SENT)).isEqualTo(Office.SIZE - 1);
	}

	@Test
	void endsThoughItWasHeldWhenAllOfItHadLeft() {
		AnnouncementId id = sent(AnnouncementKind.GENERAL);
		this.dispatcher.drain();

		this.dispatch.pause(id, this.chair);
		passes();
		this.dispatch.resume(id, this.chair);
		passes();

		assertThat(this.book.get(id, this.chair).state()).isEqualTo(AnnouncementState.SENT);
	}

	@Test
	void callsOffWhatHasNotLeftYetAndTellsWhoeverSentIt() {
		AnnouncementId id = draft(AnnouncementKind.GENERAL);
		Instant leaves = TestClock.START.plus(Duration.ofHours(3));
		this.desk.schedule(id, leaves, this.chair);
		this.desk.send(id, this.book.get(id, this.chair).revision(), false, this.chair);

		int withdrawn = this.dispatch.cancel(id, "표본 사유", this.office.secretary());
		passUntil(leaves);

		AnnouncementView view = this.book.get(id, this.chair);
		assertThat(withdrawn).isZero();
		assertThat(view.state()).isEqualTo(AnnouncementState.CANCELLED);
		assertThat(view.reason()).isEqualTo("표본 사유");
		assertThat(posts(this.office.members().get(0))).isEmpty();
		assertThat(posts(this.chair)).singleElement()
			.satisfies((post) -> assertThat(post.letter().html()).contains("표본 사유"));
	}

	@Test
	void saysAtOnceWhoHadGotWhatIsCalledOff() {
		AnnouncementId id = sent(AnnouncementKind.GENERAL);
		this.dispatcher.drain();

		int withdrawn = this.dispatch.cancel(id, "표본 사유", this.chair);

		assertThat(withdrawn).isZero();
		assertThat(this.book.get(id, this.chair).counts()).containsExactlyInAnyOrderEntriesOf(
				Map.of(RecipientState.SENT, Office.SIZE - 1, RecipientState.UNREACHABLE, 1));
	}

	@Test
	void neverSendsWhatWasCalledOff() {
		AnnouncementId id = sent(AnnouncementKind.GENERAL);

		int withdrawn = this.dispatch.cancel(id, "표본 사유", this.chair);
		passes();

		AnnouncementView view = this.book.get(id, this.chair);
		assertThat(withdrawn).isEqualTo(Office.SIZE - 1);
		assertThat(view.state()).isEqualTo(AnnouncementState.CANCELLED);
		assertThat(view.reason()).isEqualTo("표본 사유");
		assertThat(view.counts()).containsExactlyInAnyOrderEntriesOf(
				Map.of(RecipientState.CANCELLED, Office.SIZE - 1, RecipientState.UNREACHABLE, 1));
		assertThat(this.carrier.carriedTo(this.office.members().get(0).account())).isEmpty();
	}

	@Test
	void letsOnlyItsOfficeHoldOrCallItOff() {
		AnnouncementId id = sent(AnnouncementKind.GENERAL);

		refuses(AnnouncementReason.ANNOUNCEMENT_NOT_YOURS, () -> this.dispatch.pause(id, this.office.otherChair()));
		refuses(AnnouncementReason.ANNOUNCEMENT_NOT_YOURS,
				() -> this.dispatch.cancel(id, "표본", this.office.members().getFirst()));
		refuses(AnnouncementReason.ANNOUNCEMENT_STEP_IMPOSSIBLE, () -> this.dispatch.resume(id, this.chair));
	}

	@Test
	void countsAReceiptOnceWhoeverPresses() {
		AnnouncementId id = sent(AnnouncementKind.RECEIPT);
		passes();
		Actor member = this.office.members().get(0);

		assertThat(acknowledge(id, 1, member)).isEqualTo(Outcome.DONE);
		assertThat(acknowledge(id, 1, member)).isEqualTo(Outcome.ALREADY);

		assertThat(this.book.get(id, this.chair).counts()).containsExactlyInAnyOrderEntriesOf(
				Map.of(RecipientState.ACKED, 1, RecipientState.SENT, 4, RecipientState.UNREACHABLE, 1));
		assertThat(this.book.recipients(id, RecipientState.ACKED, 0, 10, this.chair).lines())
			.extracting(RecipientLine::member)
			.containsExactly(member.self());
	}

	@Test
	void keepsWhoConfirmedForSomebodyElse() {
		AnnouncementId id = sent(AnnouncementKind.RECEIPT);
		Actor assistant = this.office.colleague();
		MemberId principal = this.office.unlinked();
		Actor speaking = new Actor(assistant.account(), assistant.member(), assistant.language(), assistant.zone(),
				false, Map.of(), Set.of(principal));

		Acknowledged done = this.receipts.acknowledge(id, 1, principal, speaking);
		passes();

		assertThat(done.receipt().by()).isEqualTo(assistant.self());
		assertThat(this.book.recipients(id, RecipientState.ACKED, 0, 10, this.chair).lines()).singleElement()
			.satisfies((line) -> assertThat(line.member()).isEqualTo(principal));
		assertThat(this.book.get(id, this.chair).counts().values().stream().mapToInt(Integer::intValue).sum())
			.isEqualTo(Office.SIZE);
	}

	@Test
	void bringsItToTheBodysGroupTooAndReplacesItThere() {
		this.board.bind(this.body, GROUP, this.chair);
		AnnouncementId id = draft(AnnouncementKind.GENERAL);
		this.desk.toGroups(id, true, this.chair);
		Preview preview = this.desk.preview(id, this.chair);
		this.desk.send(id, preview.draft().revision(), false, this.chair);
		passes();

		this.dispatch.correct(id, 1, this.dispatch.correction(id, this.chair).saying(Words.plain("표본 정정이에요.")), false,
				this.chair);
		passes();
		this.board.unbind(this.body, this.chair);

		assertThat(preview.groups()).isEqualTo(1);
		assertThat(this.book.get(id, this.chair).places()).hasSize(1);
		assertThat(this.carrier.carriedTo(GROUP.chat())).filteredOn(Errand.Post.class::isInstance).hasSize(2);
		assertThat(this.carrier.carriedTo(GROUP.chat())).filteredOn(Errand.Edit.class::isInstance).isNotEmpty();
	}

	@Test
	void bringsNothingEarlierToAGroupThatMoves() {
		long former = GROUP.chat() - 1;
		long next = GROUP.chat() - 2;
		this.board.bind(this.body, new Place(former, null, true), this.chair);
		AnnouncementId corrected = sentToGroups();
		passes();
		this.dispatch.correct(corrected, 1,
				this.dispatch.correction(corrected, this.chair).saying(Words.plain("표본 정정이에요.")), false, this.chair);
		passes();

		this.carrier.behave((errand) -> (errand.place().chat() == former) ? new Carrier.Outcome.Moved(next)
				: this.carrier.take(errand));
		sentToGroups();
		passes();
		passes();
		this.board.unbind(this.body, this.chair);

		assertThat(this.carrier.carriedTo(next)).extracting(DispatchDeskTests::said)
			.anyMatch((said) -> said.contains("표본 공지예요."))
			.noneMatch((said) -> said.contains("정정된 공지예요") || said.contains("표본 정정이에요."));
	}

	private AnnouncementId sentToGroups() {
		AnnouncementId id = draft(AnnouncementKind.GENERAL);
		this.desk.toGroups(id, true, this.chair);
		this.desk.send(id, this.book.get(id, this.chair).revision(), false, this.chair);
		return id;
	}

	@Test
	void refusesReceiptsOfOthers() {
		AnnouncementId id = sent(AnnouncementKind.RECEIPT);
		AnnouncementId plain = sent(AnnouncementKind.GENERAL);
		Actor member = this.office.members().get(0);

		refuses(AnnouncementReason.ANNOUNCEMENT_NOT_ADDRESSED, () -> acknowledge(id, 1, this.office.otherChair()));
		refuses(AnnouncementReason.ANNOUNCEMENT_NOT_ADDRESSED,
				() -> this.receipts.acknowledge(id, 1, this.office.unlinked(), member));
		refuses(AnnouncementReason.ANNOUNCEMENT_NO_RECEIPT, () -> acknowledge(plain, 1, member));
	}

	@Test
	void takesAReceiptAfterTheDeadlineAsLate() {
		AnnouncementId id = sent(AnnouncementKind.RECEIPT);
		passes();
		Actor member = this.office.members().get(0);
		this.clock.set(DUE.plusSeconds(1));

		AnnouncementView over = this.book.get(id, this.chair);
		Acknowledged late = this.receipts.acknowledge(id, 1, member.self(), member);

		assertThat(over.state()).isEqualTo(AnnouncementState.CLOSED);
		assertThat(over.count(RecipientState.EXPIRED)).isEqualTo(Office.SIZE - 1);
		assertThat(late.outcome()).isEqualTo(Outcome.DONE);
		assertThat(late.receipt().late()).isTrue();
		assertThat(this.book.get(id, this.chair).count(RecipientState.ACKED)).isEqualTo(1);
	}

	@Test
	void costsAPressAFixedNumberOfStatements() {
		AnnouncementId id = sent(AnnouncementKind.RECEIPT);
		Actor first = this.office.members().get(0);
		Actor second = this.office.members().get(1);

		int pressed = this.statements.during(() -> acknowledge(id, 1, first));
		int again = this.statements.during(() -> acknowledge(id, 1, second));

		assertThat(pressed).isEqualTo(again).isLessThanOrEqualTo(3);
	}

	@Test
	void asksTheSilentTwiceByTheClockAndNoThirdTime() {
		AnnouncementId id = sent(AnnouncementKind.RECEIPT);
		passes();
		Actor confirming = this.office.members().get(0);
		Actor silent = this.office.members().get(1);
		acknowledge(id, 1, confirming);
		this.carrier.reset();

		passUntil(DUE.minus(Duration.ofHours(24)));
		passUntil(DUE.minus(Duration.ofHours(2)));
		passUntil(DUE.minus(Duration.ofMinutes(1)));

		assertThat(posts(silent)).hasSize(2);
		assertThat(posts(confirming)).isEmpty();
		assertThat(this.book.get(id, this.chair).nudges()).extracting(AnnouncementView.Nudge::people)
			.containsExactly(4, 4);
		refuses(AnnouncementReason.ANNOUNCEMENT_NUDGED_TWICE, () -> this.nudges.reach(id, this.chair));
	}

	@Test
	void asksByHandAndCountsItTowardsTheTwo() {
		AnnouncementId id = sent(AnnouncementKind.RECEIPT);
		passes();
		Actor silent = this.office.members().get(1);
		this.carrier.reset();

		NudgeDesk.Reach reach = this.nudges.reach(id, this.chair);
		NudgeDesk.Nudged nudged = this.nudges.nudge(id, reach.already(), this.chair);
		NudgeDesk.Nudged again = this.nudges.nudge(id, reach.already(), this.chair);
		refuses(AnnouncementReason.ANNOUNCEMENT_NUDGED_LATELY, () -> this.nudges.reach(id, this.chair));
		passUntil(DUE.minus(Duration.ofHours(24)));
		passUntil(DUE.minus(Duration.ofMinutes(1)));

		assertThat(reach).isEqualTo(new NudgeDesk.Reach(Office.SIZE - 1, 0, 2));
		assertThat(nudged.people()).isEqualTo(Office.SIZE - 1);
		assertThat(again.people()).isZero();
		assertThat(posts(silent)).hasSize(2);
	}

	@Test
	void asksNobodyOnceItWouldOnlyGoOutAfterTheDeadline() {
		Instant early = TestClock.START.plus(Duration.ofHours(21));
		AnnouncementId id = draft(AnnouncementKind.RECEIPT);
		this.desk.due(id, early, this.chair);
		this.desk.send(id, this.book.get(id, this.chair).revision(), false, this.chair);
		passes();
		this.clock.set(TestClock.START.plus(Duration.ofHours(13)));

		refuses(AnnouncementReason.ANNOUNCEMENT_NUDGE_LATE, () -> this.nudges.reach(id, this.chair));
		refuses(AnnouncementReason.ANNOUNCEMENT_NUDGE_LATE, () -> this.nudges.nudge(id, 0, this.chair));

		assertThat(this.book.get(id, this.chair).nudges()).isEmpty();
	}

	@Test
	void letsOnlyThoseCorrectSomethingUrgentWhoMaySendIt() {
		AnnouncementId id = draft(AnnouncementKind.GENERAL);
		this.desk.choose(id, AnnouncementKind.URGENT, this.office.secretary());
		this.desk.send(id, this.book.get(id, this.chair).revision(), false, this.office.secretary());
		Correction correction = this.dispatch.correction(id, this.chair).saying(Words.plain("표본 정정이에요."));

		assertThat(this.dispatch.preview(id, correction, this.chair).problems())
			.containsExactly(new Problem.UrgentNotYours());
		refuses(AnnouncementReason.ANNOUNCEMENT_URGENT_NOT_YOURS,
				() -> this.dispatch.correct(id, 1, correction, false, this.chair));
		assertThat(this.dispatch.correct(id, 1, correction, false, this.office.secretary())).isEqualTo(2);
	}

	@Test
	void replacesTheWordsAndAsksTheSamePeopleAgain() {
		AnnouncementId id = sent(AnnouncementKind.RECEIPT);
		passes();
		Actor member = this.office.members().get(0);
		acknowledge(id, 1, member);
		this.gatherings.members(Office.BODY, 1);
		this.carrier.reset();

		Correction correction = this.dispatch.correction(id, this.chair).saying(Words.plain("표본 정정이에요."));
		Preview preview = this.dispatch.preview(id, correction, this.chair);
		int version = this.dispatch.correct(id, 1, correction, false, this.chair);
		refuses(AnnouncementReason.DRAFT_CHANGED,
				() -> this.dispatch.correct(id, 1, correction, false, this.office.secretary()));
		passes();

		AnnouncementView view = this.book.get(id, this.chair);
		assertThat(preview.people()).isEqualTo(Office.SIZE);
		assertThat(preview.problems()).isEmpty();
		assertThat(version).isEqualTo(2);
		assertThat(view.people()).isEqualTo(Office.SIZE);
		assertThat(view.count(RecipientState.ACKED)).isZero();
		assertThat(view.count(RecipientState.SENT)).isEqualTo(Office.SIZE - 1);
		assertThat(view.history()).extracting(AnnouncementStep::to)
			.containsSubsequence(AnnouncementState.SENT, AnnouncementState.CORRECTED, AnnouncementState.SENDING,
					AnnouncementState.SENT);
		assertThat(posts(member)).hasSize(1);
		assertThat(this.carrier.carriedTo(member.account())).hasAtLeastOneElementOfType(Errand.Edit.class);
		assertThat(acknowledge(id, 1, member)).isEqualTo(Outcome.ALREADY);
		assertThat(acknowledge(id, 1, this.office.members().get(1))).isEqualTo(Outcome.REPLACED);
		assertThat(acknowledge(id, 2, member)).isEqualTo(Outcome.DONE);
	}

	@Test
	void saysOfACorrectionAtNightThatItLeavesInTheMorning() {
		Instant morning = TestClock.START.plus(Duration.ofHours(22));
		AnnouncementId id = sent(AnnouncementKind.GENERAL);
		passes();
		this.clock.set(TestClock.START.plus(Duration.ofHours(13)));
		Correction correction = this.dispatch.correction(id, this.chair).saying(Words.plain("표본 정정이에요."));

		Preview preview = this.dispatch.preview(id, correction, this.chair);
		this.dispatch.correct(id, 1, correction, false, this.chair);
		this.dispatcher.drain();

		assertThat(preview.shifted()).isTrue();
		assertThat(preview.leaves()).isEqualTo(morning);
		assertThat(Objects.requireNonNull(this.book.get(id, this.chair).progress()).finishes()).isBetween(morning,
				morning.plusSeconds(2));
		assertThat(posts(this.office.members().get(0))).hasSize(1);
	}

	@Test
	void sendsNobodyTheWordsThatWereCorrectedBeforeTheyLeft() {
		AnnouncementId id = sent(AnnouncementKind.GENERAL);

		this.dispatch.correct(id, 1, this.dispatch.correction(id, this.chair).saying(Words.plain("표본 정정이에요.")), false,
				this.chair);
		passes();

		assertThat(posts(this.office.members().get(0))).singleElement()
			.satisfies((post) -> assertThat(post.letter().html()).contains("표본 정정이에요."));
		assertThat(this.book.get(id, this.chair).state()).isEqualTo(AnnouncementState.SENT);
	}

	@Test
	void correctsNothingWhoseTimeIsOver() {
		AnnouncementId id = sent(AnnouncementKind.GENERAL);
		passes();
		this.clock.advance(Duration.ofDays(14));

		refuses(AnnouncementReason.ANNOUNCEMENT_STEP_IMPOSSIBLE, () -> this.dispatch.correction(id, this.chair));
		this.reminders.fireDue();
		assertThat(this.book.get(id, this.chair).history()).extracting(AnnouncementStep::to)
			.endsWith(AnnouncementState.CLOSED);
	}

	@Test
	void losesNoReceiptWhenACorrectionComesInBetween() throws Exception {
		AnnouncementId id = sent(AnnouncementKind.RECEIPT);
		passes();
		Correction correction = this.dispatch.correction(id, this.chair).saying(Words.plain("표본 정정이에요."));
		List<Callable<Outcome>> works = new ArrayList<>();
		CyclicBarrier start = new CyclicBarrier(5);
		this.office.members().forEach((member) -> works.add(() -> {
			start.await();
			return acknowledge(id, 1, member);
		}));
		works.add(() -> {
			start.await();
			this.dispatch.correct(id, 1, correction, false, this.chair);
			return Outcome.DONE;
		});

		Set<Outcome> outcomes = new HashSet<>();
		try (ExecutorService workers = Executors.newFixedThreadPool(works.size())) {
			for (Future<Outcome> done : workers.invokeAll(works)) {
				outcomes.add(done.get());
			}
		}
		passes();

		assertThat(outcomes).isSubsetOf(Outcome.DONE, Outcome.REPLACED);
		assertThat(this.book.get(id, this.chair).count(RecipientState.ACKED)).isZero();
		this.office.members().forEach((member) -> assertThat(acknowledge(id, 2, member)).isEqualTo(Outcome.DONE));
	}

	@Test
	void addsUpWhateverEverybodyDoesAtOnce() throws Exception {
		AnnouncementId id = sent(AnnouncementKind.RECEIPT);
		Actor coming = this.office.members().get(0);
		List<Runnable> doings = List.of(() -> this.dispatch.pause(id, this.chair),
				() -> this.dispatch.resume(id, this.office.secretary()), () -> correctOnce(id, this.chair),
				() -> correctOnce(id, this.office.secretary()), this.dispatcher::drain, this.round::look,
				() -> acknowledge(id, this.book.get(id, this.chair).version(), this.office.members().get(1)), () -> {
					this.reachability.learn(coming.account(), Reachability.Standing.BLOCKED);
					this.reachability.learn(coming.account(), Reachability.Standing.ACTIVE);
				});

		CyclicBarrier start = new CyclicBarrier(doings.size());
		List<Callable<Void>> works = new ArrayList<>();
		for (Runnable doing : doings) {
			works.add(() -> {
				start.await();
				for (int time = 0; time < 10; time++) {
					unlessRefused(doing);
				}
				return null;
			});
		}
		try (ExecutorService workers = Executors.newFixedThreadPool(works.size())) {
			for (Future<Void> done : workers.invokeAll(works)) {
				done.get();
			}
		}
		unlessRefused(() -> this.dispatch.resume(id, this.chair));
		passes();

		AnnouncementView view = this.book.get(id, this.chair);
		assertThat(view.state()).isEqualTo(AnnouncementState.SENT);
		assertThat(view.counts().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(Office.SIZE);
		assertThat(view.count(RecipientState.SENT) + view.count(RecipientState.ACKED)).isEqualTo(Office.SIZE - 1);
	}

	private void correctOnce(AnnouncementId id, Actor by) {
		int version = this.book.get(id, by).version();
		Correction correction = this.dispatch.correction(id, by);
		this.dispatch.correct(id, version, correction.saying(Words.plain("표본 정정 " + version)), false, by);
	}

	private static void unlessRefused(Runnable doing) {
		try {
			doing.run();
		}
		catch (Refusal refusal) {
			assertThat(refusal.reason()).isIn(AnnouncementReason.ANNOUNCEMENT_STEP_IMPOSSIBLE,
					AnnouncementReason.DRAFT_CHANGED);
		}
	}

	@Test
	void reachesWhoLinksAnAccountWhileItIsOpen() {
		AnnouncementId id = sent(AnnouncementKind.GENERAL);
		passes();

		long account = this.gatherings.link(this.office.unlinked());
		passes();

		assertThat(this.carrier.carriedTo(account)).filteredOn(Errand.Post.class::isInstance).isNotEmpty();
		assertThat(this.book.get(id, this.chair).counts())
			.containsExactlyInAnyOrderEntriesOf(Map.of(RecipientState.SENT, Office.SIZE));
		assertThat(this.book.get(id, this.chair).state()).isEqualTo(AnnouncementState.SENT);
	}

	@Test
	void reachesWhoChangesPhonesWhileItIsHeld() {
		AnnouncementId id = sent(AnnouncementKind.GENERAL);
		Actor member = this.office.members().get(0);
		this.dispatch.pause(id, this.chair);

		this.links.unlink(member.self(), this.office.secretary());
		long account = this.gatherings.link(member.self(), member.account() | 1L << 52);
		this.dispatch.resume(id, this.chair);
		passes();

		assertThat(this.carrier.carriedTo(account)).filteredOn((errand) -> said(errand).contains("표본 공지예요."))
			.hasSize(1);
		assertThat(posts(member)).isEmpty();
		assertThat(this.book.get(id, this.chair).count(RecipientState.SENT)).isEqualTo(Office.SIZE - 1);
	}

	@Test
	void reachesWhoLinksTheSameAccountAgain() {
		AnnouncementId id = sent(AnnouncementKind.GENERAL);
		Actor member = this.office.members().get(0);
		this.links.unlink(member.self(), this.office.secretary());
		passes();
		assertThat(this.book.get(id, this.chair).count(RecipientState.UNREACHABLE)).isEqualTo(2);

		this.gatherings.link(member.self(), member.account());
		passes();

		assertThat(posts(member)).filteredOn((post) -> said(post).contains("표본 공지예요.")).hasSize(1);
		assertThat(this.book.get(id, this.chair).count(RecipientState.UNREACHABLE)).isEqualTo(1);
	}

	@Test
	void reachesTheAssistantWhoTakesAnothersPlaceBeforeItLeaves() {
		this.assistants.name(this.office.unlinked(), this.office.otherChair().self(), this.office.secretary());
		AnnouncementId id = sent(AnnouncementKind.GENERAL);
		this.assistants.dismiss(this.office.unlinked(), this.office.otherChair().self(), this.office.secretary());
		passes();
		assertThat(this.book.get(id, this.chair).count(RecipientState.UNREACHABLE)).isEqualTo(1);

		this.assistants.name(this.office.unlinked(), this.office.colleague().self(), this.office.secretary());
		passes();

		assertThat(posts(this.office.colleague())).filteredOn((post) -> said(post).contains("표본 공지예요.")).hasSize(1);
		assertThat(this.book.get(id, this.chair).count(RecipientState.SENT)).isEqualTo(Office.SIZE);
	}

	@Test
	void namesNobodyWhoWasForgottenWhenItIsCorrected() {
		AnnouncementId id = sent(AnnouncementKind.GENERAL);
		passes();
		this.privacy.erase(this.office.members().get(0));

		Correction correction = this.dispatch.correction(id, this.chair).saying(Words.plain("{이름}, 표본 정정이에요."));

		assertThat(this.dispatch.preview(id, correction, this.chair).problems()).isEmpty();
	}

	@Test
	void reachesTheAssistantWhoIsNamedWhileItIsOpen() {
		AnnouncementId id = sent(AnnouncementKind.GENERAL);
		passes();

		this.assistants.name(this.office.unlinked(), this.office.colleague().self(), this.office.secretary());
		passes();

		assertThat(posts(this.office.colleague()))
			.anySatisfy((post) -> assertThat(post.letter().html()).contains("표본 공지예요."));
		assertThat(this.book.get(id, this.chair).count(RecipientState.SENT)).isEqualTo(Office.SIZE);
	}

	@Test
	void reachesWhoNoLongerBlocksTheBot() {
		Actor member = this.office.members().get(0);
		this.reachability.learn(member.account(), Reachability.Standing.BLOCKED);
		AnnouncementId id = sent(AnnouncementKind.GENERAL);
		passes();
		assertThat(this.book.get(id, this.chair).count(RecipientState.BLOCKED)).isEqualTo(1);

		this.reachability.learn(member.account(), Reachability.Standing.ACTIVE);
		passes();

		assertThat(this.book.get(id, this.chair).count(RecipientState.BLOCKED)).isZero();
		assertThat(posts(member)).hasSize(1);
	}

	@Test
	void bringsWhatIsOverToNobodyAnyMore() {
		AnnouncementId id = sent(AnnouncementKind.GENERAL);
		passes();
		this.clock.advance(Duration.ofDays(15));

		long account = this.gatherings.link(this.office.unlinked());
		this.dispatcher.drain();

		assertThat(this.carrier.carriedTo(account)).filteredOn((errand) -> said(errand).contains("표본 공지예요.")).isEmpty();
		assertThat(this.book.get(id, this.chair).count(RecipientState.UNREACHABLE)).isEqualTo(1);
	}

	@Test
	void reportsEveryRecipientOnce() {
		AnnouncementId id = sent(AnnouncementKind.RECEIPT);
		passes();
		acknowledge(id, 1, this.office.members().get(0));

		List<ReportLine> lines = new ArrayList<>();
		this.book.report(id, this.chair, lines::addAll);

		assertThat(lines).hasSize(Office.SIZE).doesNotHaveDuplicates();
		assertThat(lines).filteredOn((line) -> line.line().state() == RecipientState.ACKED)
			.singleElement()
			.satisfies((line) -> assertThat(line.confirmer()).isNotNull());
		assertThat(lines).extracting(ReportLine::committeesKo).containsOnly("사회현안 분과");
		refuses(AnnouncementReason.ANNOUNCEMENT_NOT_YOURS,
				() -> this.book.report(id, this.office.otherChair(), lines::addAll));
	}

	@Test
	void tellsWhatWaitsForAMemberToConfirm() {
		AnnouncementId id = sent(AnnouncementKind.RECEIPT);
		Actor member = this.office.members().get(0);

		assertThat(this.book.unacknowledged(member, this.clock.instant()))
			.contains(new AnnouncementBook.Unacknowledged(id, 1, this.body, member.self(), "표본 공지예요.", DUE));
		acknowledge(id, 1, member);
		assertThat(this.book.unacknowledged(member, this.clock.instant())).isEmpty();
	}

	@Test
	void namesWhatWaitsAsItsRecipientReadsIt() {
		AnnouncementId id = draft(AnnouncementKind.RECEIPT);
		this.desk.write(id, Words.plain("{committee} 공지예요. {"), this.chair);
		this.desk.send(id, this.book.get(id, this.chair).revision(), false, this.chair);
		Actor member = this.office.members().get(0);

		List<AnnouncementBook.Unacknowledged> waiting = this.book.unacknowledged(member, this.clock.instant());

		assertThat(waiting).filteredOn((each) -> each.announcement().equals(id))
			.extracting(AnnouncementBook.Unacknowledged::title)
			.containsExactly("사회현안 분과 공지예요. {");
	}

	@Test
	void forgetsWhoAskedToBeForgottenAndKeepsTheNumbers() {
		AnnouncementId id = sent(AnnouncementKind.RECEIPT);
		passes();
		Actor member = this.office.members().get(0);
		String name = this.register.self(member).name();
		acknowledge(id, 1, member);

		assertThat(new String(this.export.of(member), StandardCharsets.UTF_8)).contains(name).contains("표본 공지예요.");
		this.privacy.erase(member);

		assertThat(this.book.get(id, this.chair).people()).isEqualTo(Office.SIZE);
		assertThat(this.book.get(id, this.chair).count(RecipientState.ACKED)).isEqualTo(1);
		assertThat(this.book.recipients(id, null, 0, 20, this.chair).lines()).extracting(RecipientLine::name)
			.doesNotContain(name);
	}

	private AnnouncementId sent(AnnouncementKind kind) {
		AnnouncementId id = draft(kind);
		this.desk.send(id, this.book.get(id, this.chair).revision(), false, this.chair);
		return id;
	}

	private AnnouncementId draft(AnnouncementKind kind) {
		AnnouncementId id = this.desk.draft(this.body, this.chair);
		this.desk.write(id, Words.plain("표본 공지예요."), this.chair);
		this.desk.add(id, Joining.OR, new Circle.Everyone(), this.chair);
		this.desk.choose(id, kind, this.chair);
		if (kind == AnnouncementKind.RECEIPT) {
			this.desk.due(id, DUE, this.chair);
		}
		return id;
	}

	/** Everything leaves that is to leave, and what became of it is written down. */
	private void passes() {
		this.dispatcher.drain();
		this.clock.advance(Duration.ofSeconds(30));
		this.dispatcher.drain();
		this.round.look();
	}

	private void passUntil(Instant instant) {
		this.reminders.passUntil(instant);
		this.dispatcher.drain();
	}

	private Outcome acknowledge(AnnouncementId id, int version, Actor member) {
		return this.receipts.acknowledge(id, version, member.self(), member).outcome();
	}

	private List<Errand.Post> posts(Actor member) {
		return this.carrier.carriedTo(member.account())
			.stream()
			.filter(Errand.Post.class::isInstance)
			.map(Errand.Post.class::cast)
			.toList();
	}

	private static String said(Errand errand) {
		return (errand instanceof Errand.Post post) ? post.letter().html() : "";
	}

	private static void refuses(AnnouncementReason reason, Runnable work) {
		Refusal refusal = catchThrowableOfType(Refusal.class, work::run);
		assertThat(refusal).as(reason.name()).isNotNull();
		assertThat(refusal.reason()).isEqualTo(reason);
	}

}
