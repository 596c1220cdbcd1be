package kr.bridgebot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import kr.bridgebot.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The statements that run all the time must not read whole tables. */
@DeliveryTest
@Transactional
class QueryPlanTests {

	@Autowired
	private JdbcClient jdbc;

	private String plan(String statement) {
		assumeTrue(TestDatabase.isPostgres(), "plans are PostgreSQL's");
		this.jdbc.sql("set local enable_seqscan = off").update();
		this.jdbc.sql("set local enable_bitmapscan = off").update();
		List<String> lines = this.jdbc.sql("explain " + statement).query(String.class).list();
		return String.join("\n", lines);
	}

	@Test
	void findsWhatIsDueByTheIndexOfWhatWaits() {
		String plan = plan("""
				select id from outbox where state in ('PENDING', 'RETRY_AT') and lane = 1 and not_before <= now()
				and (retry_at is null or retry_at <= now()) and not (chat_id = any('{1,2}'::bigint[]))
				order by not_before, id limit 64 for update skip locked""");

		assertThat(plan).contains("outbox_due").doesNotContain("Sort");
	}

	@Test
	void seesWhereAnythingIsDueByTheSameIndexes() {
		String plan = plan(Lookout.LOOK.replace(":now", "now()"));

		assertThat(plan).contains("outbox_due").contains("card_dirty").doesNotContain("Seq Scan");
	}

	@Test
	void findsTheCardsOfAChangeByTheirSubject() {
		String plan = plan("""
				update card set dirty = true, revision = revision + 1
				where subject = any('{00000000-0000-0000-0000-000000000001}'::uuid[])
				and about = any('{00000000-0000-0000-0000-000000000002}'::uuid[])""");

		assertThat(plan).contains("card_once");
	}

	@Test
	void findsDirtyCardsByTheIndexOfDirtyCards() {
		String plan = plan("""
				select id from card where dirty and message_id is not null and in_group = true and next_edit_at <= now()
				order by next_edit_at, id limit 64""");

		assertThat(plan).contains("card_dirty").doesNotContain("Sort");
	}

	@Test
	void findsNoticesByTheStartOfTheirKey() {
		String plan = plan("select id from outbox where notice_key like 'nudge-1/%'");

		assertThat(plan).contains("outbox_notice");
	}

	@Test
	void countsAndPagesAMailingByItsIndexAlone() {
		String counted = plan("""
				select state, count(*) from outbox
				where mailing_id = '00000000-0000-0000-0000-000000000001' and main group by state""");
		String paged = plan("""
				select member_id, chat_id, state from outbox
				where mailing_id = '00000000-0000-0000-0000-000000000001' and main
				and member_id > '00000000-0000-0000-0000-000000000002'
				order by member_id, id limit 2000""");

		assertThat(counted).contains("Index Only Scan using outbox_mailing");
		assertThat(paged).contains("outbox_mailing").contains("Incremental Sort");
	}

}
