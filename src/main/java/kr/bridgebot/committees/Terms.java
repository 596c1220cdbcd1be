package kr.bridgebot.committees;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.Ids;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Role;
import kr.bridgebot.shared.SqlArrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of who sat where. */
@Repository
class Terms {

	private static final String IN_FORCE = " first_day <= :day and (last_day is null or last_day >= :day)";

	private static final int BATCH = 1000;

	private final JdbcClient jdbc;

	private final JdbcOperations batches;

	Terms(JdbcClient jdbc, JdbcOperations batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/** A term with the id of its row. */
	record Term(UUID id, Appointment appointment) {

		static Term fresh(Appointment appointment) {
			return new Term(Ids.next(), appointment);
		}

		Term until(LocalDate last) {
			return new Term(this.id, this.appointment.until(last));
		}

		boolean beginsBefore(LocalDate day) {
			return this.appointment.since().isBefore(day);
		}

	}

	List<Appointment> inForce(CommitteeId committee, LocalDate day) {
		return this.jdbc.sql("select * from appointment where committee_id = :committee and" + IN_FORCE)
			.param("committee", committee.value())
			.param("day", day)
			.query(Terms::appointment)
			.list();
	}

	List<Appointment> inForce(LocalDate day) {
		return this.jdbc.sql("select * from appointment where" + IN_FORCE + " order by first_day")
			.param("day", day)
			.query(Terms::appointment)
			.list();
	}

	List<Appointment> inForce(Collection<MemberId> members, LocalDate day) {
		return this.jdbc
			.sql("select * from appointment where member_id = any(:members) and" + IN_FORCE + " order by first_day")
			.param("members", SqlArrays.members(members))
			.param("day", day)
			.query(Terms::appointment)
			.list();
	}

	List<Appointment> of(MemberId member) {
		return this.jdbc.sql("select * from appointment where member_id = :member order by first_day desc, id")
			.param("member", member.value())
			.query(Terms::appointment)
			.list();
	}

	List<Term> endingAfter(MemberId member, LocalDate day) {
		return this.jdbc
			.sql("select * from appointment where member_id = :member and (last_day is null or last_day > :day)")
			.param("member", member.value())
			.param("day", day)
			.query(Terms::term)
			.list();
	}

	/** All that stands in these bodies on that day or begins later. */
	List<Term> standingFrom(Collection<UUID> committees, LocalDate day) {
		return this.jdbc.sql(
				"select * from appointment where committee_id in (:committees) and (last_day is null or last_day >= :day)")
			.param("committees", committees)
			.param("day", day)
			.query(Terms::term)
			.list();
	}

	/**
	 * Whoever changes terms of these bodies waits for one another, so that nobody ends up
	 * with two at once.
	 */
	void lock(List<UUID> committees) {
		this.jdbc.sql("select id from committee where id in (:ids) order by id for update")
			.param("ids", committees)
			.query(UUID.class)
			.list();
	}

	void add(List<Term> terms) {
		this.batches.batchUpdate("""
				insert into appointment (id, member_id, committee_id, role, first_day, last_day)
				values (?, ?, ?, ?, ?, ?)""", terms, BATCH, (statement, term) -> {
			Appointment appointment = term.appointment();
			statement.setObject(1, term.id());
			statement.setObject(2, appointment.member().value());
			statement.setObject(3, appointment.committee().value());
			statement.setString(4, appointment.role().name());
			statement.setObject(5, appointment.since());
			statement.setObject(6, appointment.until());
		});
	}

	/** Writes the last day of each of these terms. */
	void end(List<Term> terms) {
		this.batches.batchUpdate("update appointment set last_day = ? where id = ?", terms, BATCH,
				(statement, term) -> {
					statement.setObject(1, term.appointment().until());
					statement.setObject(2, term.id());
				});
	}

	/** Removes terms that have never begun. */
	void drop(List<Term> terms) {
		this.batches.batchUpdate("delete from appointment where id = ?", terms, BATCH,
				(statement, term) -> statement.setObject(1, term.id()));
	}

	private static Term term(ResultSet row, int number) throws SQLException {
		return new Term(row.getObject("id", UUID.class), appointment(row, number));
	}

	private static Appointment appointment(ResultSet row, int number) throws SQLException {
		@Nullable LocalDate until = row.getObject("last_day", LocalDate.class);
		return new Appointment(new MemberId(row.getObject("member_id", UUID.class)),
				new CommitteeId(row.getObject("committee_id", UUID.class)), Role.valueOf(row.getString("role")),
				row.getObject("first_day", LocalDate.class), until);
	}

}
