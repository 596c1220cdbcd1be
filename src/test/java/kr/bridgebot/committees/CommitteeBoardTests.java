package kr.bridgebot.committees;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.bridgebot.chat.Place;
import kr.bridgebot.cluster.CacheNews;
import kr.bridgebot.committees.ForumCheck.Listing;
import kr.bridgebot.shared.Refusal;
import kr.bridgebot.shared.Role;
import kr.bridgebot.testing.BotTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@BotTest
class CommitteeBoardTests {

	@Autowired
	CommitteeBoard board;

	@Autowired
	Committees committees;

	@Autowired
	ForumProperties forum;

	@Autowired
	CommitteeRegistrar registrar;

	@Autowired
	CacheNews news;

	@Autowired
	TransactionOperations transaction;

	@AfterEach
	void takesTheConfigurationAgain() {
		this.registrar.afterSingletonsInstantiated();
	}

	@Test
	void listsTheBodiesAsTheConfigurationDoes() {
		assertThat(this.board.all()).extracting(Committee::code)
			.startsWith("forum", "steering", "future-tech", "ecosystem", "social", "global");
		assertThat(this.board.forum().kind()).isEqualTo(CommitteeKind.FORUM);
		assertThat(this.board.byCode("future-tech")).get().satisfies((committee) -> {
			assertThat(committee.cadence()).isNotNull();
			assertThat(committee.proxies()).isEqualTo(Committee.Proxies.ALLOWED);
			assertThat(this.board.get(committee.id())).isEqualTo(committee);
		});
	}

	@Test
	void keepsABodyThatTheConfigurationNoLongerNames() {
		Committee before = this.board.byCode("global").orElseThrow();

		list(configured().stream().filter((body) -> !body.code().equals("global")).toList());

		assertThat(this.board.get(before.id()).listed()).isFalse();
		assertThat(this.board.all().getLast().id()).isEqualTo(before.id());
	}

	@Test
	void takesARenamedBodyForTheSame() {
		Committee before = this.board.byCode("social").orElseThrow();

		list(configured().stream()
			.map((body) -> body.code().equals("social") ? new Listing(body.code(), body.kind(),
					new Committee.Names("KO", "Renamed"), body.cadence(), body.proxies()) : body)
			.toList());

		assertThat(this.board.get(before.id()).names().en()).isEqualTo("Renamed");
	}

	@Test
	void comesToTheSameEndWhenTwoInstancesStartAtOnce() throws Exception {
		Listing fresh = new Listing("fresh", CommitteeKind.SUBCOMMITTEE, new Committee.Names("KO", "EN"), null,
				Committee.Proxies.ALLOWED);
		CyclicBarrier both = new CyclicBarrier(2);

		try (ExecutorService instances = Executors.newFixedThreadPool(2)) {
			List<Future<Void>> starts = instances
				.invokeAll(List.of(() -> start(both, fresh), () -> start(both, fresh)));
			for (Future<Void> start : starts) {
				start.get();
			}
		}

		assertThat(this.committees.all()).filteredOn((committee) -> committee.code().equals("fresh")).hasSize(1);
	}

	@Test
	void bindsAGroupAndATopicOfIt() {
		Committee tech = this.board.byCode("future-tech").orElseThrow();
		Committee social = this.board.byCode("social").orElseThrow();

		this.board.bind(tech.id(), new Place(-100, null, true), People.officer(tech.id(), Role.CLERK));
		this.board.bind(social.id(), new Place(-100, 7, true), People.secretariat());

		assertThat(this.board.boundTo(new Place(-100, 7, true))).map(Committee::code).contains("social");
		assertThat(this.board.boundTo(new Place(-100, 8, true))).map(Committee::code).contains("future-tech");
		assertThat(this.board.boundTo(new Place(-101, null, true))).isEmpty();
	}

	@Test
	void givesAGroupToAnotherBodyOnlyForWhoRunsBoth() {
		Committee tech = this.board.byCode("future-tech").orElseThrow();
		Committee social = this.board.byCode("social").orElseThrow();
		Place group = new Place(-200, null, true);
		this.board.bind(tech.id(), group, People.secretariat());

		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.board.bind(social.id(), group, People.officer(social.id(), Role.CHAIR)))
			.withMessage("GROUP_OF_ANOTHER_COMMITTEE");
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.board.bind(tech.id(), group, People.officer(tech.id(), Role.MEMBER)))
			.withMessage("NOT_YOUR_COMMITTEE");
		this.board.bind(social.id(), group, People.secretariat());

		assertThat(this.board.boundTo(group)).map(Committee::code).contains("social");
		assertThat(this.board.get(tech.id()).group()).isNull();
	}

	@Test
	void keepsABindingWhenTheGroupMovesAndDropsItWhenTheBotLeaves() {
		Committee tech = this.board.byCode("future-tech").orElseThrow();
		this.board.bind(tech.id(), new Place(-300, 4, true), People.secretariat());

		this.board.groupMoved(-300, -301);
		this.board.groupMoved(-300, -301);

		assertThat(this.board.get(tech.id()).group()).isEqualTo(new Place(-301, 4, true));
		assertThat(this.board.groupLost(-301)).extracting(Committee::code).containsExactly("future-tech");
		assertThat(this.board.groupLost(-301)).isEmpty();
		assertThat(this.board.get(tech.id()).group()).isNull();
	}

	private List<Listing> configured() {
		return new ForumCheck().read(this.forum);
	}

	private Void start(CyclicBarrier both, Listing fresh) throws Exception {
		both.await();
		list(List.of(configured().getFirst(), fresh));
		return null;
	}

	private void list(List<Listing> bodies) {
		this.transaction.executeWithoutResult((status) -> {
			this.committees.list(bodies);
			this.news.stale(CommitteeBoard.CACHE);
		});
	}

}
