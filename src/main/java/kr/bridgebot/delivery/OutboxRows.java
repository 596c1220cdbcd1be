package kr.bridgebot.delivery;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import kr.bridgebot.chat.Attachment.Kept;
import kr.bridgebot.chat.Place;
import kr.bridgebot.delivery.Delivery.State;
import kr.bridgebot.delivery.Posting.Content;
import kr.bridgebot.delivery.Posting.Row;
import kr.bridgebot.delivery.Work.Parcel;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.SqlArrays;
import kr.bridgebot.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The outbox as it is kept. No method's number of statements depends on its arguments.
 */
@Repository
class OutboxRows {

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final Bell bell;

	OutboxRows(JdbcClient jdbc, JdbcTemplate batches, Bell bell) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.bell = bell;
	}

	/** Makes what has not been tried yet due now; tells how many rows that were. */
	int hasten(Instant now) {
		int hastened = this.jdbc.sql("update outbox set not_before = ? where state = 'PENDING' and not_before > ?")
			.param(Timestamps.of(now))
			.param(Timestamps.of(now))
			.update();
		this.bell.ringAfterCommit();
		return hastened;
	}

	/** Adds what is not there yet; nothing at all costs nothing. */
	void add(Posting posting) {
		List<Row> rows = posting.rows();
		if (rows.isEmpty()) {
			return;
		}
		addContents(posting);
		Mailing mailing = posting.mailing();
		this.jdbc
			.sql("""
					insert into outbox (id, fingerprint, notice_key, member_id, chat_id, thread_id, in_group, lane, kind,
					  content_id, card_kind, subject, about, target, former, not_before, expires_at, state, state_at, attempts,
					  doubts, plain, reason, created_at, mailing_id, main)
					select r.id, r.fingerprint, r.notice_key, r.member_id, r.chat_id, r.thread_id, r.in_group,
					  cast(? as smallint), r.kind, r.content_id, r.card_kind, r.subject, r.about, r.target, r.former,
					  cast(? as timestamp with time zone), cast(? as timestamp with time zone),
					  case when r.reason is null then cast(? as varchar) else 'DEAD' end,
					  cast(? as timestamp with time zone), 0, 0, false, r.reason, cast(? as timestamp with time zone),
					  cast(? as uuid), r.main
					from unnest(cast(? as uuid array), cast(? as uuid array), cast(? as varchar array), cast(? as uuid array),
					  cast(? as bigint array), cast(? as integer array), cast(? as boolean array), cast(? as varchar array),
					  cast(? as uuid array), cast(? as varchar array), cast(? as uuid array), cast(? as uuid array),
					  cast(? as bigint array), cast(? as uuid array), cast(? as varchar array), cast(? as boolean array))
					  as r(id, fingerprint, notice_key, member_id, chat_id, thread_id, in_group, kind, content_id, card_kind,
					  subject, about, target, former, reason, main)
					on conflict do nothing""")
			.param(posting.lane().number())
			.param(Timestamps.of(posting.notBefore()))
			.param(Timestamps.ofNullable(posting.expires()))
			.param((mailing != null && mailing.held()) ? "HELD" : "PENDING")
			.param(Timestamps.of(posting.at()))
			.param(Timestamps.of(posting.at()))
			.param((mailing != null) ? mailing.id() : null)
			.param(SqlArrays.uuids(column(rows, Row::id)))
			.param(SqlArrays.uuids(column(rows, Row::fingerprint)))
			.param(SqlArrays.strings(column(rows, Row::key)))
			.param(SqlArrays.uuids(column(rows, (row) -> (row.member() != null) ? row.member().value() : null)))
			.param(SqlArrays.longs(column(rows, (row) -> (row.place() != null) ? row.place().chat() : null)))
			.param(SqlArrays.integers(column(rows, (row) -> (row.place() != null) ? row.place().thread() : null)))
			.param(SqlArrays.booleans(rows.stream().map((row) -> row.place() != null && row.place().group()).toList()))
			.param(SqlArrays.strings(column(rows, (row) -> row.kind().name())))
			.param(SqlArrays.uuids(column(rows, Row::content)))
			.param(SqlArrays.strings(column(rows, (row) -> (row.card() != null) ? row.card().kind() : null)))
			.param(SqlArrays.uuids(column(rows, (row) -> (row.card() != null) ? row.card().subject() : null)))
			.param(SqlArrays.uuids(column(rows, (row) -> (row.card() != null) ? row.card().about() : null)))
			.param(SqlArrays.longs(column(rows, Row::target)))
			.param(SqlArrays.uuids(column(rows, Row::former)))
			.param(SqlArrays.strings(column(rows, Row::obstacle)))
			.param(SqlArrays.booleans(rows.stream().map(Row::main).toList()))
			.update();
		this.bell.ringAfterCommit();
	}

	private void addContents(Posting posting) {
		if (posting.contents().isEmpty()) {
			return;
		}
		this.batches.batchUpdate("""
				insert into outbox_content (id, body, file_name, file, file_copy, file_source, file_picture, created_at)
				values (?, ?, ?, ?, ?, ?, ?, ?)""", posting.contents(), posting.contents().size(),
				(PreparedStatement statement, Content content) -> {
					statement.setObject(1, content.id());
					statement.setString(2, content.body());
					statement.setString(3, content.fileName());
					statement.setBytes(4, content.file());
					Kept kept = content.kept();
					statement.setObject(5, (kept != null) ? kept.copy() : null);
					statement.setString(6, (kept != null) ? kept.source() : null);
					statement.setBoolean(7, kept != null && kept.picture());
					statement.setObject(8, Timestamps.of(posting.at()));
				});
	}

	private static <R, T> List<@Nullable T> column(Collection<R> rows, Function<R, @Nullable T> value) {
		List<@Nullable T> values = new ArrayList<>(rows.size());
		rows.forEach((row) -> values.add(value.apply(row)));
		return values;
	}

	/** What these rows say. */
	Map<UUID, Content> contents(Collection<UUID> ids) {
		if (ids.isEmpty()) {
			return Map.of();
		}
		Map<UUID, Content> contents = new HashMap<>();
		this.jdbc.sql("""
				select id, body, file_name, file, file_copy, file_source, file_picture
				from outbox_content where id = any(?)""").param(SqlArrays.uuids(ids)).query((row, number) -> {
			UUID copy = row.getObject("file_copy", UUID.class);
			return new Content(row.getObject("id", UUID.class), row.getString("body"), row.getString("file_name"),
					row.getBytes("file"), (copy != null)
							? new Kept(copy, row.getString("file_source"), row.getBoolean("file_picture")) : null);
		}).list().forEach((content) -> contents.put(content.id(), content));
		return contents;
	}

	/**
	 * What is due in a lane, first come first, locked so that no other dispatcher takes
	 * it. What an earlier message was called is known only now; where the same reply has
	 * written that message anew, its buttons stay.
	 * @param closed chats that nothing can be sent to now, however much waits for them
	 */
	List<Parcel> due(Lane lane, Instant now, Set<Long> closed, int limit) {
		return this.jdbc.sql("""
				select id, chat_id, thread_id, in_group, kind, content_id, card_kind, subject, about,
				  case when former is null then target else (
				    select f.message_id from outbox f
				    where f.id = o.former and f.chat_id = o.chat_id and f.message_id is distinct from o.target)
				  end as target,
				  not_before, expires_at, attempts, doubts, plain, mailing_id
				from outbox o
				where state in ('PENDING', 'RETRY_AT') and lane = ? and not_before <= ?
				  and (retry_at is null or retry_at <= ?) and not (chat_id = any(?))
				order by not_before, id
				limit ?
				for update skip locked""")
			.param(lane.number())
			.param(Timestamps.of(now))
			.param(Timestamps.of(now))
			.param(SqlArrays.longs(closed))
			.param(limit)
			.query((row, number) -> parcel(row, lane))
			.list();
	}

	private static Parcel parcel(ResultSet row, Lane lane) throws SQLException {
		String kind = row.getString("card_kind");
		CardRef card = (kind == null) ? null
				: new CardRef(kind, row.getObject("subject", UUID.class), row.getObject("about", UUID.class));
		return new Parcel(row.getObject("id", UUID.class),
				new Place(row.getLong("chat_id"), row.getObject("thread_id", Integer.class),
						row.getBoolean("in_group")),
				lane, Kind.valueOf(row.getString("kind")), row.getObject("content_id", UUID.class), card, null,
				row.getObject("target", Long.class), Timestamps.read(row, "not_before"),
				Timestamps.readNullable(row, "expires_at"), row.getInt("attempts") + 1, row.getInt("doubts"),
				row.getBoolean("plain"), row.getObject("mailing_id", UUID.class));
	}

	/** All that is due in a lane waits until then. */
	void holdBack(Lane lane, Instant now, Instant until) {
		this.jdbc.sql("""
				update outbox set not_before = ?
				where state in ('PENDING', 'RETRY_AT') and lane = ? and not_before <= ?""")
			.param(Timestamps.of(until))
			.param(lane.number())
			.param(Timestamps.of(now))
			.update();
	}

	/** These rows are about to be handed to the messenger. */
	void start(Collection<Parcel> parcels, Instant now) {
		if (parcels.isEmpty()) {
			return;
		}
		this.jdbc.sql("""
				update outbox set state = 'SENDING', state_at = ?, retry_at = null, attempts = attempts + 1
				where id = any(?)""")
			.param(Timestamps.of(now))
			.param(SqlArrays.uuids(parcels.stream().map(Parcel::id).toList()))
			.update();
	}

	/** These rows will not be sent, for the reason beside them. */
	void bury(Map<UUID, String> reasons, Instant now) {
		if (reasons.isEmpty()) {
			return;
		}
		this.batches.batchUpdate("update outbox set state = 'DEAD', state_at = ?, reason = ? where id = ?",
				reasons.entrySet(), reasons.size(), (PreparedStatement statement, Map.Entry<UUID, String> entry) -> {
					statement.setObject(1, Timestamps.of(now));
					statement.setString(2, entry.getValue());
					statement.setObject(3, entry.getKey());
				});
	}

	/**
	 * Writes what became of attempts. One that was claimed anew meanwhile is left to
	 * whoever did. What met nobody linked frees its key: it can be posted there again
	 * once somebody is.
	 */
	void settle(Collection<Verdict> verdicts, Instant now) {
		if (verdicts.isEmpty()) {
			return;
		}
		this.jdbc
			.sql("""
					merge into outbox o
					using (select * from unnest(cast(? as uuid array), cast(? as integer array), cast(? as varchar array),
					    cast(? as timestamp with time zone array), cast(? as varchar array), cast(? as bigint array),
					    cast(? as varchar array), cast(? as bigint array), cast(? as integer array), cast(? as integer array),
					    cast(? as boolean array))
					  as v (id, attempts, state, retry_at, reason, message_id, kind, target, thread_id, doubts, plain)) v
					on o.id = v.id and o.attempts = v.attempts
					when matched then update set state = v.state, state_at = ?, retry_at = v.retry_at, reason = v.reason,
					  message_id = v.message_id, kind = v.kind, target = v.target, thread_id = v.thread_id, doubts = v.doubts,
					  plain = v.plain, fingerprint = case when v.reason = 'NOT_LINKED' then null else o.fingerprint end""")
			.param(SqlArrays.uuids(column(verdicts, (verdict) -> verdict.next().id())))
			.param(SqlArrays.integers(column(verdicts, (verdict) -> verdict.next().attempts())))
			.param(SqlArrays.strings(column(verdicts, (verdict) -> verdict.state().name())))
			.param(SqlArrays.instants(column(verdicts, Verdict::retryAt)))
			.param(SqlArrays.strings(column(verdicts, Verdict::reason)))
			.param(SqlArrays.longs(column(verdicts, Verdict::message)))
			.param(SqlArrays.strings(column(verdicts, (verdict) -> verdict.next().kind().name())))
			.param(SqlArrays.longs(column(verdicts, (verdict) -> verdict.next().target())))
			.param(SqlArrays.integers(column(verdicts, (verdict) -> verdict.next().place().thread())))
			.param(SqlArrays.integers(column(verdicts, (verdict) -> verdict.next().doubts())))
			.param(SqlArrays.booleans(verdicts.stream().map((verdict) -> verdict.next().plain()).toList()))
			.param(Timestamps.of(now))
			.update();
	}

	/** What waits for a chat goes to another one. */
	void redirect(long from, long to) {
		this.jdbc.sql("update outbox set chat_id = ? where chat_id = ? and state in ('PENDING', 'RETRY_AT')")
			.param(to)
			.param(from)
			.update();
	}

	/** Mailings of rows that were handed to the messenger before this instant. */
	List<UUID> mailingsStarted(Instant before) {
		return this.jdbc.sql("""
				select distinct mailing_id from outbox
				where state = 'SENDING' and state_at < ? and mailing_id is not null""")
			.param(Timestamps.of(before))
			.query((row, number) -> row.getObject("mailing_id", UUID.class))
			.list();
	}

	/**
	 * Takes back rows that were handed to the messenger so long ago that the answer will
	 * not come: the instance that waited for it is gone.
	 * @param underWay what this instance itself still waits for
	 */
	void recover(Instant now, Instant startedBefore, Collection<UUID> underWay) {
		this.jdbc.sql("""
				update outbox set state = 'RETRY_AT', state_at = ?, retry_at = ?, reason = 'INTERRUPTED',
				  doubts = case when kind in ('EDIT', 'BARE') then doubts else doubts + 1 end
				where state = 'SENDING' and state_at < ? and not (id = any(?))
				  and (kind in ('EDIT', 'BARE') or (doubts = 0 and lane = any(?)))""")
			.param(Timestamps.of(now))
			.param(Timestamps.of(now))
			.param(Timestamps.of(startedBefore))
			.param(SqlArrays.uuids(underWay))
			.param(SqlArrays.integers(Lane.repeated().stream().map(Lane::number).toList()))
			.update();
		this.jdbc.sql("""
				update outbox set state = 'UNKNOWN', state_at = ?, reason = 'INTERRUPTED'
				where state = 'SENDING' and state_at < ? and not (id = any(?))""")
			.param(Timestamps.of(now))
			.param(Timestamps.of(startedBefore))
			.param(SqlArrays.uuids(underWay))
			.update();
	}

	/** Chats in which a message waits for another attempt, and until when. */
	Map<Long, Instant> waiting(Instant now) {
		Map<Long, Instant> waiting = new HashMap<>();
		this.jdbc
			.sql("""
					select chat_id, max(retry_at) as until from outbox where state in ('PENDING', 'RETRY_AT') and retry_at > ?
					  and doubts = 0
					group by chat_id""")
			.param(Timestamps.of(now))
			.query((row) -> {
				waiting.put(row.getLong("chat_id"), Timestamps.read(row, "until"));
			});
		return waiting;
	}

	/**
	 * Lanes to many in which the messenger has asked to wait for a person's sake, and
	 * until when.
	 */
	Map<Lane, Instant> throttled(Instant now) {
		Map<Lane, Instant> throttled = new EnumMap<>(Lane.class);
		this.jdbc.sql("""
				select lane, max(retry_at) as until from outbox
				where state in ('PENDING', 'RETRY_AT') and retry_at > ? and reason = 'THROTTLED' and not in_group
				group by lane""").param(Timestamps.of(now)).query((row) -> {
			Lane lane = Lane.numbered(row.getInt("lane"));
			if (lane.isToMany()) {
				throttled.put(lane, Timestamps.read(row, "until"));
			}
		});
		return throttled;
	}

	/** Forgets what came to its end before this instant. */
	void prune(Instant before) {
		this.jdbc.sql("delete from outbox where state in ('SENT', 'UNKNOWN', 'DEAD') and state_at < ?")
			.param(Timestamps.of(before))
			.update();
		this.jdbc.sql("""
				delete from outbox_content c
				where c.created_at < ? and not exists (select 1 from outbox o where o.content_id = c.id)""")
			.param(Timestamps.of(before))
			.update();
	}

	List<Delivery> outcomes(String keyPrefix) {
		return this.jdbc.sql("""
				select notice_key, member_id, chat_id, state, reason, state_at from outbox
				where notice_key like ? and main order by id""").param(startingWith(keyPrefix)).query((row, number) -> {
			UUID member = row.getObject("member_id", UUID.class);
			return new Delivery(row.getString("notice_key"), (member != null) ? new MemberId(member) : null,
					row.getObject("chat_id", Long.class), State.valueOf(row.getString("state")),
					row.getString("reason"), Timestamps.read(row, "state_at"));
		}).list();
	}

	/** Withdrawn rows stay on record, but free their key. */
	void withdraw(String keyPrefix, Instant now) {
		this.jdbc.sql("""
				update outbox set state = 'DEAD', reason = 'WITHDRAWN', state_at = ?, fingerprint = null
				where notice_key like ? and state in ('PENDING', 'RETRY_AT', 'HELD')""")
			.param(Timestamps.of(now))
			.param(startingWith(keyPrefix))
			.update();
	}

	/** The same for these recipients only; what they were sent may be sent again. */
	void forget(String keyPrefix, Collection<MemberId> recipients, Instant now) {
		this.jdbc.sql("""
				update outbox set fingerprint = null,
				  reason = case when state in ('PENDING', 'RETRY_AT', 'HELD') then 'WITHDRAWN' else reason end,
				  state_at = case when state in ('PENDING', 'RETRY_AT', 'HELD') then ? else state_at end,
				  state = case when state in ('PENDING', 'RETRY_AT', 'HELD') then 'DEAD' else state end
				where notice_key like ? and member_id = any(?)""")
			.param(Timestamps.of(now))
			.param(startingWith(keyPrefix))
			.param(SqlArrays.uuids(recipients.stream().map(MemberId::value).toList()))
			.update();
	}

	/** Takes back what waits for this member in one of their chats. */
	void withdraw(MemberId member, long chat, Instant now) {
		this.jdbc.sql("""
				update outbox set state = 'DEAD', reason = 'WITHDRAWN', state_at = ?, fingerprint = null
				where member_id = ? and chat_id = ? and state in ('PENDING', 'RETRY_AT', 'HELD')""")
			.param(Timestamps.of(now))
			.param(member.value())
			.param(chat)
			.update();
	}

	/** What never came to this chat frees its key. */
	void letPostAnew(long chat) {
		this.jdbc.sql(
				"update outbox set fingerprint = null where chat_id = ? and state = 'DEAD' and fingerprint is not null")
			.param(chat)
			.update();
	}

	private static String startingWith(String prefix) {
		return prefix.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
	}

	/** What waits in each lane; a lane in which nothing waits is left out. */
	Map<Lane, Depth> depths(Instant now) {
		Map<Lane, Depth> depths = new EnumMap<>(Lane.class);
		this.jdbc.sql("""
				select lane, count(*) as waiting, min(case when not_before <= ? then not_before end) as oldest
				from outbox where state in ('PENDING', 'RETRY_AT') group by lane""")
			.param(Timestamps.of(now))
			.query((row) -> {
				depths.put(Lane.numbered(row.getInt("lane")),
						new Depth(row.getLong("waiting"), Timestamps.readNullable(row, "oldest")));
			});
		return depths;
	}

	/** How much waits in this lane and in those before it. */
	long ahead(Lane lane) {
		return depths(Instant.EPOCH).entrySet()
			.stream()
			.filter((depth) -> depth.getKey().compareTo(lane) <= 0)
			.mapToLong((depth) -> depth.getValue().waiting())
			.sum();
	}

	/** What waits of a mailing and leaves last; nothing when nothing waits. */
	Optional<Last> lastOf(UUID mailing) {
		return this.jdbc.sql("""
				select lane, not_before, id from outbox
				where mailing_id = ? and state in ('PENDING', 'RETRY_AT')
				order by not_before desc, id desc
				limit 1""")
			.param(mailing)
			.query((row, number) -> new Last(Lane.numbered(row.getInt("lane")), Timestamps.read(row, "not_before"),
					row.getObject("id", UUID.class)))
			.optional();
	}

	/** How much goes out until this one has, itself included. */
	long upTo(Last last) {
		return this.jdbc.sql("""
				select count(*) from outbox
				where state in ('PENDING', 'RETRY_AT')
				  and (lane = any(?) or (lane = ? and (not_before < ? or (not_before = ? and id <= ?))))""")
			.param(SqlArrays.integers(Arrays.stream(Lane.values())
				.filter((lane) -> lane.compareTo(last.lane()) < 0)
				.map(Lane::number)
				.toList()))
			.param(last.lane().number())
			.param(Timestamps.of(last.notBefore()))
			.param(Timestamps.of(last.notBefore()))
			.param(last.id())
			.query(Long.class)
			.single();
	}

	/** Where the last of several rows stands in line. */
	record Last(Lane lane, Instant notBefore, UUID id) {
	}

	/**
	 * What waits in one lane.
	 *
	 * @param waiting how many
	 * @param oldest since when the first of those that are due is; null when none is due
	 */
	record Depth(long waiting, @Nullable Instant oldest) {
	}

}
