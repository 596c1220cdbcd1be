package kr.bridgebot.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kr.bridgebot.proposals.Proposal.Snapshot;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Reason;
import kr.bridgebot.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ProposalTests {

	private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

	private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	private static final MemberId SOMEBODY = new MemberId(new UUID(0, 7));

	private static final ProposalId OTHER = new ProposalId(new UUID(0, 8));

	/** The table of the workflow once more, in the words of the forum. */
	private static final String TABLE = """
			DRAFT SUBCOMMITTEE_REVIEW author co-author
			DRAFT WITHDRAWN author
			SUBCOMMITTEE_REVIEW SUBCOMMITTEE_ADOPTED chair clerk
			SUBCOMMITTEE_REVIEW RETURNED chair clerk
			SUBCOMMITTEE_REVIEW DECLINED chair clerk
			SUBCOMMITTEE_REVIEW MERGED chair clerk
			SUBCOMMITTEE_REVIEW WITHDRAWN author
			RETURNED SUBCOMMITTEE_REVIEW author
			RETURNED WITHDRAWN author
			SUBCOMMITTEE_ADOPTED STEERING_REVIEW chair clerk secretariat
			SUBCOMMITTEE_ADOPTED WITHDRAWN author
			STEERING_REVIEW ADOPTED steering-chair co-chair clock
			STEERING_REVIEW RETURNED steering-chair co-chair clock
			STEERING_REVIEW DECLINED steering-chair co-chair clock
			STEERING_REVIEW MERGED steering-chair co-chair
			STEERING_REVIEW WITHDRAWN author
			ADOPTED SUBMITTED secretariat
			ADOPTED WITHDRAWN secretariat
			SUBMITTED MINISTRY_REVIEW secretariat
			SUBMITTED SUPPLEMENT secretariat
			SUBMITTED TRANSFERRED secretariat
			SUBMITTED ANSWERED secretariat
			SUBMITTED WITHDRAWN secretariat
			MINISTRY_REVIEW SUPPLEMENT secretariat
			MINISTRY_REVIEW TRANSFERRED secretariat
			MINISTRY_REVIEW ANSWERED secretariat
			MINISTRY_REVIEW WITHDRAWN secretariat
			SUPPLEMENT MINISTRY_REVIEW secretariat
			SUPPLEMENT WITHDRAWN secretariat
			TRANSFERRED MINISTRY_REVIEW secretariat
			TRANSFERRED WITHDRAWN secretariat
			ANSWERED IMPLEMENTING secretariat
			ANSWERED IMPLEMENTED secretariat
			ANSWERED CLOSED secretariat
			IMPLEMENTING IMPLEMENTED secretariat
			IMPLEMENTING CLOSED secretariat
			IMPLEMENTED CLOSED secretariat
			""";

	private static final Map<String, Set<Standing>> PEOPLE = Map.ofEntries(
			Map.entry("author", EnumSet.of(Standing.AUTHOR, Standing.MEMBER)),
			Map.entry("co-author", EnumSet.of(Standing.CO_AUTHOR, Standing.MEMBER)),
			Map.entry("member", EnumSet.of(Standing.MEMBER)),
			Map.entry("chair", EnumSet.of(Standing.MEMBER, Standing.OFFICER)),
			Map.entry("clerk", EnumSet.of(Standing.MEMBER, Standing.OFFICER)),
			Map.entry("steering-member", EnumSet.of(Standing.STEERING_MEMBER)),
			Map.entry("steering-chair", EnumSet.of(Standing.STEERING_MEMBER, Standing.STEERING_OFFICER)),
			Map.entry("co-chair", EnumSet.of(Standing.STEERING_OFFICER)),
			Map.entry("secretariat", EnumSet.of(Standing.SECRETARIAT)),
			Map.entry("stranger", EnumSet.noneOf(Standing.class)), Map.entry("clock", EnumSet.of(Standing.CLOCK)));

	@TestFactory
	Stream<DynamicTest> takesLegalStepsOfTheRightPeopleAndNoOther() {
		Set<List<String>> legal = legal();
		List<DynamicTest> tests = new ArrayList<>();
		for (ProposalState from : ProposalState.values()) {
			for (ProposalState to : ProposalState.values()) {
				PEOPLE.forEach(
						(who, standings) -> tests.add(DynamicTest.dynamicTest(from + " to " + to + " by " + who, () -> {
							if (legal.contains(List.of(from.name(), to.name(), who))) {
								takes(in(from), to, act(standings));
							}
							else {
								refuses(in(from), to, act(standings));
							}
						})));
			}
		}
		assertThat(tests).hasSize(17 * 17 * 11);
		return tests.stream();
	}

	private static Set<List<String>> legal() {
		Set<List<String>> legal = new HashSet<>();
		TABLE.lines().map((line) -> List.of(line.split(" "))).forEach((words) -> {
			for (String who : words.subList(2, words.size())) {
				legal.add(List.of(words.get(0), words.get(1), who));
			}
		});
		return legal;
	}

	private static void takes(Proposal proposal, ProposalState to, Act act) {
		ProposalState from = proposal.snapshot().state();

		proposal.take(move(to), act);

		assertThat(proposal.snapshot().state()).isEqualTo(to);
		assertThat(proposal.steps()).singleElement().satisfies((step) -> {
			assertThat(step.from()).isEqualTo(from);
			assertThat(step.to()).isEqualTo(to);
			assertThat(step.actor()).isEqualTo(act.member());
		});
	}

	private static void refuses(Proposal proposal, ProposalState to, Act act) {
		Snapshot before = proposal.snapshot();

		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> proposal.take(move(to), act));

		assertThat(proposal.snapshot()).isEqualTo(before);
		assertThat(proposal.steps()).isEmpty();
	}

	@TestFactory
	Stream<DynamicTest> letsOnlyTheSecretariatTakeUpWhatIsFinished() {
		List<DynamicTest> tests = new ArrayList<>();
		for (ProposalState state : ProposalState.values()) {
			PEOPLE.forEach((who, standings) -> tests.add(DynamicTest.dynamicTest(state + " by " + who, () -> {
				Proposal proposal = in(state);
				if (who.equals("secretariat") && state.isTerminal()) {
					proposal.reopen("다시 살펴요", ProposalState.SUBMITTED, act(standings));

					assertThat(proposal.snapshot().state()).isEqualTo(ProposalState.SUBMITTED);
				}
				else {
					assertThatExceptionOfType(Refusal.class)
						.isThrownBy(() -> proposal.reopen("다시 살펴요", ProposalState.SUBMITTED, act(standings)));
					assertThat(proposal.steps()).isEmpty();
				}
			})));
		}
		return tests.stream();
	}

	@Test
	void asksForAReasonWhereItIsNegative() {
		Act chair = act(PEOPLE.get("chair"));

		for (ProposalState to : List.of(ProposalState.RETURNED, ProposalState.DECLINED)) {
			Proposal proposal = in(ProposalState.SUBCOMMITTEE_REVIEW);

			refuses(ProposalReason.PROPOSAL_REASON_MISSING,
					() -> proposal.take(new ProposalMove.Reasoned(to, " \n"), chair));
			refuses(ProposalReason.PROPOSAL_REASON_TOO_LONG,
					() -> proposal.take(new ProposalMove.Reasoned(to, "가".repeat(501)), chair));
			assertThat(proposal.steps()).isEmpty();
		}
	}

	@Test
	void movesTheDueDayByTheDaysASupplementTook() {
		Act office = act(PEOPLE.get("secretariat"));
		Proposal proposal = in(ProposalState.MINISTRY_REVIEW);
		proposal.take(new ProposalMove.Reasoned(ProposalState.SUPPLEMENT, "통계 추가"), office);

		proposal.take(new ProposalMove.Plain(ProposalState.MINISTRY_REVIEW), later(office, Duration.ofDays(5)));

		assertThat(filing(proposal).replyDue()).isEqualTo(TODAY.plusDays(30 + 5));
		assertThat(proposal.snapshot().stoppedAt()).isNull();
	}

	@Test
	void startsTheTimeAnewWithAnotherMinistry() {
		Act office = act(PEOPLE.get("secretariat"));
		Proposal proposal = in(ProposalState.MINISTRY_REVIEW);

		proposal.take(new ProposalMove.Transfer("표본 부처 둘", "", TODAY.plusDays(60)), office);

		assertThat(filing(proposal).ministry()).isEqualTo("표본 부처 둘");
		assertThat(filing(proposal).replyDue()).isEqualTo(TODAY.plusDays(60));
		assertThat(filing(proposal).document()).isEqualTo("표본-1");
	}

	@Test
	void refusesADayThatHasPassed() {
		Act office = act(PEOPLE.get("secretariat"));
		Filing late = new Filing("표본 부처", "", "", TODAY, TODAY.minusDays(1));

		refuses(ProposalReason.PROPOSAL_DUE_PAST,
				() -> in(ProposalState.ADOPTED).take(new ProposalMove.Submit(late), office));
		Filing ahead = new Filing("표본 부처", "", "", TODAY.plusDays(1), TODAY.plusDays(30));
		refuses(ProposalReason.PROPOSAL_SUBMITTED_AHEAD,
				() -> in(ProposalState.ADOPTED).take(new ProposalMove.Submit(ahead), office));
		refuses(ProposalReason.PROPOSAL_DUE_PAST, () -> in(ProposalState.SUBMITTED)
			.take(new ProposalMove.Transfer("표본 부처", "", TODAY.minusDays(1)), office));
		refuses(ProposalReason.PROPOSAL_REVIEW_PAST,
				() -> in(ProposalState.SUBMITTED).take(new ProposalMove.Answer(Verdict.PARTLY, "일부", TODAY), office));
	}

	@Test
	void wantsADayToLookAgainAtPartialAndLongTermAnswersOnly() {
		Act office = act(PEOPLE.get("secretariat"));

		for (Verdict verdict : Verdict.values()) {
			Proposal proposal = in(ProposalState.MINISTRY_REVIEW);
			if (verdict.isReviewed()) {
				refuses(ProposalReason.PROPOSAL_REVIEW_MISSING,
						() -> proposal.take(new ProposalMove.Answer(verdict, "표본 회신", null), office));
			}
			else {
				proposal.take(new ProposalMove.Answer(verdict, "표본 회신", TODAY.plusDays(90)), office);

				assertThat(answer(proposal).reviewOn()).isNull();
			}
		}
	}

	@Test
	void keepsAnAnswerInternalUntilItIsPublished() {
		Act office = act(PEOPLE.get("secretariat"));
		Proposal proposal = in(ProposalState.MINISTRY_REVIEW);
		proposal.take(new ProposalMove.Answer(Verdict.PARTLY, "표본 회신", TODAY.plusDays(90)), office);

		assertThat(proposal.snapshot().known()).isEqualTo(ProposalState.MINISTRY_REVIEW);
		refuses(ProposalReason.PROPOSAL_ANSWER_UNPUBLISHED,
				() -> proposal.take(new ProposalMove.Plain(ProposalState.IMPLEMENTING), office));
		refuses(ProposalReason.PROPOSAL_SECRETARIAT_ONLY, () -> proposal.publish(act(PEOPLE.get("chair"))));

		assertThat(proposal.publish(later(office, Duration.ofHours(1)))).isTrue();
		assertThat(proposal.publish(office)).isFalse();
		assertThat(proposal.snapshot().known()).isEqualTo(ProposalState.ANSWERED);
		proposal.take(new ProposalMove.Plain(ProposalState.IMPLEMENTING), office);
		assertThat(proposal.snapshot().known()).isEqualTo(ProposalState.IMPLEMENTING);
	}

	@Test
	void saysNothingOfAnInternalAnswerToItsAuthor() {
		Proposal proposal = in(ProposalState.SUBMITTED);
		proposal.take(new ProposalMove.Answer(Verdict.ACCEPTED, "표본 회신", null), act(PEOPLE.get("secretariat")));

		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> proposal.retitle("새 제목", act(PEOPLE.get("author"))))
			.satisfies((refusal) -> assertThat(refusal.details()).containsEntry("state",
					ProposalTexts.state(ProposalState.SUBMITTED)));
	}

	@Test
	void neverTakesItsReadersAway() {
		Proposal proposal = in(ProposalState.STEERING_REVIEW);

		proposal.take(new ProposalMove.Reasoned(ProposalState.RETURNED, "자료 부족"), act(PEOPLE.get("steering-chair")));

		assertThat(proposal.snapshot().reach()).isEqualTo(1);
	}

	@Test
	void letsItsAuthorsWriteWhileItIsTheirs() {
		for (ProposalState state : ProposalState.values()) {
			Proposal proposal = in(state);
			if (state == ProposalState.DRAFT || state == ProposalState.RETURNED) {
				proposal.retitle(" 새 \n 제목 ", act(PEOPLE.get("co-author")));

				assertThat(proposal.snapshot().title()).isEqualTo("새 제목");
				refuses(ProposalReason.PROPOSAL_AUTHORS_ONLY, () -> proposal.rewrite("본문", act(PEOPLE.get("chair"))));
			}
			else {
				refuses(ProposalReason.PROPOSAL_FIXED, () -> proposal.retitle("새 제목", act(PEOPLE.get("author"))));
			}
		}
	}

	@Test
	void refusesEmptyAndEndlessTitlesAndTexts() {
		Act author = act(PEOPLE.get("author"));
		Proposal proposal = in(ProposalState.DRAFT);

		refuses(ProposalReason.PROPOSAL_TITLE_MISSING, () -> proposal.retitle(" ", author));
		refuses(ProposalReason.PROPOSAL_TITLE_TOO_LONG, () -> proposal.retitle("가".repeat(5000), author));
		refuses(ProposalReason.PROPOSAL_TEXT_MISSING, () -> proposal.rewrite("\n", author));
		refuses(ProposalReason.PROPOSAL_TEXT_TOO_LONG, () -> proposal.rewrite("가".repeat(4001), author));
		assertThat(proposal.snapshot()).isEqualTo(in(ProposalState.DRAFT).snapshot());
	}

	@Test
	void becomesNoPartOfItself() {
		Proposal proposal = in(ProposalState.SUBCOMMITTEE_REVIEW);

		refuses(ProposalReason.PROPOSAL_MERGE_ITSELF,
				() -> proposal.take(new ProposalMove.Merge(proposal.snapshot().id()), act(PEOPLE.get("chair"))));
	}

	@Test
	void readsNumbersAsTheyAreTyped() {
		assertThat(ProposalNumber.parse(" 2026-12 ")).contains(new ProposalNumber(2026, 12));
		assertThat(ProposalNumber.parse("2026-012").orElseThrow()).hasToString("2026-012");
		assertThat(ProposalNumber.parse("2026-1234").orElseThrow()).hasToString("2026-1234");
		assertThat(ProposalNumber.ofOrdinal(2026000012L)).isEqualTo(new ProposalNumber(2026, 12));
		assertThat(ProposalNumber.parse("12")).isEmpty();
		assertThat(ProposalNumber.parse("")).isEmpty();
	}

	private static void refuses(Reason reason, Runnable work) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(work::run)
			.satisfies((refusal) -> assertThat(refusal.reason()).isEqualTo(reason));
	}

	private static Filing filing(Proposal proposal) {
		Filing filing = proposal.snapshot().filing();
		assertThat(filing).isNotNull();
		return filing;
	}

	private static MinistryAnswer answer(Proposal proposal) {
		MinistryAnswer answer = proposal.snapshot().answer();
		assertThat(answer).isNotNull();
		return answer;
	}

	private static Act act(Set<Standing> standings) {
		return new Act(standings.contains(Standing.CLOCK) ? null : SOMEBODY, standings, NOW, SEOUL);
	}

	private static Act later(Act act, Duration duration) {
		return new Act(act.member(), act.standings(), act.at().plus(duration), act.zone());
	}

	private static ProposalMove move(ProposalState to) {
		return switch (to) {
			case RETURNED, DECLINED, WITHDRAWN, SUPPLEMENT -> new ProposalMove.Reasoned(to, "표본 사유");
			case MERGED -> new ProposalMove.Merge(OTHER);
			case SUBMITTED -> new ProposalMove.Submit(sampleFiling());
			case TRANSFERRED -> new ProposalMove.Transfer("표본 부처 둘", "", TODAY.plusDays(60));
			case ANSWERED -> new ProposalMove.Answer(Verdict.PARTLY, "표본 회신", TODAY.plusDays(90));
			default -> new ProposalMove.Plain(to);
		};
	}

	private static Filing sampleFiling() {
		return new Filing("표본 부처", "표본과", "표본-1", TODAY, TODAY.plusDays(30));
	}

	/** One that got into this state by the ways of the forum, everything known. */
	private static Proposal in(ProposalState state) {
		boolean filed = state.reach() == 2;
		boolean answered = EnumSet
			.of(ProposalState.ANSWERED, ProposalState.IMPLEMENTING, ProposalState.IMPLEMENTED, ProposalState.CLOSED)
			.contains(state);
		@Nullable MinistryAnswer answer = answered ? new MinistryAnswer(Verdict.PARTLY, "표본 회신", NOW, NOW, TODAY.plusDays(90))
				: null;
		return new Proposal(new Snapshot(new ProposalId(new UUID(0, 1)), new ProposalNumber(2026, 12),
				new CommitteeId(new UUID(0, 2)), SOMEBODY, "표본 제목", "표본 내용", state, state, NOW, NOW, state.reach(),
				null, null, filed ? sampleFiling() : null, (state == ProposalState.SUPPLEMENT) ? NOW : null, answer,
				3));
	}

}
