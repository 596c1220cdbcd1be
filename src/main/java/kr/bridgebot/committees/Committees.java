package kr.bridgebot.committees;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.bridgebot.calendar.Cadence;
import kr.bridgebot.chat.Place;
import kr.bridgebot.committees.Committee.Names;
import kr.bridgebot.committees.Committee.Proxies;
import kr.bridgebot.committees.ForumCheck.Listing;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the forum's bodies. */
@Repository
class Committees {

	private final JdbcClient jdbc;

	Committees(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<Committee> all() {
		return this.jdbc.sql("select * from committee order by listed desc, place, code")
			.query(Committees::read)
			.list();
	}

	/**
	 * Makes the listed bodies the listed ones. Two instances may do so at once: the same
	 * rows in the same order come to the same end.
	 */
	void list(List<Listing> listings) {
		for (int place = 0; place < listings.size(); place++) {
			Listing listing = listings.get(place);
			if (write(UPDATE, listing, place) == 0) {
				write(INSERT, listing, place);
			}
		}
		List<String> codes = listings.stream().map(Listing::code).toList();
		this.jdbc.sql("update committee set listed = false where listed and code not in (:codes)")
			.param("codes", codes)
			.update();
	}

	private static final String UPDATE = """
			update committee set kind = :kind, name_ko = :ko, name_en = :en, cadence_rule = :rule,
				cadence_since = :since, cadence_time = :time, cadence_minutes = :minutes, proxies = :proxies,
				place = :place, listed = true
			where code = :code""";

	private static final String INSERT = """
			insert into committee (id, code, kind, name_ko, name_en, cadence_rule, cadence_since, cadence_time,
				cadence_minutes, proxies, place, listed)
			values (:id, :code, :kind, :ko, :en, :rule, :since, :time, :minutes, :proxies, :place, true)
			on conflict do nothing""";

	private int write(String sql, Listing listing, int place) {
		Cadence cadence = listing.cadence();
		return this.jdbc.sql(sql)
			.param("id", Ids.next())
			.param("code", listing.code())
			.param("kind", listing.kind().name())
			.param("ko", listing.names().ko())
			.param("en", listing.names().en())
			.param("rule", (cadence == null) ? null : cadence.rule())
			.param("since", (cadence == null) ? null : cadence.since())
			.param("time", (cadence == null) ? null : cadence.time())
			.param("minutes", (cadence == null) ? null : (int) cadence.length().toMinutes())
			.param("proxies", listing.proxies().name())
			.param("place", place)
			.update();
	}

	/** Binds a body to a group that no other body holds any more. */
	void bind(CommitteeId committee, Place group) {
		this.jdbc.sql("""
				update committee set group_chat = null, group_thread = 0
				where group_chat = :chat and group_thread = :thread and id <> :id""")
			.param("chat", group.chat())
			.param("thread", threadOf(group))
			.param("id", committee.value())
			.update();
		this.jdbc.sql("update committee set group_chat = :chat, group_thread = :thread where id = :id")
			.param("chat", group.chat())
			.param("thread", threadOf(group))
			.param("id", committee.value())
			.update();
	}

	void unbind(CommitteeId committee) {
		this.jdbc.sql("update committee set group_chat = null, group_thread = 0 where id = :id")
			.param("id", committee.value())
			.update();
	}

	/** Moves all bindings of a chat; how many there were. */
	int move(long from, long to) {
		return this.jdbc.sql("update committee set group_chat = :to where group_chat = :from")
			.param("to", to)
			.param("from", from)
			.update();
	}

	/** Drops all bindings of a chat; how many there were. */
	int drop(long chat) {
		return this.jdbc.sql("update committee set group_chat = null, group_thread = 0 where group_chat = :chat")
			.param("chat", chat)
			.update();
	}

	private static int threadOf(Place group) {
		return Objects.requireNonNullElse(group.thread(), 0);
	}

	private static Committee read(ResultSet row, int number) throws SQLException {
		return new Committee(new CommitteeId(row.getObject("id", UUID.class)), row.getString("code"),
				CommitteeKind.valueOf(row.getString("kind")),
				new Names(row.getString("name_ko"), row.getString("name_en")), cadence(row),
				Proxies.valueOf(row.getString("proxies")), group(row), row.getBoolean("listed"));
	}

	private static @Nullable Cadence cadence(ResultSet row) throws SQLException {
		String rule = row.getString("cadence_rule");
		return (rule == null) ? null : new Cadence(rule, row.getObject("cadence_since", LocalDate.class),
				row.getObject("cadence_time", LocalTime.class), Duration.ofMinutes(row.getInt("cadence_minutes")));
	}

	private static @Nullable Place group(ResultSet row) throws SQLException {
		Long chat = row.getObject("group_chat", Long.class);
		int thread = row.getInt("group_thread");
		return (chat == null) ? null : new Place(chat, (thread == 0) ? null : thread, true);
	}

}
