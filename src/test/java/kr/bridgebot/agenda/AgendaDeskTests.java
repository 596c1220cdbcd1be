package kr.bridgebot.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kr.bridgebot.members.PrivacyDesk;
import kr.bridgebot.proposals.ProposalId;
import kr.bridgebot.seminars.Mode;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Refusal;
import kr.bridgebot.shared.Role;
import kr.bridgebot.testing.BotTest;
import kr.bridgebot.testing.Gatherings;
import kr.bridgebot.testing.Statements;
import kr.bridgebot.testing.TestClock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Items decided about at the desk: by whom, at once, and at which cost. */
@BotTest
class AgendaDeskTests {

	private static final String BODY = "ecosystem";

	@Autowired
	private AgendaDesk desk;

	@Autowired
	private MeetingDesk meetings;

	@Autowired
	private AgendaBook book;

	@Autowired
	private TopicDesk topics;

	@Autowired
	private PrivacyDesk privacy;

	@Autowired
	private TestClock clock;

	@Autowired
	private Gatherings gatherings;

	@Autowired
	private Statements statements;

	private CommitteeId body;

	private Actor chair;

	private Actor clerk;

	private Actor member;

	@BeforeEach
	void appoints() {
		this.gatherings.clear(BODY);
		this.body = this.gatherings.committee(BODY).id();
		this.chair = this.gatherings.officer(this.gatherings.members(BODY, 1, Role.CHAIR).getFirst(), BODY);
		this.clerk = this.gatherings.officer(this.gatherings.members(BODY, 1, Role.CLERK).getFirst(), BODY);
		this.member = seated(this.gatherings.members(BODY, 1).getFirst());
	}

	@AfterEach
	void resets() {
		this.clock.reset();
	}

	@Test
	void letsOneOfTwoOfficersDecideAtOnceAndTellsTheOther() throws Exception {
		for (int round = 0; round < 5; round++) {
			ItemId item = suggests("해외 인허가 공동 대응");

			List<String> outcomes = atOnce(List.of(() -> {
				this.desk.accept(item, ItemState.SUGGESTED, this.chair);
				return "won";
			}, () -> {
				this.desk.decline(item, ItemState.SUGGESTED, "이미 다뤘어요", this.clerk);
				return "won";
			}));

			assertThat(outcomes).containsExactlyInAnyOrder("won", "ITEM_DECIDED");
			assertThat(this.book.history(item)).hasSize(2);
		}
	}

	@Test
	void tellsTheLaterOfficerWhoDecided() {
		ItemId item = suggests("해외 인허가 공동 대응");
		this.desk.defer(item, ItemState.SUGGESTED, this.chair);

		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.desk.accept(item, ItemState.SUGGESTED, this.clerk))
			.satisfies((refusal) -> assertThat(refusal.details()).containsKeys("news", "state"));
		assertThat(state(item)).isEqualTo(ItemState.DEFERRED);
	}

	@Test
	void countsASupporterOnceHoweverManyPressAtOnce() throws Exception {
		ItemId item = suggests("해외 인허가 공동 대응");
		List<Actor> people = this.gatherings.members(BODY, 8).stream().map(this::seated).toList();
		List<Callable<String>> presses = new ArrayList<>();
		people.forEach((person) -> IntStream.range(0, 3)
			.forEach((press) -> presses.add(() -> this.desk.support(item, person) ? "given" : "already")));

		List<String> outcomes = atOnce(presses);

		assertThat(outcomes).filteredOn("given"::equals).hasSize(8);
		assertThat(view(item).supporters()).isEqualTo(8);
	}

	@Test
	void givesEachItemAPlaceOfItsOwnInARush() throws Exception {
		SeminarId seminar = this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		List<ItemId> items = IntStream.range(0, 8).mapToObj((number) -> suggests("안건 " + number)).toList();
		List<Callable<String>> accepts = new ArrayList<>();
		items.forEach((item) -> accepts.add(() -> {
			this.desk.accept(item, ItemState.SUGGESTED, this.chair);
			return "accepted";
		}));

		atOnce(accepts);

		List<ItemView> placed = items.stream().map(this::view).toList();
		assertThat(placed).extracting(ItemView::position).doesNotHaveDuplicates();
		assertThat(placed).extracting(ItemView::seminar).doesNotContainNull();
		assertThat(seminar).isNotNull();
	}

	@Test
	void keepsAForeignCommitteesItemsToItself() {
		ItemId item = suggests("해외 인허가 공동 대응");
		MemberId foreigner = this.gatherings.members("global", 1, Role.CHAIR).getFirst();
		Actor foreign = this.gatherings.officer(foreigner, "global");

		refuses("ITEM_MEMBERS_ONLY", () -> this.desk.look(item, foreign));
		refuses("ITEM_MEMBERS_ONLY", () -> this.desk.support(item, foreign));
		refuses("ITEM_MEMBERS_ONLY", () -> this.desk.accept(item, ItemState.SUGGESTED, foreign));
		refuses("ITEM_MEMBERS_ONLY", () -> this.desk.decline(item, ItemState.SUGGESTED, "아니요", foreign));
		refuses("ITEM_MEMBERS_ONLY", () -> this.meetings.allot(item, 10, foreign));
		refuses("ITEM_MEMBERS_ONLY", () -> this.desk.suggest(this.body, Suggestion.of("제목", ""), foreign));
		assertThat(this.desk.sees(item, foreign)).isFalse();
		assertThat(state(item)).isEqualTo(ItemState.SUGGESTED);
	}

	@Test
	void refusesToMergeAnItemIntoItself() {
		ItemId item = suggests("해외 인허가 공동 대응");

		refuses("ITEM_MERGED_INTO_ITSELF", () -> this.desk.merge(item, ItemState.SUGGESTED, item, this.chair));
		assertThat(state(item)).isEqualTo(ItemState.SUGGESTED);
	}

	@Test
	void costsTheSameHoweverManyItemsThereAre() {
		this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		ItemId few = suggests("안건");
		int first = this.statements.during(() -> this.desk.accept(few, ItemState.SUGGESTED, this.chair));
		IntStream.range(0, 30).forEach((number) -> this.desk.post(this.body, Suggestion.of("안건", ""), this.chair));
		ItemId many = suggests("안건");

		int later = this.statements.during(() -> this.desk.accept(many, ItemState.SUGGESTED, this.chair));

		assertThat(later).isEqualTo(first);
	}

	@Test
	void paintsAtTheSameCostHoweverManyItemsThereAre() {
		SeminarId seminar = this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		ItemId item = suggests("안건");
		int few = costOfReading(item, seminar);
		IntStream.range(0, 30).forEach((number) -> this.desk.post(this.body, Suggestion.of("안건", ""), this.chair));

		assertThat(costOfReading(item, seminar)).isEqualTo(few);
	}

	private int costOfReading(ItemId item, SeminarId seminar) {
		return this.statements.during(() -> {
			this.desk.look(item, this.chair);
			this.book.backlog(this.body);
			this.book.open(this.body);
			this.meetings.look(seminar, this.chair);
		});
	}

	@Test
	void letsAnAssistantReadAlongAndNoMore() {
		ItemId item = suggests("해외 인허가 공동 대응");
		MemberId assistant = this.gatherings.members("steering", 1).getFirst();
		Actor person = this.gatherings.person(assistant);
		Actor reader = new Actor(person.account(), assistant, person.language(), person.zone(), false, Map.of(),
				Set.of(this.member.self()));

		ItemLook look = this.desk.look(item, reader);

		assertThat(look.steps()).isEmpty();
		assertThat(look.supportable()).isFalse();
		refuses("ITEM_MEMBERS_ONLY", () -> this.desk.support(item, reader));
		refuses("ITEM_MEMBERS_ONLY", () -> this.desk.suggest(this.body, Suggestion.of("제목", ""), reader));
		refuses("ITEM_OFFICERS_ONLY", () -> this.desk.decline(item, ItemState.SUGGESTED, "아니요", reader));
	}

	@Test
	void letsACoChairOfTheForumRunTheSteeringCommitteesAgenda() {
		CommitteeId steering = this.gatherings.committee("steering").id();
		Actor secretary = this.gatherings.secretary(this.gatherings.members("steering", 1).getFirst());
		ItemId item = this.desk.suggest(steering, Suggestion.of("제목", ""), secretary);
		MemberId chair = this.gatherings.members("forum", 1, Role.CO_CHAIR).getFirst();

		this.desk.accept(item, ItemState.SUGGESTED, this.gatherings.officer(chair, "forum"));

		assertThat(state(item)).isEqualTo(ItemState.ACCEPTED);
		this.gatherings.clear("forum");
	}

	@Test
	void countsNoMoreVotesThanAMemberHasInARush() throws Exception {
		VoteId vote = this.topics.begin(this.body, this.chair);
		IntStream.range(0, 6)
			.mapToObj((number) -> suggests("후보 " + number))
			.forEach((item) -> this.topics.choose(vote, item, this.chair));
		this.topics.open(vote, this.clock.instant().plus(Duration.ofDays(3)), this.chair);
		List<Callable<String>> presses = new ArrayList<>();
		for (VoteView.Choice choice : this.topics.look(vote, this.chair).choices()) {
			presses.add(() -> this.topics.cast(vote, this.member.self(), choice.number(), true, this.member).name());
		}

		List<String> outcomes = atOnce(presses);

		assertThat(outcomes).filteredOn("GIVEN"::equals).hasSize(3);
		assertThat(outcomes).filteredOn("VOTE_NONE_LEFT"::equals).hasSize(3);
	}

	@Test
	void takesNoReasonThatCannotBeSeen() {
		ItemId item = suggests("해외 인허가 공동 대응");

		refuses("ITEM_REASON_MISSING", () -> this.desk.decline(item, ItemState.SUGGESTED, "\u200B\u2060", this.chair));
		this.desk.decline(item, ItemState.SUGGESTED, "\u202E이미 다뤘어요", this.chair);

		assertThat(this.book.history(item).getLast().reason()).isEqualTo("이미 다뤘어요");
	}

	@Test
	void letsOneOfTwoOfficersSettleATopicAndTellsTheOther() throws Exception {
		this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		VoteId vote = this.topics.begin(this.body, this.chair);
		List.of("첫째 후보", "둘째 후보").forEach((title) -> this.topics.choose(vote, suggests(title), this.chair));
		this.topics.open(vote, this.clock.instant().plus(Duration.ofDays(3)), this.chair);
		this.clock.advance(Duration.ofDays(3));

		List<String> outcomes = atOnce(List.of(() -> {
			this.topics.settle(vote, 1, this.chair);
			return "won";
		}, () -> {
			this.topics.settle(vote, 2, this.clerk);
			return "won";
		}));

		assertThat(outcomes).containsExactlyInAnyOrder("won", "VOTE_SETTLED");
	}

	@Test
	void beginsOneProposalHoweverOftenAnItemIsConcludedAsOne() {
		this.gatherings.announce(BODY, Mode.ONSITE, null, this.chair);
		Actor secretary = this.gatherings.secretary(this.gatherings.members("steering", 1).getFirst());
		ItemId item = this.desk.post(this.body, Suggestion.of("해외 인허가 공동 대응", ""), this.chair);
		concludes(item);
		ProposalId first = Objects.requireNonNull(view(item).proposal());
		this.desk.reopen(item, "결론을 다시 써요", secretary);
		this.desk.accept(item, ItemState.CARRIED_OVER, this.chair);

		concludes(item);

		assertThat(view(item).proposal()).isEqualTo(first);
	}

	@Test
	void leavesNothingOfWhatAForgottenMemberSuggestedToTheirName() {
		ItemId item = suggests("해외 인허가 공동 대응");
		this.gatherings.link(this.member.self());

		this.privacy.erase(this.gatherings.person(this.member.self()));

		assertThat(view(item).suggester()).isNull();
		assertThat(this.book.history(item)).extracting(ItemStep::actor).containsOnlyNulls();
		this.desk.accept(item, ItemState.SUGGESTED, this.chair);
		assertThat(state(item)).isEqualTo(ItemState.ACCEPTED);
	}

	/** On the meeting's day, and back to the day before it was known. */
	private void concludes(ItemId item) {
		this.clock.advance(Duration.ofDays(24));
		this.meetings.takeUp(item, ItemState.ACCEPTED, this.chair);
		this.meetings.conclude(item, ItemState.IN_DISCUSSION, Outcome.PROPOSAL, "부처에 제안해요", this.chair);
		this.clock.reset();
	}

	private ItemId suggests(String title) {
		return this.desk.suggest(this.body, Suggestion.of(title, ""), this.member);
	}

	private Actor seated(MemberId id) {
		Actor person = this.gatherings.person(id);
		return new Actor(person.account(), id, person.language(), person.zone(), false, Map.of(this.body, Role.MEMBER),
				Set.of());
	}

	private ItemView view(ItemId item) {
		return Objects.requireNonNull(this.book.find(List.of(item)).get(item));
	}

	private ItemState state(ItemId item) {
		return view(item).state();
	}

	private static void refuses(String reason, ThrowingCallable work) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(work)
			.satisfies((refusal) -> assertThat(refusal.reason().name()).isEqualTo(reason));
	}

	/** Runs all at once; a refusal is named by its reason. */
	private static List<String> atOnce(List<Callable<String>> works) throws Exception {
		try (ExecutorService threads = Executors.newFixedThreadPool(works.size())) {
			List<Future<String>> futures = new ArrayList<>();
			CountDownLatch start = new CountDownLatch(1);
			works.forEach((work) -> futures.add(threads.submit(() -> {
				start.await();
				try {
					return work.call();
				}
				catch (Refusal refusal) {
					return refusal.reason().name();
				}
			})));
			start.countDown();
			List<String> outcomes = new ArrayList<>();
			for (Future<String> future : futures) {
				outcomes.add(future.get());
			}
			return outcomes;
		}
	}

}
