package kr.bridgebot.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.bridgebot.members.MemberRegister.Entry;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.SqlArrays;
import kr.bridgebot.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of people, and which of them work for the secretariat. */
@Repository
class People {

	/** The name of somebody who asked to be forgotten. */
	private static final String NO_NAME = "–";

	private static final String SELECT = """
			select m.id, m.name, m.organisation, m.title, m.sector, m.email, m.phone, m.erased_at,
				s.member_id as secretary, a.id as account
			from member m
			left join secretariat s on s.member_id = m.id
			left join account a on a.member_id = m.id
			""";

	/** What comes in as columns, one array each. */
	private static final String ENTRIES = """
			select * from unnest(cast(:ids as uuid array), cast(:names as varchar array),
				cast(:organisations as varchar array), cast(:titles as varchar array),
				cast(:sectors as varchar array), cast(:emails as varchar array), cast(:phones as varchar array))
			as e (id, name, organisation, title, sector, email, phone)
			""";

	private final JdbcClient jdbc;

	People(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Map<MemberId, Person> find(Collection<MemberId> members) {
		Map<MemberId, Person> found = new HashMap<>();
		this.jdbc.sql(SELECT + "where m.id = any(:members)")
			.param("members", SqlArrays.members(members))
			.query(People::read)
			.list()
			.forEach((person) -> found.put(person.id(), person));
		return found;
	}

	/** All but the erased, in no order. */
	List<Person> all() {
		return this.jdbc.sql(SELECT + "where m.erased_at is null").query(People::read).list();
	}

	boolean isEmpty() {
		return this.jdbc.sql("select count(*) from (select id from member limit 1) m").query(Long.class).single() == 0;
	}

	void add(Map<MemberId, Entry> entries, Instant now) {
		bind(this.jdbc
			.sql("""
					insert into member (id, name, organisation, title, sector, email, phone, enrolled_at)
					select e.id, e.name, e.organisation, e.title, e.sector, e.email, e.phone, cast(:now as timestamp with time zone)
					from (%s) e
					"""
				.formatted(ENTRIES)), entries)
			.param("now", Timestamps.of(now))
			.update();
	}

	void amend(Map<MemberId, Entry> entries) {
		bind(this.jdbc.sql("""
				merge into member m using (%s) e on m.id = e.id and m.erased_at is null
				when matched then update set name = e.name, organisation = e.organisation, title = e.title,
					sector = e.sector, email = e.email, phone = e.phone
				""".formatted(ENTRIES)), entries).update();
	}

	/** Leaves nothing but the id. */
	void forget(MemberId member, Instant now) {
		this.jdbc.sql("""
				update member set name = :name, organisation = '', title = '', sector = null, email = '', phone = '',
					erased_at = :now
				where id = :member
				""").param("name", NO_NAME).param("now", Timestamps.of(now)).param("member", member.value()).update();
	}

	Set<MemberId> of(Sector sector) {
		return new HashSet<>(
				this.jdbc.sql("select id as member_id from member where sector = :sector and erased_at is null")
					.param("sector", sector.name())
					.query(People::readId)
					.list());
	}

	Set<MemberId> secretariat() {
		return this.jdbc.sql("select member_id from secretariat").query(People::readId).set();
	}

	/** The same, and nobody else changes it before the transaction is over. */
	Set<MemberId> lockedSecretariat() {
		return this.jdbc.sql("select member_id from secretariat order by member_id for update")
			.query(People::readId)
			.set();
	}

	boolean isSecretariatLinked() {
		return this.jdbc.sql("select count(*) from secretariat s join account a on a.member_id = s.member_id")
			.query(Long.class)
			.single() > 0;
	}

	void joinSecretariat(Collection<MemberId> members, Instant now) {
		this.jdbc.sql("""
				insert into secretariat (member_id, since)
				select m.id, cast(:now as timestamp with time zone) from member m
				where m.id = any(:members) and m.erased_at is null
				on conflict do nothing
				""").param("now", Timestamps.of(now)).param("members", SqlArrays.members(members)).update();
	}

	void leaveSecretariat(MemberId member) {
		this.jdbc.sql("delete from secretariat where member_id = :member").param("member", member.value()).update();
	}

	private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Map<MemberId, Entry> entries) {
		Collection<Entry> rows = entries.values();
		return statement.param("ids", SqlArrays.members(entries.keySet()))
			.param("names", SqlArrays.strings(rows, Entry::name))
			.param("organisations", SqlArrays.strings(rows, Entry::organisation))
			.param("titles", SqlArrays.strings(rows, Entry::title))
			.param("sectors",
					SqlArrays.strings(rows, (entry) -> (entry.sector() == null) ? null : entry.sector().name()))
			.param("emails", SqlArrays.strings(rows, Entry::email))
			.param("phones", SqlArrays.strings(rows, Entry::phone));
	}

	private static MemberId readId(ResultSet row, int number) throws SQLException {
		return new MemberId(row.getObject("member_id", UUID.class));
	}

	private static Person read(ResultSet row, int number) throws SQLException {
		String sector = row.getString("sector");
		@Nullable Long account = row.getObject("account", Long.class);
		return new Person(new MemberId(row.getObject("id", UUID.class)), row.getString("name"),
				row.getString("organisation"), row.getString("title"), (sector == null) ? null : Sector.valueOf(sector),
				row.getString("email"), row.getString("phone"), row.getObject("secretary") != null, account,
				row.getObject("erased_at") != null);
	}

}
