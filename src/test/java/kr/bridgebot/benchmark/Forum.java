package kr.bridgebot.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * A forum of ten thousand linked members who are all invited to one meeting and have its
 * card before them, entered by SQL since that is not what is measured.
 */
final class Forum {

	static final UUID SEMINAR = new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0000_0001L);

	/** The card's message, the same number in each chat. */
	static final int MESSAGE = 7;

	private static final long FIRST_ACCOUNT = 5_000_000_000L;

	private Forum() {
	}

	static long accountOf(int member) {
		return FIRST_ACCOUNT + member;
	}

	static UUID memberOf(int member) {
		return new UUID(0x0192_0000_0000_7000L, 0x8000_0000_0000_0000L + member);
	}

	static void enter(Connection connection, int members) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("create temporary table number as select n, " + "('01920000-0000-7000-8000-' || "
					+ "lpad(to_hex(n), 12, '0'))::uuid as id from generate_series(0, " + (members - 1) + ") as n");
			statement.execute("""
					insert into member (id, name, organisation, title, email, enrolled_at)
					select id, '표본 위원 ' || n, '표본연구원', '연구위원', '', now() from number""");
			statement.execute("""
					insert into account (id, member_id, language, linked_at, consent_at)
					select %d + n, id, 'KO', now(), now() from number""".formatted(FIRST_ACCOUNT));
			statement.execute("""
					insert into appointment (id, member_id, committee_id, role, first_day)
					select gen_random_uuid(), number.id, committee.id, 'MEMBER', date '2026-01-01'
					from number, committee where committee.code = 'future-tech'""");
			statement.execute(
					"""
							insert into seminar (id, committee, kind, state, topic, starts_at, length_seconds, mode, venue, link,
								answer_by, revision, announced_at, version)
							select '%s', id, 'SEMINAR', 'ANNOUNCED', '표본 주제', now() + interval '20 days', 7200, 'ONSITE',
								'서울 중구 회의실 A', '', now() + interval '18 days', 1, now(), 1
							from committee where code = 'future-tech'"""
						.formatted(SEMINAR));
			statement.execute("""
					insert into rsvp (seminar_id, member_id, answer, reason, reconfirm, nudges, invited, revision)
					select '%s', id, 'PENDING', '', false, 0, true, 0 from number""".formatted(SEMINAR));
			statement.execute(
					"""
							insert into card (id, kind, subject, about, chat_id, thread_id, in_group, message_id, dirty, revision,
								failures, next_edit_at)
							select gen_random_uuid(), 'seminar.invitation', '%s', id, %d + n, 0, false, %d, false, 0, 0, now()
							from number"""
						.formatted(SEMINAR, FIRST_ACCOUNT, MESSAGE));
			statement.execute("analyze member, account, appointment, seminar, rsvp, card");
		}
	}

	/** Seats the first of them in another body, too. */
	static void seat(Connection connection, String body, int members) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("""
					insert into appointment (id, member_id, committee_id, role, first_day)
					select gen_random_uuid(), member.id, committee.id, 'MEMBER', date '2026-01-01'
					from (select id from member order by id limit %d) member, committee
					where committee.code = '%s'""".formatted(members, body));
		}
	}

}
