package kr.bridgebot.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kr.bridgebot.chat.Attachment;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of the kept files. */
@Repository
class KeptFiles {

	private static final String ALL = "select id, name, bytes, media_type, source, picture, kept_by, kept_at "
			+ "from kept_file ";

	private final JdbcClient jdbc;

	KeptFiles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A file and how the messenger finds it.
	 *
	 * @param source null when it does not
	 * @param picture whether it came as a picture
	 */
	record Sourced(KeptFile file, @Nullable String source, boolean picture) {

		Attachment.Kept kept() {
			return new Attachment.Kept(this.file.id().value(), this.source, this.picture);
		}

	}

	void add(KeptFile file, @Nullable String source, boolean picture) {
		this.jdbc.sql("""
				insert into kept_file (id, name, bytes, media_type, source, picture, kept_by, kept_at)
				values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.param(file.id().value())
			.param(file.name())
			.param(file.bytes())
			.param(file.mediaType())
			.param(source)
			.param(picture)
			.param((file.by() != null) ? file.by().value() : null)
			.param(Timestamps.of(file.at()))
			.update();
	}

	Map<FileId, Sourced> find(Collection<FileId> ids) {
		Map<FileId, Sourced> found = new HashMap<>();
		if (!ids.isEmpty()) {
			this.jdbc.sql(ALL + "where id = any(?)")
				.param(array(ids.stream().map(FileId::value).toList()))
				.query((row, number) -> read(row))
				.list()
				.forEach((kept) -> found.put(kept.file().id(), kept));
		}
		return found;
	}

	Optional<String> source(FileId id) {
		return this.jdbc.sql("select source from kept_file where id = ? and source is not null")
			.param(id.value())
			.query(String.class)
			.optional();
	}

	void sourced(FileId id, String source) {
		this.jdbc.sql("update kept_file set source = ? where id = ?").param(source).param(id.value()).update();
	}

	List<KeptFile> by(MemberId member) {
		return this.jdbc.sql(ALL + "where kept_by = ? order by id")
			.param(member.value())
			.query((row, number) -> read(row).file())
			.list();
	}

	/** Which of these are known. */
	Set<UUID> known(Collection<UUID> ids) {
		return new HashSet<>(
				this.jdbc.sql("select id from kept_file where id = any(?)").param(array(ids)).query(UUID.class).list());
	}

	boolean isEmpty() {
		return this.jdbc.sql("select 1 from kept_file limit 1").query(Integer.class).optional().isEmpty();
	}

	void remove(Collection<FileId> ids) {
		if (!ids.isEmpty()) {
			this.jdbc.sql("delete from kept_file where id = any(?)")
				.param(array(ids.stream().map(FileId::value).toList()))
				.update();
		}
	}

	/** What this member sent stays, but not who it was. */
	void forget(MemberId member) {
		this.jdbc.sql("update kept_file set kept_by = null where kept_by = ?").param(member.value()).update();
	}

	private static UUID[] array(Collection<UUID> ids) {
		return ids.toArray(UUID[]::new);
	}

	private static Sourced read(ResultSet row) throws SQLException {
		UUID by = row.getObject("kept_by", UUID.class);
		return new Sourced(new KeptFile(new FileId(row.getObject("id", UUID.class)), row.getString("name"),
				row.getLong("bytes"), row.getString("media_type"), (by != null) ? new MemberId(by) : null,
				Timestamps.read(row, "kept_at")), row.getString("source"), row.getBoolean("picture"));
	}

}
