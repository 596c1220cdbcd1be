package kr.bridgebot.proposals;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import kr.bridgebot.proposals.CataloguePage.Bookmark;
import kr.bridgebot.proposals.CataloguePages.Query;
import kr.bridgebot.proposals.CataloguePages.Reading;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.Language;
import kr.bridgebot.shared.Role;
import kr.bridgebot.testing.ManyProposals;
import kr.bridgebot.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * With a hundred thousand proposals every page is read by an index, whoever reads and
 * from wherever they read on; none reads the table through.
 */
@Tag("database")
class CataloguePlanTests {

	private static final int MANY = 100_000;

	private static final int COUNT = 7;

	private static final Actor MEMBER = new Actor(1, ManyProposals.AUTHOR, Language.KO, ZoneId.of("Asia/Seoul"), false,
			Map.of(ManyProposals.COMMITTEE, Role.MEMBER), Set.of());

	private static final Actor SECRETARY = new Actor(1, ManyProposals.AUTHOR, Language.KO, ZoneId.of("Asia/Seoul"),
			true, Map.of(), Set.of());

	private static JdbcClient jdbc;

	private static CataloguePages pages;

	@BeforeAll
	static void writesManyProposals() {
		assumeTrue(TestDatabase.isPostgres(), "plans are PostgreSQL's");
		DataSource database = new DriverManagerDataSource(TestDatabase.freshPostgres(), "postgres", "");
		Flyway.configure()
			.dataSource(database)
			.locations("classpath:db/migration", "classpath:db/vendor/postgresql")
			.load()
			.migrate();
		jdbc = JdbcClient.create(database);
		pages = new CataloguePages(jdbc, new JdbcTemplate(database));
		ManyProposals.enter(jdbc, 0, MANY);
	}

	static List<Reading> readings() {
		Bookmark middle = new Bookmark(ManyProposals.ordinal(MANY / 2), false);
		return List.of(reading(MEMBER, false, null), reading(SECRETARY, true, null), reading(MEMBER, false, middle),
				reading(MEMBER, false, new Bookmark(middle.ordinal(), true)));
	}

	private static Reading reading(Actor reader, boolean wide, Bookmark at) {
		return new Reading(at, COUNT, Readership.of(reader, wide), reader.secretariat());
	}

	private static String plan(Query query) {
		return String.join("\n",
				jdbc.sql("explain (analyze, buffers) " + query.sql())
					.params(query.parameters())
					.query(String.class)
					.list());
	}

	private static void assertRead(Query query, String index) {
		assertThat(plan(query)).contains(index).doesNotContain("Seq Scan");
	}

	@ParameterizedTest
	@MethodSource("readings")
	void listsAllByTheirNumbers(Reading reading) {
		assertRead(reading.of(new Shelf.All()), "proposal_numbered_once");
	}

	@ParameterizedTest
	@MethodSource("readings")
	void listsACommitteesByItsNumbers(Reading reading) {
		assertRead(reading.of(new Shelf.OfCommittee(ManyProposals.COMMITTEE)), "proposal_of_committee");
	}

	@ParameterizedTest
	@MethodSource("readings")
	void listsThoseInAStateByTheirNumbers(Reading reading) {
		assertRead(reading.of(new Shelf.InState(ProposalState.CLOSED)),
				reading.inside() ? "proposal_in_state" : "proposal_known_in_state");
	}

	@ParameterizedTest
	@MethodSource("readings")
	void listsOnesOwnByTheirNumbers(Reading reading) {
		assertRead(reading.of(new Shelf.Mine()), "proposal_person_of_member");
	}

	@ParameterizedTest
	@MethodSource("readings")
	void listsWhatOneFollowsByTheirNumbers(Reading reading) {
		assertRead(reading.of(new Shelf.Followed()), "proposal_person_of_member");
	}

	@ParameterizedTest
	@MethodSource("readings")
	void findsWhatIsCommonAmongTheLatest(Reading reading) {
		assertRead(reading.lately(List.of(ManyProposals.COMMON)), "proposal_numbered_once");
	}

	@ParameterizedTest
	@MethodSource("readings")
	void findsWhatIsRareByItsLetters(Reading reading) {
		assertRead(reading.lately(List.of(ManyProposals.RARE)), "proposal_numbered_once");
		assertRead(reading.byLetters(List.of(ManyProposals.RARE)), "proposal_sought");
	}

	@ParameterizedTest
	@MethodSource("readings")
	void findsByLettersEvenWhatIsCommon(Reading reading) {
		assertRead(reading.byLetters(List.of(ManyProposals.COMMON, ManyProposals.RARE)), "proposal_sought");
	}

	@Test
	void opensACardByItsNumber() {
		assertRead(new Query("select * from proposal where ordinal = :number",
				Map.of("number", ManyProposals.ordinal(MANY / 2))), "proposal_numbered_once");
	}

	@Test
	void findsTheFewAmongTheMany() {
		Readership all = Readership.of(SECRETARY, true);

		assertThat(pages.read(new Shelf.Found(ManyProposals.RARE), null, 20, all, true)).hasSize(MANY / 10_000);
		assertThat(pages.read(new Shelf.Found(ManyProposals.COMMON), null, 20, all, true)).hasSize(20);
	}

}
