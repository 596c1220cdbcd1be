package kr.bridgebot.announcements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.SqlArrays;
import kr.bridgebot.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The frozen audiences and what became of the latest version with each. Whole slices at a
 * time, never a row at a time.
 */
@Repository
class Recipients {

	static final String OPEN = """
			select distinct a.id from announcement_recipient r join announcement a on a.id = r.announcement
			where r.member = any(:members) and r.state in ('QUEUED', 'UNREACHABLE', 'BLOCKED')
				and a.state in ('SENDING', 'PAUSED', 'SENT')
			order by a.id""";

	private final JdbcClient jdbc;

	Recipients(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(AnnouncementId announcement, List<FrozenPerson> people, Instant at) {
		this.jdbc
			.sql("""
					insert into announcement_recipient (announcement, member, name, organisation, committees_ko, committees_en,
						state, state_at, reason)
					select cast(:announcement as uuid), p.id, p.name, p.organisation, p.ko, p.en, 'QUEUED',
						cast(:at as timestamp with time zone), ''
					from unnest(cast(:ids as uuid array), cast(:names as varchar array), cast(:organisations as varchar array),
						cast(:ko as varchar array), cast(:en as varchar array)) as p (id, name, organisation, ko, en)""")
			.param("announcement", announcement.value())
			.param("at", Timestamps.of(at))
			.param("ids", SqlArrays.uuids(people, (person) -> person.member().value()))
			.param("names", SqlArrays.strings(people, FrozenPerson::name))
			.param("organisations", SqlArrays.strings(people, FrozenPerson::organisation))
			.param("ko", SqlArrays.strings(people, FrozenPerson::committeesKo))
			.param("en", SqlArrays.strings(people, FrozenPerson::committeesEn))
			.update();
	}

	/** All of them, in order of their ids. */
	List<MemberId> members(AnnouncementId announcement) {
		return this.jdbc.sql("select member from announcement_recipient where announcement = ? order by member")
			.param(announcement.value())
			.query((row, number) -> new MemberId(row.getObject("member", UUID.class)))
			.list();
	}

	/** These as they were frozen; whoever is no recipient is left out. */
	Map<MemberId, FrozenPerson> find(AnnouncementId announcement, Collection<MemberId> members) {
		Map<MemberId, FrozenPerson> found = new HashMap<>();
		this.jdbc.sql("select * from announcement_recipient where announcement = ? and member = any(?)")
			.params(announcement.value(), SqlArrays.members(members))
			.query((row) -> {
				FrozenPerson person = frozen(row);
				found.put(person.member(), person);
			});
		return found;
	}

	/** Everybody as they were frozen, a slice at a time from behind this one. */
	List<FrozenPerson> after(AnnouncementId announcement, @Nullable MemberId last, int limit) {
		return this.jdbc
			.sql("select * from announcement_recipient where announcement = :announcement"
					+ ((last == null) ? "" : " and member > :last") + " order by member limit :limit")
			.param("announcement", announcement.value())
			.params((last == null) ? Map.of() : Map.of("last", last.value()))
			.param("limit", limit)
			.query((row, number) -> frozen(row))
			.list();
	}

	/** Nothing of the new version has left yet. */
	void queue(AnnouncementId announcement, Instant at) {
		this.jdbc.sql("""
				update announcement_recipient set state = 'QUEUED', state_at = :at, reason = ''
				where announcement = :announcement""")
			.param("at", Timestamps.of(at))
			.param("announcement", announcement.value())
			.update();
	}

	/** Writes down what became of the latest version with these, where it is news. */
	void settle(AnnouncementId announcement, List<Fate> fates) {
		FateRows.settle(this.jdbc, "announcement_recipient", "member", announcement, fates);
	}

	/** The open announcements that these did not get, as far as is written down. */
	List<AnnouncementId> open(Collection<MemberId> members) {
		return this.jdbc.sql(OPEN)
			.param("members", SqlArrays.members(members))
			.query((row, number) -> new AnnouncementId(row.getObject("id", UUID.class)))
			.list();
	}

	/** Leaves nothing that names a member; that there was somebody stays. */
	void forget(MemberId member) {
		this.jdbc.sql("""
				update announcement_recipient set name = '', organisation = '', committees_ko = '', committees_en = ''
				where member = ?""").param(member.value()).update();
	}

	static FrozenPerson frozen(ResultSet row) throws SQLException {
		return new FrozenPerson(new MemberId(row.getObject("member", UUID.class)), row.getString("name"),
				row.getString("organisation"), row.getString("committees_ko"), row.getString("committees_en"));
	}

}
