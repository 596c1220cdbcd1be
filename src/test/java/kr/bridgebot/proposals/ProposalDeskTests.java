package kr.bridgebot.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kr.bridgebot.chat.Directory;
import kr.bridgebot.chat.Upload;
import kr.bridgebot.committees.Appointments;
import kr.bridgebot.delivery.Delivery;
import kr.bridgebot.delivery.Outbox;
import kr.bridgebot.files.FileId;
import kr.bridgebot.files.FileShelf;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.PrivacyDesk;
import kr.bridgebot.proposals.ProposalDesk.Outcome;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Reason;
import kr.bridgebot.shared.Refusal;
import kr.bridgebot.shared.Role;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.Gatherings;
import kr.bridgebot.testing.Reminders;
import kr.bridgebot.testing.Statements;
import kr.bridgebot.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BotTest
class ProposalDeskTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	private static final Filing FILING = new Filing("표본 부처", "표본과", "표본-1", TODAY, TODAY.plusDays(30));

	@Autowired
	private ProposalDesk desk;

	@Autowired
	private ProposalDocket docket;

	@Autowired
	private VotingDesk voting;

	@Autowired
	private Waiting waiting;

	@Autowired
	private Gatherings gatherings;

	@Autowired
	private Appointments appointments;

	@Autowired
	private ProposalAudience audience;

	@Autowired
	private FileShelf shelf;

	@Autowired
	private MemberRegister register;

	@Autowired
	private Directory directory;

	@Autowired
	private Outbox outbox;

	@Autowired
	private Reminders reminders;

	@Autowired
	private PrivacyDesk privacy;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Statements statements;

	@Autowired
	private TestClock clock;

	private Cast cast;

	@BeforeEach
	void gathers() {
		this.jdbc.sql("delete from proposal_told").update();
		this.jdbc.sql("delete from proposal_news").update();
		this.cast = Cast.gather(this.gatherings, this.register, this.directory);
	}

	@AfterEach
	void resets() {
		this.clock.reset();
	}

	@Test
	void goesTheWholeWayToItsEnd() {
		ProposalId id = draft();

		this.desk.take(id, plain(ProposalState.SUBCOMMITTEE_REVIEW), this.cast.author());
		this.desk.take(id, plain(ProposalState.SUBCOMMITTEE_ADOPTED), this.cast.chair());
		this.desk.take(id, plain(ProposalState.STEERING_REVIEW), this.cast.clerk());
		this.desk.take(id, plain(ProposalState.ADOPTED), this.cast.steeringChair());
		this.desk.take(id, new ProposalMove.Submit(FILING), this.cast.secretary());
		this.desk.take(id, plain(ProposalState.MINISTRY_REVIEW), this.cast.secretary());
		this.desk.take(id, new ProposalMove.Answer(Verdict.PARTLY, "표본 회신", TODAY.plusDays(90)), this.cast.secretary());
		assertThat(this.docket.get(id, this.cast.author()).state()).isEqualTo(ProposalState.MINISTRY_REVIEW);
		assertThat(this.docket.get(id, this.cast.author()).answer()).isNull();
		assertThat(this.docket.history(this.docket.get(id, this.cast.author()))).hasSize(7);
		assertThat(this.docket.history(this.docket.get(id, this.cast.secretary()))).hasSize(8);
		assertThat(this.desk.publish(id, this.cast.secretary())).isEqualTo(Outcome.DONE);
		assertThat(this.desk.publish(id, this.cast.secretary())).isEqualTo(Outcome.ALREADY);
		this.desk.take(id, plain(ProposalState.IMPLEMENTING), this.cast.secretary());
		this.desk.take(id, plain(ProposalState.IMPLEMENTED), this.cast.secretary());
		this.desk.take(id, plain(ProposalState.CLOSED), this.cast.secretary());

		ProposalView read = this.docket.get(id, this.cast.stranger());
		assertThat(read.state()).isEqualTo(ProposalState.CLOSED);
		assertThat(read.filing()).isEqualTo(FILING);
		assertThat(this.docket.history(read)).hasSize(11);
	}

	@Test
	void letsEachPersonTakeOnlyTheirOwnSteps() {
		ProposalId id = draft();
		Map<String, Actor> people = new LinkedHashMap<>(
				Map.of("author", this.cast.author(), "member", this.cast.colleague(), "chair", this.cast.chair(),
						"steering", this.cast.voters().getFirst(), "steering chair", this.cast.steeringChair(),
						"secretary", this.cast.secretary(), "stranger", this.cast.stranger()));
		Map<ProposalState, Set<String>> movers = new HashMap<>();
		List<Step> way = List.of(new Step(this.cast.author(), ProposalState.SUBCOMMITTEE_REVIEW),
				new Step(this.cast.chair(), ProposalState.SUBCOMMITTEE_ADOPTED),
				new Step(this.cast.clerk(), ProposalState.STEERING_REVIEW),
				new Step(this.cast.steeringChair(), ProposalState.ADOPTED),
				new Step(this.cast.secretary(), ProposalState.SUBMITTED),
				new Step(this.cast.secretary(), ProposalState.MINISTRY_REVIEW));

		for (Step step : way) {
			ProposalState from = state(id);
			people.forEach((who, actor) -> {
				for (ProposalState to : ProposalState.values()) {
					boolean legal = from.by(to).stream().anyMatch((standing) -> is(actor, standing));
					if (!legal) {
						ProposalState before = state(id);
						assertThatExceptionOfType(Refusal.class).as("%s %s by %s", from, to, who)
							.isThrownBy(() -> this.desk.take(id, move(to), actor));
						assertThat(state(id)).isEqualTo(before);
					}
					else {
						movers.computeIfAbsent(from, (key) -> new HashSet<>()).add(who);
					}
				}
			});
			this.desk.take(id, move(step.to()), step.by());
		}

		assertThat(movers).containsEntry(ProposalState.DRAFT, Set.of("author"))
			.containsEntry(ProposalState.SUBCOMMITTEE_REVIEW, Set.of("author", "chair"))
			.containsEntry(ProposalState.ADOPTED, Set.of("secretary"));
	}

	@Test
	void showsADraftToItsAuthorsAndItsCommitteeAlone() {
		ProposalId id = draft();

		assertThat(readers(id)).containsExactlyInAnyOrder("author", "colleague", "chair");
		this.desk.take(id, plain(ProposalState.SUBCOMMITTEE_REVIEW), this.cast.author());
		assertThat(readers(id)).containsExactlyInAnyOrder("author", "colleague", "chair", "secretary");
		this.desk.take(id, plain(ProposalState.SUBCOMMITTEE_ADOPTED), this.cast.chair());
		assertThat(readers(id)).containsExactlyInAnyOrder("author", "colleague", "chair", "secretary", "steering");
		this.desk.take(id, plain(ProposalState.STEERING_REVIEW), this.cast.chair());
		this.desk.take(id, new ProposalMove.Reasoned(ProposalState.RETURNED, "자료 부족"), this.cast.steeringChair());
		assertThat(readers(id)).contains("steering").doesNotContain("stranger");
	}

	@Test
	void keepsADraftThatWasGivenUpAmongThoseWhoKnewIt() {
		ProposalId id = draft();

		this.desk.take(id, new ProposalMove.Reasoned(ProposalState.WITHDRAWN, "다른 방법이 있어요"), this.cast.author());

		assertThat(readers(id)).containsExactlyInAnyOrder("author", "colleague", "chair");
		assertThat(told(id)).isEmpty();
		refuses(ProposalReason.PROPOSAL_UNKNOWN, () -> this.desk.reopen(id, "다시", this.cast.secretary()));
	}

	@Test
	void refusesAForeignDraftAsAnUnknownOne() {
		ProposalId id = draft();

		refuses(ProposalReason.PROPOSAL_UNKNOWN,
				() -> this.desk.take(id, plain(ProposalState.SUBCOMMITTEE_REVIEW), this.cast.stranger()));
		refuses(ProposalReason.PROPOSAL_UNKNOWN, () -> this.desk.follow(id, this.cast.stranger()));
		refuses(ProposalReason.PROPOSAL_NOT_YOUR_COMMITTEE, () -> this.desk.draft(blank(), this.cast.stranger()));
		assertThat(state(id)).isEqualTo(ProposalState.DRAFT);
	}

	@Test
	void numbersProposalsOneAfterTheOther() {
		ProposalView first = this.docket.get(draft(), this.cast.author());
		ProposalView second = this.docket.get(draft(), this.cast.author());

		assertThat(second.number().year()).isEqualTo(2026);
		assertThat(second.number().number()).isEqualTo(first.number().number() + 1);
		assertThat(this.docket.numbered(second.number(), this.cast.author()).map(ProposalView::id))
			.contains(second.id());
		assertThat(this.docket.numbered(second.number(), this.cast.stranger())).isEmpty();
	}

	@Test
	void letsOneOfTwoWhoDecideAtOnceWinAndTellsTheOther() throws Exception {
		for (int round = 0; round < 5; round++) {
			ProposalId id = draft();
			this.desk.take(id, plain(ProposalState.SUBCOMMITTEE_REVIEW), this.cast.author());
			int version = this.docket.get(id, this.cast.chair()).version();

			List<Outcome> outcomes = atOnce(
					() -> this.desk.take(id, version, plain(ProposalState.SUBCOMMITTEE_ADOPTED), this.cast.chair()),
					() -> this.desk.take(id, version, new ProposalMove.Reasoned(ProposalState.DECLINED, "중복"),
							this.cast.clerk()));

			assertThat(outcomes).containsExactlyInAnyOrder(Outcome.DONE, Outcome.OVERTAKEN);
			assertThat(this.docket.history(this.docket.get(id, this.cast.chair()))).hasSize(3);
		}
	}

	@Test
	void handsFollowersOnWhenItIsMerged() {
		ProposalId one = draft();
		ProposalId other = draft();
		this.desk.follow(one, this.cast.colleague());
		this.desk.take(one, plain(ProposalState.SUBCOMMITTEE_REVIEW), this.cast.author());
		refuses(ProposalReason.PROPOSAL_MERGE_TARGET,
				() -> this.desk.take(one, new ProposalMove.Merge(other), this.cast.chair()));
		this.desk.take(other, plain(ProposalState.SUBCOMMITTEE_REVIEW), this.cast.author());

		this.desk.take(one, new ProposalMove.Merge(other), this.cast.chair());

		assertThat(this.docket.get(one, this.cast.colleague()).mergedInto()).isEqualTo(other);
		assertThat(this.docket.get(other, this.cast.colleague()).follows()).isTrue();
	}

	@Test
	void goesBackToWhereItWasWhenItIsReopened() {
		ProposalId id = draft();
		this.desk.take(id, plain(ProposalState.SUBCOMMITTEE_REVIEW), this.cast.author());
		this.desk.take(id, new ProposalMove.Reasoned(ProposalState.DECLINED, "중복"), this.cast.chair());
		refuses(ProposalReason.PROPOSAL_SECRETARIAT_ONLY, () -> this.desk.reopen(id, "다시", this.cast.chair()));

		this.desk.reopen(id, "다시 살펴요", this.cast.secretary());

		assertThat(state(id)).isEqualTo(ProposalState.SUBCOMMITTEE_REVIEW);
	}

	@Test
	void tellsAuthorsFollowersAndWhoeverMustActNextAndNobodyElse() {
		ProposalId id = draft();
		assertThat(told(id)).isEmpty();
		this.desk.takeIn(id, self(this.cast.colleague()), this.cast.author());
		assertThat(told(id)).isEmpty();

		this.desk.take(id, plain(ProposalState.SUBCOMMITTEE_REVIEW), this.cast.author());
		assertThat(told(id)).containsExactlyInAnyOrder(self(this.cast.colleague()), self(this.cast.chair()),
				self(this.cast.clerk()));

		this.desk.take(id, plain(ProposalState.SUBCOMMITTEE_ADOPTED), this.cast.clerk());
		assertThat(told(id)).containsExactlyInAnyOrder(self(this.cast.colleague()), self(this.cast.chair()),
				self(this.cast.clerk()), self(this.cast.author()), self(this.cast.colleague()),
				self(this.cast.chair()));
	}

	@Test
	void tellsNobodyButTheSecretariatOfAnAnswerUntilItIsPublished() {
		ProposalId id = submitted();
		List<MemberId> before = told(id);

		this.desk.take(id, new ProposalMove.Answer(Verdict.REJECTED, "표본 회신", null), this.cast.secretary());
		assertThat(told(id)).containsExactlyInAnyOrderElementsOf(before);

		this.desk.publish(id, this.cast.secretary());
		this.reminders.passUntil(TODAY.atTime(17, 0).atZone(zone()).toInstant());
		assertThat(told(id).size() + digests().size()).isGreaterThan(before.size());
	}

	@Test
	void tellsThreeThingsADayAtOnceAndTheRestInOneDigest() {
		List<ProposalId> ids = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			ProposalId id = draft();
			ids.add(id);
			this.desk.take(id, plain(ProposalState.SUBCOMMITTEE_REVIEW), this.cast.author());
		}

		assertThat(ids.stream().flatMap((id) -> told(id).stream()).filter(self(this.cast.chair())::equals)).hasSize(3);
		assertThat(digests()).doesNotContain(self(this.cast.chair()));

		this.reminders.passUntil(Instant.parse("2026-11-24T08:00:00Z"));
		assertThat(digests().stream().filter(self(this.cast.chair())::equals)).hasSize(1);
	}

	@Test
	void tellsOfAnEveningOnlyWhatAFollowerMayStillRead() {
		ProposalId id = draft();
		this.desk.take(id, plain(ProposalState.SUBCOMMITTEE_REVIEW), this.cast.author());
		this.desk.follow(id, this.cast.colleague());
		Map<MemberId, Set<ProposalId>> followed = Map.of(self(this.cast.colleague()), Set.of(id));
		assertThat(this.audience.readable(followed)).isEqualTo(followed);

		this.appointments.end(self(this.cast.colleague()), this.gatherings.committee(Cast.BODY).id(),
				TODAY.minusDays(1));

		assertThat(this.audience.readable(followed)).isEqualTo(Map.of(self(this.cast.colleague()), Set.of()));
	}

	@Test
	void remindsTheSecretariatOfAMinistrysAnswerAWeekBeforeOnTheDayAWeekAfterAndEveryMonth() {
		ProposalId id = submitted();
		List<String> reminded = new ArrayList<>();

		for (LocalDate day : List.of(TODAY.plusDays(22), TODAY.plusDays(23), TODAY.plusDays(30), TODAY.plusDays(37),
				TODAY.plusDays(60), TODAY.plusDays(37).plusMonths(1), TODAY.plusDays(37).plusMonths(2))) {
			this.reminders.passUntil(day.atTime(9, 0).atZone(zone()).toInstant());
			int count = this.outbox.outcomes("proposal-reply/" + id.value()).size();
			reminded.add(day + " " + count);
		}

		assertThat(reminded).containsExactly("2026-12-16 0", "2026-12-17 1", "2026-12-24 2", "2026-12-31 3",
				"2027-01-23 3", "2027-01-31 4", "2027-02-28 5");
		assertThat(this.waiting.of(this.cast.secretary(), this.clock.instant())).extracting(Waiting.Waits::what)
			.contains(Waiting.What.CHASE);
	}

	@Test
	void remindsOfNoAnswerWhileASupplementIsAskedFor() {
		ProposalId id = submitted();
		this.desk.take(id, new ProposalMove.Reasoned(ProposalState.SUPPLEMENT, "통계 추가"), this.cast.secretary());

		this.reminders.passUntil(TODAY.plusDays(40).atTime(9, 0).atZone(zone()).toInstant());

		assertThat(this.outbox.outcomes("proposal-reply/" + id.value())).isEmpty();
		this.desk.take(id, plain(ProposalState.MINISTRY_REVIEW), this.cast.secretary());
		assertThat(this.docket.get(id, this.cast.secretary()).filing()).isEqualTo(new Filing(FILING.ministry(),
				FILING.division(), FILING.document(), FILING.submittedOn(), TODAY.plusDays(70)));
	}

	@Test
	void bringsAnAnswerBackOnTheDayItIsLookedAtAgain() {
		ProposalId id = submitted();
		this.desk.take(id, new ProposalMove.Answer(Verdict.LONG_TERM, "표본 회신", TODAY.plusDays(50)),
				this.cast.secretary());
		this.desk.publish(id, this.cast.secretary());

		this.reminders.passUntil(TODAY.plusDays(50).atTime(9, 0).atZone(zone()).toInstant());

		assertThat(this.outbox.outcomes("proposal-review/" + id.value())).hasSize(1);
		assertThat(this.waiting.of(this.cast.secretary(), this.clock.instant())).extracting(Waiting.Waits::what)
			.contains(Waiting.What.LOOK_AGAIN);
	}

	@Test
	void followsWhatMostOfTheSteeringCommitteeVotedFor() {
		ProposalId id = inSteering();
		this.voting.open(id, this.clock.instant().plus(Duration.ofDays(3)), this.cast.steeringChair());
		assertThat(this.outbox.outcomes("proposal-vote/" + id.value())).hasSize(4);

		vote(id, this.cast.voters().get(0), VoteChoice.FOR);
		vote(id, this.cast.voters().get(1), VoteChoice.AGAINST);
		assertThat(vote(id, this.cast.voters().get(1), VoteChoice.AGAINST)).isEqualTo(VotingDesk.Cast.SAME);
		assertThat(vote(id, this.cast.voters().get(1), VoteChoice.FOR)).isEqualTo(VotingDesk.Cast.CHANGED);
		assertThat(state(id)).isEqualTo(ProposalState.STEERING_REVIEW);
		this.reminders.passUntil(this.clock.instant().plus(Duration.ofDays(3)));

		assertThat(state(id)).isEqualTo(ProposalState.ADOPTED);
		assertThat(this.voting.latest(id).orElseThrow().result()).isEqualTo(VoteResult.FOR);
		refuses(ProposalReason.PROPOSAL_VOTE_OVER, () -> vote(id, this.cast.voters().get(2), VoteChoice.AGAINST));
	}

	@Test
	void endsAVoteEarlyWhenAllHaveVotedAndHandsTheirRemarksToTheAuthor() {
		ProposalId id = inSteering();
		this.voting.open(id, this.clock.instant().plus(Duration.ofDays(3)), this.cast.steeringChair());
		vote(id, this.cast.voters().get(0), VoteChoice.AMEND);
		this.voting.remark(id, 1, self(this.cast.voters().get(0)), "비용을 더해 주세요", this.cast.voters().get(0));
		vote(id, this.cast.voters().get(1), VoteChoice.AMEND);
		vote(id, this.cast.voters().get(2), VoteChoice.FOR);

		vote(id, this.cast.steeringChair(), VoteChoice.AMEND);

		assertThat(state(id)).isEqualTo(ProposalState.RETURNED);
		assertThat(this.docket.history(this.docket.get(id, this.cast.author())).getLast().reason())
			.isEqualTo("비용을 더해 주세요");
	}

	@Test
	void settlesNothingWithoutAQuorumOrWithATie() {
		ProposalId id = inSteering();
		this.voting.open(id, this.clock.instant().plus(Duration.ofDays(3)), this.cast.steeringChair());
		vote(id, this.cast.voters().get(0), VoteChoice.FOR);
		this.reminders.passUntil(this.clock.instant().plus(Duration.ofDays(3)));
		assertThat(this.voting.latest(id).orElseThrow().result()).isEqualTo(VoteResult.NO_QUORUM);
		assertThat(state(id)).isEqualTo(ProposalState.STEERING_REVIEW);
		assertThat(this.outbox.outcomes("proposal-vote-open/" + id.value())).hasSize(1);

		this.voting.open(id, this.clock.instant().plus(Duration.ofDays(3)), this.cast.steeringChair());
		vote(id, this.cast.voters().get(0), VoteChoice.FOR);
		vote(id, this.cast.voters().get(1), VoteChoice.AGAINST);
		this.clock.advance(Duration.ofDays(3));

		assertThat(this.voting.settle(id)).isTrue();
		assertThat(this.voting.latest(id).orElseThrow().result()).isEqualTo(VoteResult.TIE);
		assertThat(state(id)).isEqualTo(ProposalState.STEERING_REVIEW);
	}

	@Test
	void judgesAVotesDeadlineByTheClockWhenSomebodyWritesAfterIt() {
		ProposalId id = inSteering();
		this.voting.open(id, this.clock.instant().plus(Duration.ofDays(3)), this.cast.steeringChair());
		vote(id, this.cast.voters().get(0), VoteChoice.AGAINST);
		vote(id, this.cast.voters().get(1), VoteChoice.AGAINST);
		int version = this.docket.get(id, this.cast.steeringChair()).version();
		this.clock.advance(Duration.ofDays(4));

		Outcome outcome = this.desk.take(id, version, plain(ProposalState.ADOPTED), this.cast.steeringChair());

		assertThat(outcome).isEqualTo(Outcome.OVERTAKEN);
		assertThat(state(id)).isEqualTo(ProposalState.DECLINED);
	}

	@Test
	void letsNobodyVoteForOthersOrOpenWhatIsNotTheirs() {
		ProposalId id = inSteering();
		Instant soon = this.clock.instant().plus(Duration.ofDays(3));
		refuses(ProposalReason.PROPOSAL_VOTE_NOT_YOURS, () -> this.voting.open(id, soon, this.cast.chair()));
		refuses(ProposalReason.PROPOSAL_VOTE_DEADLINE_PAST,
				() -> this.voting.open(id, this.clock.instant(), this.cast.steeringChair()));
		this.voting.open(id, soon, this.cast.steeringChair());
		refuses(ProposalReason.PROPOSAL_VOTE_RUNNING, () -> this.voting.open(id, soon, this.cast.steeringChair()));

		refuses(ProposalReason.PROPOSAL_VOTE_NOT_YOURS, () -> this.voting.cast(id, 1, self(this.cast.voters().get(0)),
				VoteChoice.FOR, this.cast.voters().get(1)));
		assertThat(this.voting.latest(id).orElseThrow().cast()).isZero();
	}

	@Test
	void takesNoVoteOfWhoLeftTheSteeringCommitteeSinceAndAsksThemNoMore() {
		ProposalId id = inSteering();
		this.voting.open(id, this.clock.instant().plus(Duration.ofDays(3)), this.cast.steeringChair());
		Actor leaver = this.cast.voters().getFirst();

		this.appointments.end(self(leaver), this.gatherings.committee("steering").id(), TODAY.minusDays(1));

		refuses(ProposalReason.PROPOSAL_VOTE_NOT_YOURS, () -> vote(id, leaver, VoteChoice.FOR));
		refuses(ProposalReason.PROPOSAL_VOTE_NOT_YOURS, () -> this.voting.remark(id, 1, self(leaver), "의견", leaver));
		assertThat(waits(id, leaver)).isEmpty();
		assertThat(this.voting.voters(Set.of(self(leaver), self(this.cast.voters().getLast()))))
			.containsExactly(self(this.cast.voters().getLast()));
	}

	@Test
	void leavesAVoteWithoutEffectWhenItIsDecidedOtherwise() {
		ProposalId id = inSteering();
		this.voting.open(id, this.clock.instant().plus(Duration.ofDays(3)), this.cast.steeringChair());

		this.desk.take(id, plain(ProposalState.ADOPTED), this.cast.steeringChair());

		assertThat(this.voting.latest(id).orElseThrow().result()).isEqualTo(VoteResult.VOID);
	}

	@Test
	void showsWhatWaitsToEachPersonWhoHasToAct() {
		ProposalId id = draft();
		this.desk.take(id, plain(ProposalState.SUBCOMMITTEE_REVIEW), this.cast.author());
		assertThat(waits(id, this.cast.chair())).containsExactly(Waiting.What.REVIEW);
		assertThat(waits(id, this.cast.colleague())).isEmpty();
		this.desk.take(id, new ProposalMove.Reasoned(ProposalState.RETURNED, "자료 부족"), this.cast.chair());
		assertThat(waits(id, this.cast.author())).containsExactly(Waiting.What.REVISE);
		this.desk.take(id, plain(ProposalState.SUBCOMMITTEE_REVIEW), this.cast.author());
		this.desk.take(id, plain(ProposalState.SUBCOMMITTEE_ADOPTED), this.cast.chair());
		assertThat(waits(id, this.cast.clerk())).containsExactly(Waiting.What.SEND_UP);
		this.desk.take(id, plain(ProposalState.STEERING_REVIEW), this.cast.clerk());
		assertThat(waits(id, this.cast.steeringChair())).containsExactly(Waiting.What.DECIDE);
		this.voting.open(id, this.clock.instant().plus(Duration.ofDays(3)), this.cast.steeringChair());
		assertThat(waits(id, this.cast.steeringChair())).containsExactly(Waiting.What.VOTE);
		assertThat(waits(id, this.cast.voters().getFirst())).containsExactly(Waiting.What.VOTE);
		this.desk.take(id, plain(ProposalState.ADOPTED), this.cast.steeringChair());
		assertThat(waits(id, this.cast.secretary())).containsExactly(Waiting.What.SUBMIT);
	}

	@Test
	void costsTheSameHoweverManyFollow() {
		ProposalId few = followedBy(1);
		ProposalId many = followedBy(40);
		this.desk.take(followedBy(1), plain(ProposalState.SUBCOMMITTEE_REVIEW), this.cast.author());

		int forFew = this.statements
			.during(() -> this.desk.take(few, plain(ProposalState.SUBCOMMITTEE_REVIEW), this.cast.author()));
		int forMany = this.statements
			.during(() -> this.desk.take(many, plain(ProposalState.SUBCOMMITTEE_REVIEW), this.cast.author()));

		assertThat(told(many)).hasSizeGreaterThan(40);
		assertThat(forMany).isEqualTo(forFew);
	}

	@Test
	void livesOnWithoutWhoAskedToBeForgotten() {
		ProposalId id = inSteering();
		this.voting.open(id, this.clock.instant().plus(Duration.ofDays(3)), this.cast.steeringChair());
		Actor voter = this.cast.voters().getFirst();
		vote(id, voter, VoteChoice.FOR);

		this.privacy.erase(this.cast.author());
		this.privacy.erase(voter);
		vote(id, this.cast.voters().get(1), VoteChoice.FOR);
		this.reminders.passUntil(this.clock.instant().plus(Duration.ofDays(3)));

		assertThat(state(id)).isEqualTo(ProposalState.ADOPTED);
		assertThat(this.docket.history(this.docket.get(id, this.cast.secretary()))).hasSize(5);
	}

	@Test
	void passesToACoAuthorWhenItsAuthorIsForgottenSoThatSomebodyCanGoOn() {
		ProposalId id = draft();
		this.desk.takeIn(id, self(this.cast.colleague()), this.cast.author());
		this.desk.take(id, plain(ProposalState.SUBCOMMITTEE_REVIEW), this.cast.author());
		this.desk.take(id, new ProposalMove.Reasoned(ProposalState.RETURNED, "자료 부족"), this.cast.chair());

		this.privacy.erase(this.cast.author());

		assertThat(waits(id, this.cast.colleague())).containsExactly(Waiting.What.REVISE);
		this.desk.rewrite(id, "표본 내용을 고쳤어요", this.cast.colleague());
		this.desk.take(id, plain(ProposalState.SUBCOMMITTEE_REVIEW), this.cast.colleague());
		assertThat(this.docket.authors(this.docket.get(id, this.cast.chair())))
			.containsExactly(self(this.cast.colleague()));
	}

	@Test
	void passesToTheChairWhenItsOnlyAuthorIsForgottenWhileItIsTheirs() {
		ProposalId returned = draft();
		this.desk.take(returned, plain(ProposalState.SUBCOMMITTEE_REVIEW), this.cast.author());
		ProposalId passed = draft();
		this.desk.take(passed, plain(ProposalState.SUBCOMMITTEE_REVIEW), this.cast.author());
		this.desk.take(returned, new ProposalMove.Reasoned(ProposalState.RETURNED, "자료 부족"), this.cast.chair());

		this.privacy.erase(this.cast.author());

		assertThat(waits(returned, this.cast.chair())).containsExactly(Waiting.What.REVISE);
		this.desk.take(returned, plain(ProposalState.SUBCOMMITTEE_REVIEW), this.cast.chair());
		assertThat(this.docket.get(passed, this.cast.chair()).author()).isEqualTo(self(this.cast.author()));
	}

	@Test
	void takesTenFilesAndNoMore() {
		ProposalId id = draft();
		IntStream.range(0, 10).forEach((number) -> this.desk.enclose(id, file(), this.cast.author()));

		refuses(ProposalReason.PROPOSAL_FILES_MANY, () -> this.desk.enclose(id, file(), this.cast.author()));

		assertThat(this.docket.files(this.docket.get(id, this.cast.author()))).hasSize(10);
	}

	@Test
	void takesNoTitleOrReasonThatCannotBeSeen() {
		ProposalId id = draft();

		refuses(ProposalReason.PROPOSAL_TITLE_MISSING, () -> this.desk.retitle(id, "\u200B\u2060", this.cast.author()));
		refuses(ProposalReason.PROPOSAL_TEXT_MISSING,
				() -> this.desk.rewrite(id, "\u200B\n\u200B", this.cast.author()));
		refuses(ProposalReason.PROPOSAL_REASON_MISSING, () -> this.desk.take(id,
				new ProposalMove.Reasoned(ProposalState.WITHDRAWN, "\u200B"), this.cast.author()));
		this.desk.retitle(id, "\u202E거꾸로 쓴 제언", this.cast.author());
		assertThat(this.docket.get(id, this.cast.author()).title()).isEqualTo("거꾸로 쓴 제언");
	}

	@Test
	void letsACoChairOfTheForumBeginAProposalOfTheSteeringCommittee() {
		MemberId coChair = this.gatherings.members("forum", 1, Role.CO_CHAIR).getFirst();
		Actor actor = this.gatherings.officer(coChair, "forum");

		ProposalId id = this.desk.draft(
				new Draft(this.gatherings.committee("steering").id(), "표본 제언", "표본 내용", null, Set.of(), List.of()),
				actor);

		assertThat(this.docket.get(id, actor).author()).isEqualTo(coChair);
		this.gatherings.clear("forum");
	}

	private ProposalId draft() {
		return this.desk.draft(blank(), this.cast.author());
	}

	private FileId file() {
		return this.shelf.keep(new Upload("표본.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)), this.cast.author());
	}

	private ProposalId followedBy(int followers) {
		return this.desk.draft(new Draft(this.gatherings.committee(Cast.BODY).id(), "표본 제언", "표본 내용", null,
				Set.copyOf(this.gatherings.members(Cast.BODY, followers)), List.of()), this.cast.author());
	}

	private Draft blank() {
		return new Draft(this.gatherings.committee(Cast.BODY).id(), "표본 제언", "표본 내용", null, Set.of(), List.of());
	}

	private ProposalId inSteering() {
		ProposalId id = draft();
		this.desk.take(id, plain(ProposalState.SUBCOMMITTEE_REVIEW), this.cast.author());
		this.desk.take(id, plain(ProposalState.SUBCOMMITTEE_ADOPTED), this.cast.chair());
		this.desk.take(id, plain(ProposalState.STEERING_REVIEW), this.cast.clerk());
		return id;
	}

	private ProposalId submitted() {
		ProposalId id = inSteering();
		this.desk.take(id, plain(ProposalState.ADOPTED), this.cast.steeringChair());
		this.desk.take(id, new ProposalMove.Submit(FILING), this.cast.secretary());
		return id;
	}

	private VotingDesk.Cast vote(ProposalId id, Actor voter, VoteChoice choice) {
		int round = this.voting.latest(id).orElseThrow().round();
		return this.voting.cast(id, round, self(voter), choice, voter);
	}

	private ProposalState state(ProposalId id) {
		return ProposalState.valueOf(this.jdbc.sql("select state from proposal where id = ?")
			.param(id.value())
			.query(String.class)
			.single());
	}

	private List<String> readers(ProposalId id) {
		Map<String, Actor> people = Map.of("author", this.cast.author(), "colleague", this.cast.colleague(), "chair",
				this.cast.chair(), "steering", this.cast.voters().getFirst(), "secretary", this.cast.secretary(),
				"stranger", this.cast.stranger());
		return people.entrySet()
			.stream()
			.filter((entry) -> this.docket.find(id, entry.getValue()).isPresent())
			.map(Map.Entry::getKey)
			.toList();
	}

	private List<MemberId> told(ProposalId id) {
		return this.outbox.outcomes("proposal/" + id.value()).stream().map(Delivery::member).toList();
	}

	private List<MemberId> digests() {
		return this.outbox.outcomes("proposal-digest/2026-11-24").stream().map(Delivery::member).toList();
	}

	private List<Waiting.What> waits(ProposalId id, Actor actor) {
		return this.waiting.of(actor, this.clock.instant())
			.stream()
			.filter((waits) -> waits.proposal().equals(id))
			.map(Waiting.Waits::what)
			.toList();
	}

	private boolean is(Actor actor, Standing standing) {
		return switch (standing) {
			case AUTHOR -> actor.equals(this.cast.author());
			case OFFICER -> actor.equals(this.cast.chair());
			case STEERING_OFFICER -> actor.equals(this.cast.steeringChair());
			case SECRETARIAT -> actor.secretariat();
			case CO_AUTHOR, MEMBER, STEERING_MEMBER, CLOCK -> false;
		};
	}

	private static MemberId self(Actor actor) {
		return actor.self();
	}

	private static ZoneId zone() {
		return ZoneId.of("Asia/Seoul");
	}

	private static ProposalMove plain(ProposalState to) {
		return new ProposalMove.Plain(to);
	}

	private static ProposalMove move(ProposalState to) {
		return switch (to) {
			case RETURNED, DECLINED, WITHDRAWN, SUPPLEMENT -> new ProposalMove.Reasoned(to, "표본 사유");
			case SUBMITTED -> new ProposalMove.Submit(FILING);
			case MERGED -> new ProposalMove.Merge(new ProposalId(UUID.randomUUID()));
			case TRANSFERRED -> new ProposalMove.Transfer("표본 부처", "", TODAY.plusDays(60));
			case ANSWERED -> new ProposalMove.Answer(Verdict.ACCEPTED, "표본 회신", null);
			default -> plain(to);
		};
	}

	private static void refuses(Reason reason, Runnable work) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(work::run)
			.satisfies((refusal) -> assertThat(refusal.reason()).isEqualTo(reason));
	}

	@SafeVarargs
	private static <T> List<T> atOnce(Callable<T>... works) throws Exception {
		CyclicBarrier start = new CyclicBarrier(works.length);
		try (ExecutorService workers = Executors.newFixedThreadPool(works.length)) {
			List<Future<T>> futures = new ArrayList<>();
			for (Callable<T> work : Arrays.asList(works)) {
				futures.add(workers.submit(() -> {
					start.await();
					return work.call();
				}));
			}
			List<T> results = new ArrayList<>();
			for (Future<T> future : futures) {
				results.add(future.get());
			}
			return results;
		}
	}

	/** One step of the way, and who takes it. */
	private record Step(Actor by, ProposalState to) {
	}

}
