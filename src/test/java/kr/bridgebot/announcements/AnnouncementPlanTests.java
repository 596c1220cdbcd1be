package kr.bridgebot.announcements;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import kr.bridgebot.shared.Ids;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.SqlArrays;
import kr.bridgebot.shared.Timestamps;
import kr.bridgebot.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * With a hundred thousand recipients of each of several announcements a press, and what
 * it shows, is answered by indexes; none reads a table through.
 */
@Tag("database")
class AnnouncementPlanTests {

	private static final int MANY = 100_000;

	private static final int ANNOUNCEMENTS = 3;

	private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

	private static JdbcClient jdbc;

	private static AnnouncementId announcement;

	private static MemberId member;

	@BeforeAll
	static void writesManyRecipients() {
		assumeTrue(TestDatabase.isPostgres(), "plans are PostgreSQL's");
		DataSource database = new DriverManagerDataSource(TestDatabase.freshPostgres(), "postgres", "");
		Flyway.configure()
			.dataSource(database)
			.locations("classpath:db/migration", "classpath:db/vendor/postgresql")
			.load()
			.migrate();
		jdbc = JdbcClient.create(database);
		for (int i = 0; i < ANNOUNCEMENTS; i++) {
			announcement = new AnnouncementId(Ids.next());
			write(announcement);
		}
		member = new MemberId(jdbc.sql("select member from announcement_recipient where announcement = ? limit 1")
			.param(announcement.value())
			.query(UUID.class)
			.single());
		jdbc.sql("analyze").update();
	}

	private static void write(AnnouncementId id) {
		jdbc.sql(
				"""
						insert into announcement (id, scope, kind, state, version, revision, since, words, words_html, to_groups,
							to_channel, due, blanks_allowed, sent_at, reason, made_at)
						values (:id, :id, 'RECEIPT', 'SENT', 1, 1, :now, 'x', 'x', false, false, :due, false, :now, '', :now)""")
			.param("id", id.value())
			.param("now", Timestamps.of(NOW))
			.param("due", Timestamps.of(NOW.plusSeconds(3600)))
			.update();
		jdbc.sql(
				"""
						insert into announcement_version (id, announcement, version, kind, words, due, people, sent_at, looked_at)
						values (:id, :id, 1, 'RECEIPT', 'x', :due, 100000, :now, :now)""")
			.param("id", id.value())
			.param("now", Timestamps.of(NOW))
			.param("due", Timestamps.of(NOW.plusSeconds(3600)))
			.update();
		jdbc.sql("insert into announcement_message (id, version, place, last, html) values (?, ?, 0, true, 'x')")
			.params(Ids.next(), id.value())
			.update();
		jdbc.sql(
				"""
						insert into announcement_recipient (announcement, member, name, organisation, committees_ko, committees_en,
							state, state_at, reason)
						select ?, gen_random_uuid(), 'n' || g, '', '', '', 'SENT', ?, '' from generate_series(1, ?) g""")
			.params(id.value(), Timestamps.of(NOW), MANY)
			.update();
		jdbc.sql("""
				insert into announcement_receipt (announcement, version, member, given_at, late)
				select announcement, 1, member, ?, false from announcement_recipient
				where announcement = ? and member < 'a0000000-0000-0000-0000-000000000000'""")
			.params(Timestamps.of(NOW), id.value())
			.update();
	}

	@Test
	void findsWhoPressedByPrimaryKeys() {
		assertRead(ReceiptRows.ADDRESSEE,
				Map.of("announcement", announcement.value(), "version", 1, "member", member.value()));
	}

	@Test
	void findsWhatOneOpenCardShowsByPrimaryKeys() {
		assertRead("select * from announcement_recipient where announcement = :announcement and member = any(:members)",
				Map.of("announcement", announcement.value(), "members", SqlArrays.members(List.of(member))));
	}

	@Test
	void findsWhatSomebodyMissedByTheirOwnRows() {
		assertRead(Recipients.OPEN, Map.of("members", SqlArrays.members(List.of(member))));
	}

	@Test
	void findsWhatWaitsForSomebodyByTheirOwnRows() {
		assertRead(RecipientRows.UNCONFIRMED,
				Map.of("members", SqlArrays.members(List.of(member)), "now", Timestamps.of(NOW)));
	}

	@Test
	void findsWhatWasConfirmedLatelyByTheTime() {
		assertRead(ReceiptRows.CONFIRMED, Map.of("since", Timestamps.of(NOW)));
	}

	@Test
	void readsTheReportOnFromAKey() {
		assertRead(Tallies.STATES + " and r.member > :last order by r.member limit 1000",
				Map.of("announcement", announcement.value(), "version", 1, "over", false, "last", member.value()));
	}

	private static void assertRead(String sql, Map<String, Object> parameters) {
		String plan = String.join("\n",
				jdbc.sql("explain (analyze, buffers) " + sql).params(parameters).query(String.class).list());

		assertThat(plan).doesNotContain("Seq Scan on announcement_recipient")
			.doesNotContain("Seq Scan on announcement_receipt");
	}

}
