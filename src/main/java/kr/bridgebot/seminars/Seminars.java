package kr.bridgebot.seminars;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.bridgebot.calendar.Windows.Window;
import kr.bridgebot.seminars.Seminar.Snapshot;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All meetings, past and to come, with their histories. */
@Repository
class Seminars {

	private static final List<String> UNFINISHED = Arrays.stream(SeminarState.values())
		.filter((state) -> !state.isTerminal())
		.map(Enum::name)
		.toList();

	/** Meetings with what was noted about them since they were announced. */
	private static final String DRAFTED = """
			select s.*, c.seminar as changed, c.topic as new_topic, c.starts_at as new_starts_at,
				c.length_seconds as new_length_seconds, c.mode as new_mode, c.venue as new_venue, c.link as new_link,
				c.answer_by as new_answer_by, c.capacity as new_capacity
			from seminar s left join seminar_change c on c.seminar = s.id
			""";

	private final JdbcClient jdbc;

	Seminars(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A meeting for reading, what was noted since its announcement included. */
	Optional<Snapshot> find(SeminarId id) {
		return one("select * from seminar where id = :id", id);
	}

	/** A meeting for changing; locked until the transaction ends. */
	Optional<Seminar> take(SeminarId id) {
		return one("select * from seminar where id = :id for update", id).map(Seminar::new);
	}

	/** These meetings without what was noted since their announcement; one statement. */
	List<Snapshot> announced(Collection<SeminarId> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("select * from seminar where id in (:ids)")
			.param("ids", ids.stream().map(SeminarId::value).toList())
			.query((row, index) -> snapshot(row, null))
			.list();
	}

	/** These meetings with what was noted; one statement. */
	List<Snapshot> drafted(Collection<SeminarId> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql(DRAFTED + "where s.id in (:ids)")
			.param("ids", ids.stream().map(SeminarId::value).toList())
			.query((row, index) -> drafted(row))
			.list();
	}

	/** As announced, locked until the transaction ends. */
	Optional<Snapshot> lock(SeminarId id) {
		return this.jdbc.sql("select * from seminar where id = :id for update")
			.param("id", id.value())
			.query((row, index) -> snapshot(row, null))
			.optional();
	}

	/**
	 * With what was noted, by date, undated last by the window they are owed for.
	 */
	List<Snapshot> unfinished(Collection<CommitteeId> committees) {
		if (committees.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql(DRAFTED + """
				where s.committee in (:committees) and s.state in (:states)
				order by case when s.state in ('DUE', 'POSTPONED') or s.starts_at is null then 1 else 0 end,
					case s.state when 'DUE' then s.proposed_start when 'DRAFT' then coalesce(c.starts_at, s.starts_at)
						else s.starts_at end nulls last, s.id""")
			.param("committees", values(committees))
			.param("states", UNFINISHED)
			.query((row, index) -> drafted(row))
			.list();
	}

	/** Latest first. */
	List<Snapshot> latest(Collection<CommitteeId> committees, int limit) {
		if (committees.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("""
				select * from seminar where committee in (:committees)
				order by coalesce(starts_at, proposed_start) desc nulls last, id desc
				fetch first :limit rows only""")
			.param("committees", values(committees))
			.param("limit", limit)
			.query((row, index) -> snapshot(row, null))
			.list();
	}

	/** The free draft of a committee that nobody has given a date yet. */
	Optional<SeminarId> blank(CommitteeId committee) {
		return this.jdbc.sql("""
				select id from seminar where committee = :committee and state = 'DRAFT' and window_from is null
					and starts_at is null
				order by id fetch first 1 rows only""")
			.param("committee", committee.value())
			.query((row, index) -> new SeminarId(row.getObject("id", UUID.class)))
			.optional();
	}

	/** The last day before which each committee's windows have been dealt with. */
	Map<CommitteeId, LocalDate> owedUntil() {
		return this.jdbc.sql("""
				select committee, max(window_until) as dealt_with from seminar where window_from is not null
				group by committee""")
			.query((row, index) -> Map.entry(new CommitteeId(row.getObject("committee", UUID.class)),
					row.getObject("dealt_with", LocalDate.class)))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	List<StatusChange> history(SeminarId id) {
		return this.jdbc.sql("select * from seminar_step where seminar = :id order by step")
			.param("id", id.value())
			.query((row, index) -> step(row))
			.list();
	}

	/** What a member did to meetings, oldest first. */
	List<StepTaken> stepsOf(MemberId member) {
		return this.jdbc.sql("select * from seminar_step where actor = :actor order by taken_at, seminar, step")
			.param("actor", member.value())
			.query((row, index) -> new StepTaken(new SeminarId(row.getObject("seminar", UUID.class)), step(row)))
			.list();
	}

	/** Forgets who took the steps of this member. */
	void forget(MemberId member) {
		this.jdbc.sql("update seminar_step set actor = null where actor = :actor")
			.param("actor", member.value())
			.update();
		this.jdbc.sql("update seminar_step set on_behalf_of = null where on_behalf_of = :member")
			.param("member", member.value())
			.update();
	}

	/**
	 * Adds a meeting.
	 * @return false when the committee has one for that window already, whoever added it
	 */
	boolean add(Seminar seminar) {
		Snapshot snapshot = seminar.snapshot();
		Window window = (snapshot.owed() == null) ? null : snapshot.owed().window();
		int added = this.jdbc
			.sql("""
					insert into seminar (id, committee, kind, state, window_number, window_from, window_until, proposed_day,
						proposed_start, topic, starts_at, length_seconds, mode, venue, link, answer_by, capacity, revision,
						announced_at, version)
					values (:id, :committee, :kind, :state, :number, :from, :until, :day, :proposed, :topic, :start, :length,
						:mode, :venue, :link, :answerBy, :capacity, :revision, :announcedAt, 1)
					on conflict do nothing""")
			.params(columns(snapshot.plan()))
			.param("id", snapshot.id().value())
			.param("committee", snapshot.committee().value())
			.param("kind", snapshot.kind().name())
			.param("state", snapshot.state().name())
			.param("number", (window == null) ? null : window.number())
			.param("from", (window == null) ? null : window.from())
			.param("until", (window == null) ? null : window.until())
			.param("day", (window == null) ? null : window.proposed())
			.param("proposed", (snapshot.owed() == null) ? null : Timestamps.of(snapshot.owed().proposed()))
			.param("revision", snapshot.revision())
			.param("announcedAt", Timestamps.ofNullable(snapshot.announcedAt()))
			.update();
		if (added == 1) {
			write(seminar.id(), 0, seminar.steps());
		}
		return added == 1;
	}

	/**
	 * Writes a meeting back.
	 * @throws OptimisticLockingFailureException when somebody else did since it was read
	 */
	void save(Seminar seminar) {
		Snapshot snapshot = seminar.snapshot();
		int written = this.jdbc
			.sql("""
					update seminar set state = :state, topic = :topic, starts_at = :start, length_seconds = :length, mode = :mode,
						venue = :venue, link = :link, answer_by = :answerBy, capacity = :capacity, revision = :revision,
						announced_at = :announcedAt, version = version + 1
					where id = :id and version = :version""")
			.params(columns(snapshot.plan()))
			.param("state", snapshot.state().name())
			.param("revision", snapshot.revision())
			.param("announcedAt", Timestamps.ofNullable(snapshot.announcedAt()))
			.param("id", snapshot.id().value())
			.param("version", snapshot.version())
			.update();
		if (written == 0) {
			throw new OptimisticLockingFailureException("meeting changed meanwhile");
		}
		writeChange(snapshot);
		if (!seminar.steps().isEmpty()) {
			int taken = this.jdbc.sql("select count(*) from seminar_step where seminar = :id")
				.param("id", snapshot.id().value())
				.query(Integer.class)
				.single();
			write(snapshot.id(), taken, seminar.steps());
		}
	}

	private void writeChange(Snapshot snapshot) {
		this.jdbc.sql("delete from seminar_change where seminar = :id").param("id", snapshot.id().value()).update();
		if (snapshot.change() != null) {
			this.jdbc.sql("""
					insert into seminar_change (seminar, topic, starts_at, length_seconds, mode, venue, link, answer_by,
						capacity)
					values (:id, :topic, :start, :length, :mode, :venue, :link, :answerBy, :capacity)""")
				.params(columns(snapshot.change()))
				.param("id", snapshot.id().value())
				.update();
		}
	}

	private void write(SeminarId id, int taken, List<StatusChange> steps) {
		int number = taken;
		for (StatusChange step : steps) {
			number++;
			this.jdbc
				.sql("""
						insert into seminar_step (seminar, step, taken_at, actor, on_behalf_of, from_state, to_state, reason)
						values (:seminar, :step, :at, :actor, :onBehalfOf, :from, :to, :reason)""")
				.param("seminar", id.value())
				.param("step", number)
				.param("at", Timestamps.of(step.at()))
				.param("actor", (step.actor() == null) ? null : step.actor().value())
				.param("onBehalfOf", (step.onBehalfOf() == null) ? null : step.onBehalfOf().value())
				.param("from", (step.from() == null) ? null : step.from().name())
				.param("to", step.to().name())
				.param("reason", step.reason())
				.update();
		}
	}

	private Optional<Snapshot> one(String sql, SeminarId id) {
		Optional<Snapshot> found = this.jdbc.sql(sql)
			.param("id", id.value())
			.query((row, index) -> snapshot(row, null))
			.optional();
		return found.map((snapshot) -> (snapshot.announcedAt() == null) ? snapshot : changed(snapshot, change(id)));
	}

	private static Snapshot changed(Snapshot snapshot, @Nullable Plan change) {
		return new Snapshot(snapshot.id(), snapshot.committee(), snapshot.kind(), snapshot.owed(), snapshot.state(),
				snapshot.plan(), change, snapshot.revision(), snapshot.announcedAt(), snapshot.version());
	}

	private @Nullable Plan change(SeminarId id) {
		return this.jdbc.sql("select * from seminar_change where seminar = :id")
			.param("id", id.value())
			.query((row, index) -> plan(row, ""))
			.optional()
			.orElse(null);
	}

	private static Map<String, @Nullable Object> columns(Plan plan) {
		Map<String, @Nullable Object> columns = new HashMap<>();
		columns.put("topic", plan.topic());
		columns.put("start", Timestamps.ofNullable(plan.start()));
		columns.put("length", plan.length().toSeconds());
		columns.put("mode", plan.mode().name());
		columns.put("venue", plan.venue());
		columns.put("link", plan.link());
		columns.put("answerBy", Timestamps.ofNullable(plan.answerBy()));
		columns.put("capacity", plan.capacity());
		return columns;
	}

	private static Snapshot drafted(ResultSet row) throws SQLException {
		return snapshot(row, (row.getObject("changed") == null) ? null : plan(row, "new_"));
	}

	private static Snapshot snapshot(ResultSet row, @Nullable Plan change) throws SQLException {
		return new Snapshot(new SeminarId(row.getObject("id", UUID.class)),
				new CommitteeId(row.getObject("committee", UUID.class)), SeminarKind.valueOf(row.getString("kind")),
				owed(row), SeminarState.valueOf(row.getString("state")), plan(row, ""), change, row.getInt("revision"),
				Timestamps.readNullable(row, "announced_at"), row.getInt("version"));
	}

	private static @Nullable Owed owed(ResultSet row) throws SQLException {
		Instant proposed = Timestamps.readNullable(row, "proposed_start");
		if (proposed == null) {
			return null;
		}
		return new Owed(
				new Window(row.getInt("window_number"), row.getObject("window_from", LocalDate.class),
						row.getObject("window_until", LocalDate.class), row.getObject("proposed_day", LocalDate.class)),
				proposed);
	}

	private static Plan plan(ResultSet row, String prefix) throws SQLException {
		return new Plan(row.getString(prefix + "topic"), Timestamps.readNullable(row, prefix + "starts_at"),
				Duration.ofSeconds(row.getLong(prefix + "length_seconds")),
				Mode.valueOf(row.getString(prefix + "mode")), row.getString(prefix + "venue"),
				row.getString(prefix + "link"), Timestamps.readNullable(row, prefix + "answer_by"),
				row.getObject(prefix + "capacity", Integer.class));
	}

	private static StatusChange step(ResultSet row) throws SQLException {
		String from = row.getString("from_state");
		return new StatusChange(Timestamps.read(row, "taken_at"), member(row, "actor"), member(row, "on_behalf_of"),
				(from == null) ? null : SeminarState.valueOf(from), SeminarState.valueOf(row.getString("to_state")),
				row.getString("reason"));
	}

	private static @Nullable MemberId member(ResultSet row, String column) throws SQLException {
		UUID id = row.getObject(column, UUID.class);
		return (id == null) ? null : new MemberId(id);
	}

	private static List<UUID> values(Collection<CommitteeId> committees) {
		return committees.stream().map(CommitteeId::value).toList();
	}

	/** A step with the meeting that it was taken with. */
	record StepTaken(SeminarId seminar, StatusChange change) {
	}

}
