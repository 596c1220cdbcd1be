package kr.bridgebot.announcements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.bridgebot.files.FileId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.SqlArrays;
import kr.bridgebot.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All versions that were sent, and their messages. */
@Repository
class Versions {

	private final JdbcClient jdbc;

	Versions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(Version version, List<Message> messages) {
		this.jdbc.sql("""
				insert into announcement_version (id, announcement, version, kind, words, due, people, sent_at, sent_by,
					looked_at)
				values (:id, :announcement, :version, :kind, :words, :due, :people, :sentAt, :sentBy, :sentAt)""")
			.param("id", version.mailing())
			.param("announcement", version.announcement().value())
			.param("version", version.number())
			.param("kind", version.kind().name())
			.param("words", version.words())
			.param("due", Timestamps.ofNullable(version.due()))
			.param("people", version.people())
			.param("sentAt", Timestamps.of(version.sentAt()))
			.param("sentBy", Columns.value(version.sentBy()))
			.update();
		for (Message message : messages) {
			FileId picture = message.picture();
			this.jdbc.sql("""
					insert into announcement_message (id, version, place, last, html, picture)
					values (:id, :version, :place, :last, :html, :picture)""")
				.param("id", message.id())
				.param("version", message.mailing())
				.param("place", message.place())
				.param("last", message.last())
				.param("html", message.html())
				.param("picture", (picture == null) ? null : picture.value())
				.update();
		}
	}

	Optional<Version> find(AnnouncementId announcement, int number) {
		return this.jdbc.sql("select * from announcement_version where announcement = ? and version = ?")
			.params(announcement.value(), number)
			.query((row, index) -> version(row))
			.optional();
	}

	/** In order of their numbers. */
	List<Version> of(AnnouncementId announcement) {
		return this.jdbc.sql("select * from announcement_version where announcement = ? order by version")
			.param(announcement.value())
			.query((row, index) -> version(row))
			.list();
	}

	/** Those of which something waits, oldest first. */
	List<Version> running() {
		return this.jdbc.sql("select * from announcement_version where over_at is null order by sent_at, id")
			.query((row, index) -> version(row))
			.list();
	}

	/** In order. */
	List<Message> messages(UUID mailing) {
		return this.jdbc.sql("select * from announcement_message where version = ? order by place")
			.param(mailing)
			.query((row, index) -> message(row))
			.list();
	}

	/**
	 * These messages with their versions, by the message's id; an unknown one is left
	 * out.
	 */
	Map<UUID, Sent> sent(Collection<UUID> messages) {
		Map<UUID, Sent> found = new HashMap<>();
		this.jdbc.sql("""
				select m.id as message, m.version as mailing, m.place, m.last, m.html, m.picture, v.id, v.announcement,
					v.version, v.kind, v.words, v.due, v.people, v.sent_at, v.sent_by, v.looked_at, v.over_at
				from announcement_message m join announcement_version v on v.id = m.version
				where m.id = any(?)""").param(SqlArrays.uuids(messages)).query((row) -> {
			Message message = new Message(row.getObject("message", UUID.class), row.getObject("mailing", UUID.class),
					row.getInt("place"), row.getBoolean("last"), row.getString("html"), file(row));
			found.put(message.id(), new Sent(message, version(row)));
		});
		return found;
	}

	/** A message with the version that it belongs to. */
	record Sent(Message message, Version version) {
	}

	/** What became of it so far is written down. */
	void looked(Version version, Instant at) {
		this.jdbc.sql("update announcement_version set looked_at = ? where id = ? and looked_at = ?")
			.params(Timestamps.of(at), version.mailing(), Timestamps.of(version.lookedAt()))
			.update();
	}

	/**
	 * Nothing of it waits any more.
	 * @return false when it was set running anew since it was read
	 */
	boolean over(Version version, Instant at) {
		return this.jdbc.sql("update announcement_version set over_at = :at where id = :id and looked_at = :read")
			.param("at", Timestamps.of(at))
			.param("id", version.mailing())
			.param("read", Timestamps.of(version.lookedAt()))
			.update() > 0;
	}

	/** Something of it waits again. */
	void runAnew(UUID mailing, Instant at) {
		this.jdbc.sql("update announcement_version set over_at = null, looked_at = ? where id = ?")
			.params(Timestamps.of(at), mailing)
			.update();
	}

	void forget(MemberId member) {
		this.jdbc.sql("update announcement_version set sent_by = null where sent_by = ?")
			.param(member.value())
			.update();
	}

	private static Version version(ResultSet row) throws SQLException {
		return new Version(row.getObject("id", UUID.class),
				new AnnouncementId(row.getObject("announcement", UUID.class)), row.getInt("version"),
				AnnouncementKind.valueOf(row.getString("kind")), row.getString("words"),
				Timestamps.readNullable(row, "due"), row.getInt("people"), Timestamps.read(row, "sent_at"),
				Columns.member(row, "sent_by"), Timestamps.read(row, "looked_at"),
				Timestamps.readNullable(row, "over_at"));
	}

	private static Message message(ResultSet row) throws SQLException {
		return new Message(row.getObject("id", UUID.class), row.getObject("version", UUID.class), row.getInt("place"),
				row.getBoolean("last"), row.getString("html"), file(row));
	}

	private static @Nullable FileId file(ResultSet row) throws SQLException {
		UUID picture = row.getObject("picture", UUID.class);
		return (picture == null) ? null : new FileId(picture);
	}

}
