package kr.bridgebot.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All action items. */
@Repository
class Actions {

	private final JdbcClient jdbc;

	Actions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** These, in no order; one statement. */
	List<ActionView> find(Collection<ActionId> ids) {
		return ids.isEmpty() ? List.of()
				: this.jdbc.sql("select * from agenda_action where id in (:ids)")
					.param("ids", ids.stream().map(ActionId::value).toList())
					.query((row, index) -> view(row))
					.list();
	}

	/** One for changing; locked until the transaction ends. */
	Optional<ActionView> take(ActionId id) {
		return this.jdbc.sql("select * from agenda_action where id = :id for update")
			.param("id", id.value())
			.query((row, index) -> view(row))
			.optional();
	}

	/** Those of these items, by their days; one statement. */
	List<ActionView> of(Collection<ItemId> items) {
		return items.isEmpty() ? List.of()
				: this.jdbc.sql("select * from agenda_action where item in (:items) order by until_day, id")
					.param("items", items.stream().map(ItemId::value).toList())
					.query((row, index) -> view(row))
					.list();
	}

	/** The open ones of these committees, by their days; one statement. */
	List<ActionView> open(Collection<CommitteeId> committees) {
		return committees.isEmpty() ? List.of()
				: this.jdbc.sql("""
						select * from agenda_action where committee in (:committees) and done_at is null
						order by until_day, id""")
					.param("committees", committees.stream().map(CommitteeId::value).toList())
					.query((row, index) -> view(row))
					.list();
	}

	/** The open ones of these people, by their days; one statement. */
	List<ActionView> openOf(Collection<MemberId> owners) {
		return owners.isEmpty() ? List.of()
				: this.jdbc.sql("""
						select * from agenda_action where owner in (:owners) and done_at is null
						order by until_day, id""")
					.param("owners", owners.stream().map(MemberId::value).toList())
					.query((row, index) -> view(row))
					.list();
	}

	/** All that a member ever took on, by their days. */
	List<ActionView> everOf(MemberId owner) {
		return this.jdbc.sql("select * from agenda_action where owner = :owner order by until_day, id")
			.param("owner", owner.value())
			.query((row, index) -> view(row))
			.list();
	}

	void add(ActionView action) {
		this.jdbc
			.sql("""
					insert into agenda_action (id, item, committee, what, owner, until_day, seminar, assigned_by, assigned_at)
					values (:id, :item, :committee, :what, :owner, :until, :seminar, :by, :at)""")
			.param("id", action.id().value())
			.param("item", action.item().value())
			.param("committee", action.committee().value())
			.param("what", action.what())
			.param("owner", (action.owner() == null) ? null : action.owner().value())
			.param("until", action.until())
			.param("seminar", (action.seminar() == null) ? null : action.seminar().value())
			.param("by", (action.assignedBy() == null) ? null : action.assignedBy().value())
			.param("at", Timestamps.of(action.assignedAt()))
			.update();
	}

	/**
	 * Notes that one is done, or open again.
	 * @param at null for open again
	 * @param onBehalfOf null for in one's own name
	 */
	void done(ActionId id, @Nullable Instant at, @Nullable MemberId by, @Nullable MemberId onBehalfOf) {
		this.jdbc.sql("update agenda_action set done_at = :at, done_by = :by, done_for = :for where id = :id")
			.param("at", Timestamps.ofNullable(at))
			.param("by", (by == null) ? null : by.value())
			.param("for", (onBehalfOf == null) ? null : onBehalfOf.value())
			.param("id", id.value())
			.update();
	}

	void forget(MemberId member) {
		for (String column : List.of("owner", "assigned_by", "done_by", "done_for")) {
			this.jdbc.sql("update agenda_action set " + column + " = null where " + column + " = :member")
				.param("member", member.value())
				.update();
		}
	}

	private static ActionView view(ResultSet row) throws SQLException {
		UUID seminar = row.getObject("seminar", UUID.class);
		return new ActionView(new ActionId(row.getObject("id", UUID.class)),
				new ItemId(row.getObject("item", UUID.class)), new CommitteeId(row.getObject("committee", UUID.class)),
				row.getString("what"), member(row, "owner"), row.getObject("until_day", LocalDate.class),
				(seminar == null) ? null : new SeminarId(seminar), member(row, "assigned_by"),
				Timestamps.read(row, "assigned_at"), Timestamps.readNullable(row, "done_at"), member(row, "done_by"));
	}

	private static @Nullable MemberId member(ResultSet row, String column) throws SQLException {
		UUID id = row.getObject(column, UUID.class);
		return (id == null) ? null : new MemberId(id);
	}

}
