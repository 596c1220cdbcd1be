package kr.bridgebot.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.bridgebot.chat.Place;
import kr.bridgebot.delivery.Delivery.State;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.SqlArrays;
import kr.bridgebot.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Mailings as they are kept.
 *
 * <p>
 * A row that is under way when its mailing is held does not wait, so nobody finds it; it
 * may come back to be tried again. So whoever holds a mailing, lets it go on or withdraws
 * it, and whoever brings rows back or adds some, locks the mailing's own row first: the
 * later of the two sees what the earlier one did.
 */
@Repository
class MailingRows {

	private final JdbcClient jdbc;

	MailingRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The mailing, begun if it was not, and locked. */
	Mailing join(UUID id, Instant now) {
		this.jdbc.sql("insert into mailing (id, held, created_at) values (?, false, ?) on conflict do nothing")
			.param(id)
			.param(Timestamps.of(now))
			.update();
		return lock(List.of(id)).getOrDefault(id, new Mailing(id, false, null));
	}

	/** Locks these mailings; asks nothing when there are none. */
	Map<UUID, Mailing> lock(Collection<UUID> ids) {
		if (ids.isEmpty()) {
			return Map.of();
		}
		Map<UUID, Mailing> mailings = new HashMap<>();
		this.jdbc.sql("select id, held, withdrawn from mailing where id = any(?) order by id for update")
			.param(SqlArrays.uuids(ids))
			.query((row) -> {
				UUID id = row.getObject("id", UUID.class);
				mailings.put(id, new Mailing(id, row.getBoolean("held"), row.getString("withdrawn")));
			});
		return mailings;
	}

	void mark(Mailing mailing) {
		this.jdbc.sql("update mailing set held = ?, withdrawn = ? where id = ?")
			.param(mailing.held())
			.param(mailing.withdrawn())
			.param(mailing.id())
			.update();
	}

	int hold(UUID mailing, Instant now) {
		return this.jdbc.sql("""
				update outbox set state = 'HELD', state_at = ?
				where mailing_id = ? and state in ('PENDING', 'RETRY_AT')""")
			.param(Timestamps.of(now))
			.param(mailing)
			.update();
	}

	/** One that waited for another attempt still waits as long as it was told. */
	int goOn(UUID mailing, Instant now) {
		return this.jdbc
			.sql("update outbox set state = 'PENDING', state_at = ? where mailing_id = ? and state = 'HELD'")
			.param(Timestamps.of(now))
			.param(mailing)
			.update();
	}

	int withdraw(UUID mailing, String reason, Instant now) {
		return this.jdbc.sql("""
				update outbox set state = 'DEAD', reason = ?, state_at = ?
				where mailing_id = ? and state in ('PENDING', 'RETRY_AT', 'HELD')""")
			.param(reason)
			.param(Timestamps.of(now))
			.param(mailing)
			.update();
	}

	/** How many main messages are in each state; one in which none is is left out. */
	Map<State, Integer> counts(UUID mailing) {
		Map<State, Integer> counts = new HashMap<>();
		this.jdbc.sql("select state, count(*) as messages from outbox where mailing_id = ? and main group by state")
			.param(mailing)
			.query((row) -> {
				counts.put(State.valueOf(row.getString("state")), row.getInt("messages"));
			});
		return counts;
	}

	/** Main messages to members, those of one member together, after this one. */
	List<Message> toMembers(UUID mailing, @Nullable MemberId after, int limit) {
		return this.jdbc.sql("""
				select member_id, chat_id, thread_id, in_group, about, state, reason, state_at
				from outbox
				where mailing_id = ? and main and member_id > ?
				order by member_id, id
				limit ?""")
			.param(mailing)
			.param((after != null) ? after.value() : new UUID(0, 0))
			.param(limit)
			.query((row, number) -> message(row))
			.list();
	}

	List<Message> toMembers(UUID mailing, Collection<MemberId> members) {
		return this.jdbc.sql("""
				select member_id, chat_id, thread_id, in_group, about, state, reason, state_at
				from outbox
				where mailing_id = ? and main and member_id = any(?)
				order by member_id, id""")
			.param(mailing)
			.param(SqlArrays.uuids(members.stream().map(MemberId::value).toList()))
			.query((row, number) -> message(row))
			.list();
	}

	List<Message> toGroups(UUID mailing) {
		return this.jdbc.sql("""
				select member_id, chat_id, thread_id, in_group, about, state, reason, state_at
				from outbox
				where mailing_id = ? and main and member_id is null
				order by id""").param(mailing).query((row, number) -> message(row)).list();
	}

	private static Message message(ResultSet row) throws SQLException {
		UUID member = row.getObject("member_id", UUID.class);
		Long chat = row.getObject("chat_id", Long.class);
		Place place = (chat == null) ? null
				: new Place(chat, row.getObject("thread_id", Integer.class), row.getBoolean("in_group"));
		return new Message((member != null) ? new MemberId(member) : null, place, row.getObject("about", UUID.class),
				State.valueOf(row.getString("state")), row.getString("reason"), Timestamps.read(row, "state_at"));
	}

	/** Forgets mailings of which nothing is left. */
	void prune(Instant before) {
		this.jdbc.sql("""
				delete from mailing m
				where m.created_at < ? and not exists (select 1 from outbox o where o.mailing_id = m.id)""")
			.param(Timestamps.of(before))
			.update();
	}

	/** One main message. */
	record Message(@Nullable MemberId member, @Nullable Place place, @Nullable UUID about, State state,
			@Nullable String reason, Instant at) {
	}

}
