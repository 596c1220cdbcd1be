package kr.bridgebot.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kr.bridgebot.shared.Ids;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.SqlArrays;
import kr.bridgebot.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who assisted whom from when to when. */
@Repository
class Assistances {

	private final JdbcClient jdbc;

	private final People people;

	Assistances(JdbcClient jdbc, People people) {
		this.jdbc = jdbc;
		this.people = people;
	}

	/** Longest first. */
	List<Person> assistantsOf(MemberId principal) {
		return people(this.jdbc.sql("""
				select assistant as person from assistance where principal = :principal and until is null
				order by since, id
				""").param("principal", principal.value()).query(Assistances::readPerson).list());
	}

	/** Longest first. */
	List<Person> principalsOf(MemberId assistant) {
		return people(this.jdbc.sql("""
				select principal as person from assistance where assistant = :assistant and until is null
				order by since, id
				""").param("assistant", assistant.value()).query(Assistances::readPerson).list());
	}

	/** For whom each of these people answers; who assists nobody is left out. */
	Map<MemberId, Set<MemberId>> principalsOf(Collection<MemberId> assistants) {
		return paired("""
				select assistant as person, principal as other from assistance
				where assistant = any(:people) and until is null""", assistants);
	}

	/** Who answers for each of these people; who has no assistant is left out. */
	Map<MemberId, Set<MemberId>> assistantsOf(Collection<MemberId> principals) {
		return paired("""
				select principal as person, assistant as other from assistance
				where principal = any(:people) and until is null""", principals);
	}

	private Map<MemberId, Set<MemberId>> paired(String pairs, Collection<MemberId> people) {
		Map<MemberId, Set<MemberId>> paired = new HashMap<>();
		this.jdbc.sql(pairs).param("people", SqlArrays.members(people)).query((row) -> {
			paired.computeIfAbsent(new MemberId(row.getObject("person", UUID.class)), (person) -> new HashSet<>())
				.add(new MemberId(row.getObject("other", UUID.class)));
		});
		return paired;
	}

	/**
	 * Begins a term unless one is open.
	 * @return whether there was none
	 */
	boolean begin(MemberId principal, MemberId assistant, MemberId by, Instant now) {
		// Whoever else names an assistant of this member waits here.
		this.jdbc.sql("select id from member where id = :principal for update")
			.param("principal", principal.value())
			.query(UUID.class)
			.list();
		return this.jdbc.sql("""
				insert into assistance (id, principal, assistant, since, named_by)
				select cast(:id as uuid), p.id, a.id, cast(:now as timestamp with time zone), cast(:by as uuid)
				from member p join member a on a.id = :assistant and a.erased_at is null
				where p.id = :principal and p.erased_at is null and not exists (
					select 1 from assistance x
					where x.principal = p.id and x.assistant = a.id and x.until is null)
				""")
			.param("id", Ids.next())
			.param("principal", principal.value())
			.param("assistant", assistant.value())
			.param("now", Timestamps.of(now))
			.param("by", by.value())
			.update() > 0;
	}

	/**
	 * Ends the open term.
	 * @return whether there was one
	 */
	boolean end(MemberId principal, MemberId assistant, Instant now) {
		return this.jdbc.sql("""
				update assistance set until = :now
				where principal = :principal and assistant = :assistant and until is null
				""")
			.param("now", Timestamps.of(now))
			.param("principal", principal.value())
			.param("assistant", assistant.value())
			.update() > 0;
	}

	private List<Person> people(List<MemberId> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		Map<MemberId, Person> found = this.people.find(ids);
		return ids.stream().map(found::get).filter(Objects::nonNull).toList();
	}

	private static MemberId readPerson(ResultSet row, int number) throws SQLException {
		return new MemberId(row.getObject("person", UUID.class));
	}

}
