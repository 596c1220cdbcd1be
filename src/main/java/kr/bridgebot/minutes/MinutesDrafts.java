package kr.bridgebot.minutes;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kr.bridgebot.files.FileId;
import kr.bridgebot.minutes.MinutesDraft.Snapshot;
import kr.bridgebot.minutes.MinutesDraft.Written;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All minutes that were begun. */
@Repository
class MinutesDrafts {

	private final JdbcClient jdbc;

	MinutesDrafts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Snapshot> find(SeminarId seminar) {
		return this.jdbc.sql("select * from minutes where seminar_id = ?")
			.param(seminar.value())
			.query((row, number) -> read(row, sections(seminar)))
			.optional();
	}

	private Map<Section, Written> sections(SeminarId seminar) {
		Map<Section, Written> sections = new EnumMap<>(Section.class);
		this.jdbc.sql("select * from minutes_section where seminar_id = ?").param(seminar.value()).query((row) -> {
			sections.put(Section.valueOf(row.getString("section")), written(row));
		});
		return sections;
	}

	/** Writes what has changed. Whoever calls holds the meeting's row. */
	void save(Snapshot before, Snapshot after) {
		boolean fresh = before.version() == 0;
		this.jdbc.sql(fresh ? """
				insert into minutes (version, edition, published_version, files, committee_id, held_at, seminar_id)
				values (?, ?, ?, ?, ?, ?, ?)""" : """
				update minutes set version = ?, edition = ?, published_version = ?, files = ?, committee_id = ?,
				  held_at = ?
				where seminar_id = ?""")
			.param(after.version())
			.param(after.edition())
			.param(after.publishedVersion())
			.param(files(after.files()))
			.param(after.committee().value())
			.param(Timestamps.of(after.heldAt()))
			.param(after.seminar().value())
			.update();
		after.sections().forEach((section, written) -> {
			Written former = before.sections().get(section);
			if (!written.equals(former)) {
				save(after.seminar(), section, written, former == null);
			}
		});
	}

	private void save(SeminarId seminar, Section section, Written written, boolean fresh) {
		this.jdbc.sql(fresh ? """
				insert into minutes_section (text, version, edited_by, edited_at, seminar_id, section)
				values (?, ?, ?, ?, ?, ?)""" : """
				update minutes_section set text = ?, version = ?, edited_by = ?, edited_at = ?
				where seminar_id = ? and section = ?""")
			.param(written.text())
			.param(written.version())
			.param((written.by() != null) ? written.by().value() : null)
			.param(Timestamps.of(written.at()))
			.param(seminar.value())
			.param(section.name())
			.update();
	}

	/** Those of these meetings whose minutes were published. One statement. */
	Set<SeminarId> published(Collection<SeminarId> seminars) {
		return seminars.isEmpty() ? Set.of()
				: new HashSet<>(
						this.jdbc.sql("select seminar_id from minutes where seminar_id = any(?) and edition > 0")
							.param(seminars.stream().map(SeminarId::value).toArray(UUID[]::new))
							.query((row, number) -> new SeminarId(row.getObject(1, UUID.class)))
							.list());
	}

	/** The meetings of these bodies whose minutes were published, latest first. */
	List<SeminarId> published(Collection<CommitteeId> committees, int limit, int offset) {
		return this.jdbc.sql("""
				select seminar_id from minutes where committee_id = any(?) and edition > 0
				order by held_at desc, seminar_id limit ? offset ?""")
			.param(ids(committees))
			.param(limit)
			.param(offset)
			.query((row, number) -> new SeminarId(row.getObject(1, UUID.class)))
			.list();
	}

	int countPublished(Collection<CommitteeId> committees) {
		return this.jdbc.sql("select count(*) from minutes where committee_id = any(?) and edition > 0")
			.param(ids(committees))
			.query(Integer.class)
			.single();
	}

	/** Which sections of which meetings a member wrote last. */
	List<Touched> touchedBy(MemberId member) {
		return this.jdbc.sql("""
				select seminar_id, section, edited_at from minutes_section where edited_by = ?
				order by edited_at, section""")
			.param(member.value())
			.query((row, number) -> new Touched(new SeminarId(row.getObject("seminar_id", UUID.class)),
					Section.valueOf(row.getString("section")), Timestamps.read(row, "edited_at")))
			.list();
	}

	/** What this member wrote stays, but not who it was. */
	void forget(MemberId member) {
		this.jdbc.sql("update minutes_section set edited_by = null where edited_by = ?").param(member.value()).update();
	}

	/** A section as somebody left it. */
	record Touched(SeminarId seminar, Section section, Instant at) {
	}

	private static UUID[] ids(Collection<CommitteeId> committees) {
		return committees.stream().map(CommitteeId::value).toArray(UUID[]::new);
	}

	static UUID[] files(Collection<FileId> files) {
		return files.stream().map(FileId::value).toArray(UUID[]::new);
	}

	static List<FileId> files(ResultSet row) throws SQLException {
		Array files = row.getArray("files");
		return Arrays.stream((Object[]) files.getArray()).map((id) -> new FileId((UUID) id)).toList();
	}

	static @Nullable MemberId member(ResultSet row, String column) throws SQLException {
		UUID id = row.getObject(column, UUID.class);
		return (id != null) ? new MemberId(id) : null;
	}

	private static Written written(ResultSet row) throws SQLException {
		return new Written(row.getString("text"), row.getInt("version"), member(row, "edited_by"),
				Timestamps.read(row, "edited_at"));
	}

	private static Snapshot read(ResultSet row, Map<Section, Written> sections) throws SQLException {
		return new Snapshot(new SeminarId(row.getObject("seminar_id", UUID.class)),
				new CommitteeId(row.getObject("committee_id", UUID.class)), Timestamps.read(row, "held_at"),
				row.getInt("version"), row.getInt("edition"), row.getInt("published_version"), files(row), sections);
	}

}
