package kr.bridgebot.responses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.bridgebot.seminars.Mode;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.Ids;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.SqlArrays;
import kr.bridgebot.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** All answers, and the history of each. Every method is one statement or one batch. */
@Repository
class Responses {

	/**
	 * Which answer.
	 */
	record Key(SeminarId seminar, MemberId member) {

		static Key of(Response response) {
			return new Key(response.seminar(), response.member());
		}

	}

	/**
	 * One step of an answer's history.
	 *
	 * @param actor null for the bot itself
	 */
	record Step(Response before, Response after, @Nullable MemberId actor, String reason, Instant at) {
	}

	/**
	 * How full a meeting with limited seats is.
	 *
	 * @param lastTurn the last place given in its waiting list; 0 when nobody waits
	 */
	record Seats(int onsite, int online, int waiting, long lastTurn) {

		static final Seats EMPTY = new Seats(0, 0, 0, 0);

	}

	private final JdbcClient jdbc;

	Responses(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The answers of any of these members to any of these meetings. */
	Map<Key, Response> find(Collection<SeminarId> seminars, Collection<MemberId> members) {
		return this.jdbc.sql("select * from rsvp where seminar_id = any(?) and member_id = any(?)")
			.param(SqlArrays.uuids(seminars, SeminarId::value))
			.param(SqlArrays.members(members))
			.query((row, number) -> read(row))
			.stream()
			.collect(Collectors.toMap(Key::of, (response) -> response));
	}

	/** All who are invited, in order of their ids. */
	List<Response> of(SeminarId seminar) {
		return this.jdbc.sql("select * from rsvp where seminar_id = ? and invited order by member_id")
			.param(seminar.value())
			.query((row, number) -> read(row))
			.list();
	}

	List<Response> of(MemberId member) {
		return this.jdbc.sql("select * from rsvp where member_id = ? order by seminar_id")
			.param(member.value())
			.query((row, number) -> read(row))
			.list();
	}

	Set<MemberId> invited(SeminarId seminar) {
		return new HashSet<>(this.jdbc.sql("select member_id from rsvp where seminar_id = ? and invited")
			.param(seminar.value())
			.query((row, number) -> new MemberId(row.getObject(1, UUID.class)))
			.list());
	}

	/** Those of these members who are invited. */
	Set<MemberId> invited(SeminarId seminar, Collection<MemberId> members) {
		return new HashSet<>(this.jdbc.sql("""
				select rsvp.member_id from unnest(?) as m(id)
				join rsvp on rsvp.seminar_id = ? and rsvp.member_id = m.id where rsvp.invited""")
			.param(SqlArrays.members(members))
			.param(seminar.value())
			.query((row, number) -> new MemberId(row.getObject(1, UUID.class)))
			.list());
	}

	/** Invited, and said none of these. */
	Set<MemberId> invitedBut(SeminarId seminar, Answer... excluded) {
		return new HashSet<>(
				this.jdbc.sql("select member_id from rsvp where seminar_id = ? and invited and not (answer = any(?))")
					.param(seminar.value())
					.param(names(excluded))
					.query((row, number) -> new MemberId(row.getObject(1, UUID.class)))
					.list());
	}

	/** Invited, and said one of these. */
	Set<MemberId> who(SeminarId seminar, Answer... answers) {
		return new HashSet<>(
				this.jdbc.sql("select member_id from rsvp where seminar_id = ? and invited and answer = any(?)")
					.param(seminar.value())
					.param(names(answers))
					.query((row, number) -> new MemberId(row.getObject(1, UUID.class)))
					.list());
	}

	/** The first ones waiting, in their order. */
	List<Response> firstWaiting(SeminarId seminar, int limit) {
		return this.jdbc.sql("""
				select * from rsvp where seminar_id = ? and answer = 'WAITLISTED' and invited
				order by turn limit ?""").param(seminar.value()).param(limit).query((row, number) -> read(row)).list();
	}

	/** Who come online, in the order in which they said so. */
	List<Response> online(SeminarId seminar) {
		return this.jdbc.sql("""
				select * from rsvp
				where seminar_id = ? and answer in ('YES', 'PROXY') and mode = 'ONLINE' and invited
				order by answered_at, member_id""").param(seminar.value()).query((row, number) -> read(row)).list();
	}

	/** Place in the waiting list from 1, for each member who waits. */
	Map<Key, Integer> positions(Collection<SeminarId> seminars) {
		Map<Key, Integer> positions = new HashMap<>();
		this.jdbc.sql("""
				select seminar_id, member_id, row_number() over (partition by seminar_id order by turn) as position
				from rsvp where seminar_id = any(?) and answer = 'WAITLISTED' and invited""")
			.param(SqlArrays.uuids(seminars, SeminarId::value))
			.query((row) -> {
				positions.put(new Key(new SeminarId(row.getObject("seminar_id", UUID.class)),
						new MemberId(row.getObject("member_id", UUID.class))), row.getInt("position"));
			});
		return positions;
	}

	/** Counted under the meeting's lock: nobody else takes a seat meanwhile. */
	Map<SeminarId, Seats> seats(Collection<SeminarId> seminars) {
		Map<SeminarId, Seats> seats = new HashMap<>();
		this.jdbc.sql("""
				select seminar_id,
				  count(*) filter (where answer in ('YES', 'PROXY') and mode <> 'ONLINE') as onsite,
				  count(*) filter (where answer in ('YES', 'PROXY') and mode = 'ONLINE') as online,
				  count(*) filter (where answer = 'WAITLISTED') as waiting,
				  coalesce(max(turn), 0) as last_turn
				from rsvp where seminar_id = any(?) and invited group by seminar_id""")
			.param(SqlArrays.uuids(seminars, SeminarId::value))
			.query((row) -> {
				seats.put(new SeminarId(row.getObject("seminar_id", UUID.class)), new Seats(row.getInt("onsite"),
						row.getInt("online"), row.getInt("waiting"), row.getLong("last_turn")));
			});
		return seats;
	}

	Map<SeminarId, Headcount> count(Collection<SeminarId> seminars) {
		Map<SeminarId, Headcount> counts = new HashMap<>();
		this.jdbc.sql("""
				select seminar_id,
				  count(*) filter (where answer = 'YES' and mode <> 'ONLINE') as onsite,
				  count(*) filter (where answer = 'YES' and mode = 'ONLINE') as online,
				  count(*) filter (where answer = 'PROXY') as proxies,
				  count(*) filter (where answer = 'MAYBE') as maybe,
				  count(*) filter (where answer = 'NO') as no_,
				  count(*) filter (where answer = 'WAITLISTED') as waiting,
				  count(*) filter (where answer = 'PENDING') as silent,
				  count(*) filter (where answer <> 'PENDING' and reconfirm) as reconfirm_
				from rsvp where seminar_id = any(?) and invited group by seminar_id""")
			.param(SqlArrays.uuids(seminars, SeminarId::value))
			.query((row) -> {
				counts.put(new SeminarId(row.getObject("seminar_id", UUID.class)),
						new Headcount(row.getInt("onsite"), row.getInt("online"), row.getInt("proxies"),
								row.getInt("maybe"), row.getInt("no_"), row.getInt("waiting"), row.getInt("silent"),
								row.getInt("reconfirm_")));
			});
		return counts;
	}

	/** Invites members; those who were invited before keep what they answered. */
	void invite(SeminarView seminar, Collection<MemberId> members) {
		if (members.isEmpty()) {
			return;
		}
		this.jdbc.sql("""
				insert into rsvp (seminar_id, member_id, answer, reason, reconfirm, nudges, invited, revision,
				  meeting_revision)
				select cast(? as uuid), m.id, 'PENDING', '', false, 0, true, 0, cast(? as integer)
				from unnest(?) as m(id)
				on conflict do nothing""")
			.param(seminar.id().value())
			.param(seminar.revision())
			.param(SqlArrays.members(members))
			.update();
		update("not rsvp.invited", "invited = true", seminar.id(), members);
	}

	/**
	 * They no longer belong to the body on the meeting's day: their seats are free, and
	 * should they come back, they are asked anew. The history keeps what they said.
	 */
	void withdraw(SeminarId seminar, Collection<MemberId> members) {
		update("rsvp.invited", """
				invited = false, answer = 'PENDING', mode = null, turn = null, proxy_name = null, proxy_title = null,
				  proxy_state = null, revision = revision + 1""", seminar, members);
	}

	/**
	 * Brings all rows of a meeting up to what it has just become. Waits for answers that
	 * are being stored, and whoever decided by what the meeting was before finds the rows
	 * changed: no answer is given to one thing and kept for another, though nobody who
	 * answers waits for anybody else who does.
	 * @param ask whether all who have answered are to be asked if it stays so
	 */
	void bringUpTo(SeminarView seminar, boolean ask) {
		// Locked in the order in which answers are stored.
		this.jdbc.sql("select member_id from rsvp where seminar_id = ? order by member_id for update")
			.param(seminar.id().value())
			.query(UUID.class)
			.list();
		this.jdbc.sql("""
				update rsvp set meeting_revision = ?, reconfirm = reconfirm or (? and invited and answer <> 'PENDING'),
				  revision = revision + 1
				where seminar_id = ?""").param(seminar.revision()).param(ask).param(seminar.id().value()).update();
	}

	/** Makes the answering period's reminders start afresh. */
	void forgetNudges(SeminarId seminar) {
		this.jdbc.sql("update rsvp set nudges = 0, nudged_at = null where seminar_id = ? and nudges > 0")
			.param(seminar.value())
			.update();
	}

	/**
	 * Counts a reminder to answer for each of these.
	 * @param cap nobody is reminded more often
	 */
	void nudged(SeminarId seminar, Collection<MemberId> members, int cap, Instant now) {
		update("rsvp.nudges < " + cap, "nudges = nudges + 1, nudged_at = cast(? as timestamp with time zone)", seminar,
				members, Timestamps.of(now));
	}

	/** When any of those who have not answered was last reminded. */
	Optional<Instant> lastNudge(SeminarId seminar) {
		return this.jdbc.sql("""
				select nudged_at from rsvp
				where seminar_id = ? and answer = 'PENDING' and invited and nudged_at is not null
				order by nudged_at desc fetch first 1 rows only""")
			.param(seminar.value())
			.query((row, number) -> Timestamps.read(row, "nudged_at"))
			.optional();
	}

	/** Who has not answered and was reminded fewer times than that. */
	List<MemberId> silent(SeminarId seminar, int cap) {
		return this.jdbc.sql("""
				select member_id from rsvp where seminar_id = ? and answer = 'PENDING' and invited and nudges < ?
				order by member_id""")
			.param(seminar.value())
			.param(cap)
			.query((row, number) -> new MemberId(row.getObject(1, UUID.class)))
			.list();
	}

	/** The member is forgotten: what they wrote goes, what only counts stays. */
	void erase(MemberId member) {
		this.jdbc.sql("""
				update rsvp set reason = '', proxy_name = null, proxy_title = null, proxy_state = null,
				  revision = revision + 1 where member_id = ?""").param(member.value()).update();
		this.jdbc.sql("update rsvp_history set reason = '' where member_id = ?").param(member.value()).update();
		this.jdbc.sql("delete from proxy_link where member_id = ?").param(member.value()).update();
	}

	/**
	 * Stores changed answers.
	 * @throws OptimisticLockingFailureException when one of them was changed by somebody
	 * else meanwhile: nothing may be kept
	 */
	void store(Collection<Response> responses) {
		List<Response> ordered = responses.stream().sorted((a, b) -> {
			int bySeminar = a.seminar().value().compareTo(b.seminar().value());
			return (bySeminar != 0) ? bySeminar : a.member().value().compareTo(b.member().value());
		}).toList();
		int stored = this.jdbc.sql("""
				merge into rsvp using (
				  select * from unnest(cast(? as uuid array), cast(? as uuid array), cast(? as integer array),
				    cast(? as varchar array), cast(? as varchar array), cast(? as varchar array),
				    cast(? as varchar array), cast(? as varchar array), cast(? as varchar array),
				    cast(? as boolean array), cast(? as timestamp with time zone array), cast(? as uuid array),
				    cast(? as bigint array))
				  as n(seminar, member, revision, answer, mode, reason, proxy_name, proxy_title, proxy_state,
				    reconfirm, answered_at, answered_by, turn)) as fresh
				on rsvp.seminar_id = fresh.seminar and rsvp.member_id = fresh.member
				  and rsvp.revision = fresh.revision
				when matched then update set answer = fresh.answer, mode = fresh.mode, reason = fresh.reason,
				  proxy_name = fresh.proxy_name, proxy_title = fresh.proxy_title, proxy_state = fresh.proxy_state,
				  reconfirm = fresh.reconfirm, answered_at = fresh.answered_at, answered_by = fresh.answered_by,
				  turn = fresh.turn, revision = fresh.revision + 1""")
			.param(SqlArrays.uuids(ordered, (response) -> response.seminar().value()))
			.param(SqlArrays.uuids(ordered, (response) -> response.member().value()))
			.param(SqlArrays.integers(ordered, Response::revision))
			.param(SqlArrays.strings(ordered, (response) -> response.answer().name()))
			.param(SqlArrays.strings(ordered, (response) -> nameOf(response.mode())))
			.param(SqlArrays.strings(ordered, Response::reason))
			.param(SqlArrays.strings(ordered, ofProxy(Proxy::name)))
			.param(SqlArrays.strings(ordered, ofProxy(Proxy::title)))
			.param(SqlArrays.strings(ordered, ofProxy((proxy) -> nameOf(proxy.approval()))))
			.param(SqlArrays.booleans(ordered, Response::reconfirm))
			.param(SqlArrays.instants(ordered, Response::answeredAt))
			.param(SqlArrays.uuids(ordered, (response) -> idOf(response.answeredBy())))
			.param(SqlArrays.longs(ordered, Response::turn))
			.update();
		if (stored != ordered.size()) {
			throw new OptimisticLockingFailureException("an answer was changed meanwhile");
		}
	}

	void remember(List<Step> steps) {
		this.jdbc.sql("""
				insert into rsvp_history (id, seminar_id, member_id, at, actor, from_answer, to_answer, mode, reason)
				select * from unnest(cast(? as uuid array), cast(? as uuid array), cast(? as uuid array),
				  cast(? as timestamp with time zone array), cast(? as uuid array), cast(? as varchar array),
				  cast(? as varchar array), cast(? as varchar array), cast(? as varchar array))
				as n(id, seminar, member, taken_at, actor, from_answer, to_answer, mode, reason)""")
			.param(SqlArrays.uuids(steps, (step) -> Ids.next()))
			.param(SqlArrays.uuids(steps, (step) -> step.after().seminar().value()))
			.param(SqlArrays.uuids(steps, (step) -> step.after().member().value()))
			.param(SqlArrays.instants(steps, Step::at))
			.param(SqlArrays.uuids(steps, (step) -> idOf(step.actor())))
			.param(SqlArrays.strings(steps, (step) -> step.before().answer().name()))
			.param(SqlArrays.strings(steps, (step) -> step.after().answer().name()))
			.param(SqlArrays.strings(steps, (step) -> nameOf(step.after().mode())))
			.param(SqlArrays.strings(steps, Step::reason))
			.update();
	}

	private static Function<Response, @Nullable String> ofProxy(Function<Proxy, @Nullable String> column) {
		return (response) -> {
			Proxy proxy = response.proxy();
			return (proxy == null) ? null : column.apply(proxy);
		};
	}

	private static @Nullable String nameOf(@Nullable Enum<?> value) {
		return (value == null) ? null : value.name();
	}

	private static @Nullable UUID idOf(@Nullable MemberId member) {
		return (member == null) ? null : member.value();
	}

	private static Response read(ResultSet row) throws SQLException {
		String mode = row.getString("mode");
		String proxy = row.getString("proxy_name");
		UUID by = row.getObject("answered_by", UUID.class);
		long turn = row.getLong("turn");
		Long waits = row.wasNull() ? null : turn;
		return new Response(new SeminarId(row.getObject("seminar_id", UUID.class)),
				new MemberId(row.getObject("member_id", UUID.class)), Answer.valueOf(row.getString("answer")),
				(mode == null) ? null : Mode.valueOf(mode), row.getString("reason"),
				(proxy == null) ? null
						: new Proxy(proxy, row.getString("proxy_title"),
								Proxy.Approval.valueOf(row.getString("proxy_state"))),
				row.getBoolean("reconfirm"), Timestamps.readNullable(row, "answered_at"),
				(by == null) ? null : new MemberId(by), waits, row.getInt("nudges"), row.getBoolean("invited"),
				row.getInt("revision"), row.getInt("meeting_revision"));
	}

	/**
	 * Changes the rows of these members, each found by its key: where an array is only
	 * searched, H2 compares every row with every element.
	 */
	private void update(String where, String change, SeminarId seminar, Collection<MemberId> members,
			Object... values) {
		if (members.isEmpty()) {
			return;
		}
		this.jdbc
			.sql("merge into rsvp using (select * from unnest(?) as n(id)) as m on rsvp.seminar_id = ? "
					+ "and rsvp.member_id = m.id and " + where + " when matched then update set " + change)
			.params(Stream.concat(Stream.of(SqlArrays.members(members), seminar.value()), Arrays.stream(values))
				.toList())
			.update();
	}

	private static SqlArrayValue names(Answer... answers) {
		return SqlArrays.strings(List.of(answers), Answer::name);
	}

}
