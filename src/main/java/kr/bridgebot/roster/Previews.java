package kr.bridgebot.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of files that wait for the decision, and of those decided on. */
@Repository
class Previews {

	private static final TypeReference<List<RosterRow>> ROWS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	Previews(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * What is stored of a file.
	 *
	 * @param rows null when they are gone
	 * @param applied null until it was brought in
	 */
	record Stored(@Nullable List<RosterRow> rows, @Nullable Applied applied) {
	}

	/** Waits until nobody else brings a file in; held to the end of the transaction. */
	void takeTurn() {
		this.jdbc.sql("select id from roster_turn where id = 1 for update").query(Integer.class).single();
	}

	void add(PreviewId id, String fileName, List<RosterRow> rows, Instant at, MemberId by) {
		this.jdbc.sql("""
				insert into roster_preview (id, file_name, taken_at, taken_by, content)
				values (:id, :name, :at, :by, :content)""")
			.param("id", id.value())
			.param("name", fileName)
			.param("at", Timestamps.of(at))
			.param("by", by.value())
			.param("content", this.json.writeValueAsString(rows))
			.update();
	}

	Optional<Stored> find(PreviewId id) {
		return this.jdbc.sql("select * from roster_preview where id = :id")
			.param("id", id.value())
			.query(this::read)
			.optional();
	}

	/** Notes that a file was brought in, and forgets its rows. */
	void applied(PreviewId id, Applied applied) {
		this.jdbc.sql("""
				update roster_preview set content = null, applied_at = :at, applied_by = :by, added = :added,
					changed = :changed, unchanged = :unchanged, faulty = :faulty
				where id = :id""")
			.param("at", Timestamps.of(applied.at()))
			.param("by", applied.by().value())
			.param("added", applied.added())
			.param("changed", applied.changed())
			.param("unchanged", applied.unchanged())
			.param("faulty", applied.faulty())
			.param("id", id.value())
			.update();
	}

	void forget(PreviewId id) {
		this.jdbc.sql("update roster_preview set content = null where id = :id").param("id", id.value()).update();
	}

	void forgetAll() {
		this.jdbc.sql("update roster_preview set content = null where content is not null").update();
	}

	/** Forgets the rows of all files that were sent before this. */
	void forgetBefore(Instant instant) {
		this.jdbc.sql("update roster_preview set content = null where content is not null and taken_at < :instant")
			.param("instant", Timestamps.of(instant))
			.update();
	}

	private Stored read(ResultSet row, int number) throws SQLException {
		String content = row.getString("content");
		Instant at = Timestamps.readNullable(row, "applied_at");
		return new Stored((content == null) ? null : this.json.readValue(content, ROWS),
				(at == null) ? null : applied(row, at));
	}

	private static Applied applied(ResultSet row, Instant at) throws SQLException {
		UUID by = Objects.requireNonNull(row.getObject("applied_by", UUID.class));
		return new Applied(false, at, new MemberId(by), row.getInt("added"), row.getInt("changed"),
				row.getInt("unchanged"), row.getInt("faulty"));
	}

}
