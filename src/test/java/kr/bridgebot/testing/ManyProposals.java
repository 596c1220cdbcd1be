package kr.bridgebot.testing;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * As many invented proposals as the forum may have after a long time, entered into
 * PostgreSQL by SQL: two in a hundred are under way, all others are done.
 */
public final class ManyProposals {

	/** In every other one. */
	public static final String COMMON = "기술";

	/** In one of ten thousand. */
	public static final String RARE = "양잠";

	/** One of five committees. */
	public static final CommitteeId COMMITTEE = new CommitteeId(new UUID(0x7000, 0x8000_0000_0000_0001L));

	/** One of a thousand authors. */
	public static final MemberId AUTHOR = new MemberId(new UUID(0x7000, 0x9000_0000_0000_0001L));

	private static final int A_YEAR = 4000;

	private ManyProposals() {
	}

	/** How the proposal of this number is called, counted from 0. */
	public static long ordinal(int number) {
		return (2000 + number / A_YEAR) * 1_000_000L + number % A_YEAR + 1;
	}

	/**
	 * Enters proposals.
	 * @param from the number of the first, counted from 0
	 * @param until the number after the last
	 */
	public static void enter(JdbcClient jdbc, int from, int until) {
		jdbc.sql(
				"""
						insert into proposal (id, ordinal, committee, author, title, body, sought, state, known_state, since,
							known_since, reach, ministry, division, document, answer, version)
						select cast('00000000-0000-7000-a000-' || lpad(to_hex(n), 12, '0') as uuid), ordinal,
							cast('00000000-0000-7000-8000-' || lpad(to_hex(n % 5), 12, '0') as uuid),
							cast('00000000-0000-7000-9000-' || lpad(to_hex(n % 1000), 12, '0') as uuid), '표본 제언 ' || n, text,
							ordinal / 1000000 || '-' || lpad((ordinal % 1000000)::text, 3, '0') || ' 표본 제언 ' || n || ' ' || text,
							state, state, at, at, case when n >= :until - :until / 50 then n % 3 else 2 end, '', '', '', '', 1
						from generate_series(:from, :until - 1) as n,
						lateral (select (2000 + n / :year) * 1000000::bigint + n % :year + 1 as ordinal,
							timestamp with time zone '2026-01-01 00:00:00+09' + n * interval '1 minute' as at) as numbered,
						lateral (select string_agg(chr(44032 + 28 * (abs(hashint4(n * 16 + k)) % 399))
								|| chr(44032 + 28 * (abs(hashint4(n * 16 + k + 8)) % 399)), ' ')
								|| case when n % 2 = 0 then ' 기술을 지원' else ' 제도를 개선' end
								|| case when n % 10000 = 77 then ' 양잠업' else '' end as text
							from generate_series(0, 7) as k) as written,
						lateral (select case when n < :until - :until / 50
							then (array['ANSWERED', 'IMPLEMENTED', 'CLOSED', 'DECLINED'])[1 + n % 4]
							else (array['DRAFT', 'STEERING_REVIEW', 'SUBMITTED'])[1 + n % 3] end as state) as decided""")
			.param("from", from)
			.param("until", until)
			.param("year", A_YEAR)
			.update();
		jdbc.sql("""
				insert into proposal_step (proposal, step, taken_at, to_state, reason)
				select id, step, since - (4 - step) * interval '10 days',
					(array['DRAFT', 'SUBCOMMITTEE_REVIEW', 'STEERING_REVIEW', proposal.state])[step], ''
				from proposal, generate_series(1, 4) as step where ordinal between :first and :last""")
			.param("first", ordinal(from))
			.param("last", ordinal(until - 1))
			.update();
		Stream.of("author, 'AUTHOR', ordinal, since from proposal where true",
				"cast('00000000-0000-7000-9000-000000000001' as uuid), 'FOLLOWER', ordinal, since from proposal "
						+ "where ordinal % 7 = 0 and author <> cast('00000000-0000-7000-9000-000000000001' as uuid)")
			.forEach((people) -> jdbc
				.sql("insert into proposal_person (proposal, member, part, ordinal, since) select id, " + people
						+ " and ordinal between :first and :last")
				.param("first", ordinal(from))
				.param("last", ordinal(until - 1))
				.update());
		List.of("proposal", "proposal_step", "proposal_person")
			.forEach((table) -> jdbc.sql("vacuum analyze " + table).update());
	}

}
