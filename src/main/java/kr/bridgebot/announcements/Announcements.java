package kr.bridgebot.announcements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.bridgebot.announcements.Announcement.Snapshot;
import kr.bridgebot.chat.Words;
import kr.bridgebot.files.FileId;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.SqlArrays;
import kr.bridgebot.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All announcements with their circles, files and history. */
@Repository
class Announcements {

	private final JdbcClient jdbc;

	private final CircleRows circles;

	Announcements(JdbcClient jdbc, CircleRows circles) {
		this.jdbc = jdbc;
		this.circles = circles;
	}

	Optional<Snapshot> find(AnnouncementId id) {
		return Optional.ofNullable(find(List.of(id)).get(id));
	}

	/** These by id; an unknown one is left out. Three statements. */
	Map<AnnouncementId, Snapshot> find(Collection<AnnouncementId> ids) {
		if (ids.isEmpty()) {
			return Map.of();
		}
		return whole(this.jdbc.sql("select * from announcement where id = any(:ids)")
			.param("ids", SqlArrays.uuids(ids, AnnouncementId::value))
			.query((row, number) -> read(row))
			.list());
	}

	/** The same for changing: whoever else wants it waits. */
	Optional<Announcement> take(AnnouncementId id) {
		return whole(this.jdbc.sql("select * from announcement where id = :id for update")
			.param("id", id.value())
			.query((row, number) -> read(row))
			.list()).values().stream().map(Announcement::new).findFirst();
	}

	void add(Announcement announcement) {
		Snapshot snapshot = announcement.snapshot();
		this.jdbc
			.sql("""
					insert into announcement (id, scope, kind, state, version, revision, author, sender, since, words,
						words_html, to_groups, to_channel, send_at, leaves_at, due, blanks_allowed, sent_at, reason, made_at)
					values (:id, :scope, :kind, :state, :version, :revision, :author, :sender, :since, :words,
						:html, :groups, :channel, :sendAt, :leaves, :due, :blanks, :sentAt, :reason, :madeAt)""")
			.params(columns(snapshot))
			.param("scope", snapshot.scope().value())
			.param("author", Columns.value(snapshot.author()))
			.param("madeAt", Timestamps.of(snapshot.madeAt()))
			.update();
		writeDraft(snapshot);
		write(snapshot.id(), 0, announcement.steps());
	}

	/** Writes back what was taken for changing. */
	void save(Announcement announcement) {
		Snapshot snapshot = announcement.snapshot();
		this.jdbc.sql("""
				update announcement set kind = :kind, state = :state, version = :version, revision = :revision,
					sender = :sender, since = :since, words = :words, words_html = :html, to_groups = :groups,
					to_channel = :channel, send_at = :sendAt, leaves_at = :leaves, due = :due, blanks_allowed = :blanks,
					sent_at = :sentAt, reason = :reason
				where id = :id""").params(columns(snapshot)).update();
		if (!announcement.steps().isEmpty()) {
			int taken = this.jdbc.sql("select count(*) from announcement_step where announcement = :id")
				.param("id", snapshot.id().value())
				.query(Integer.class)
				.single();
			write(snapshot.id(), taken, announcement.steps());
		}
	}

	/** Writes circles and files of a draft anew. */
	void writeDraft(Snapshot snapshot) {
		this.circles.write(snapshot.id(), snapshot.draft().steps());
		this.jdbc.sql("delete from announcement_file where announcement = ?").param(snapshot.id().value()).update();
		if (snapshot.draft().picture() != null) {
			writeFile(snapshot.id(), 0, snapshot.draft().picture());
		}
		int place = 1;
		for (FileId file : snapshot.draft().files()) {
			writeFile(snapshot.id(), place++, file);
		}
	}

	private void writeFile(AnnouncementId id, int place, FileId file) {
		this.jdbc.sql("insert into announcement_file (announcement, place, file) values (?, ?, ?)")
			.params(id.value(), place, file.value())
			.update();
	}

	/** Oldest first. */
	List<AnnouncementStep> history(AnnouncementId id) {
		return this.jdbc.sql("select * from announcement_step where announcement = ? order by step")
			.param(id.value())
			.query((row, number) -> step(row))
			.list();
	}

	private void write(AnnouncementId id, int taken, List<AnnouncementStep> steps) {
		int number = taken;
		for (AnnouncementStep step : steps) {
			AnnouncementState from = step.from();
			this.jdbc
				.sql("""
						insert into announcement_step (announcement, step, taken_at, actor, from_state, to_state, version, reason)
						values (:announcement, :step, :at, :actor, :from, :to, :version, :reason)""")
				.param("announcement", id.value())
				.param("step", number++)
				.param("at", Timestamps.of(step.at()))
				.param("actor", Columns.value(step.actor()))
				.param("from", (from == null) ? null : from.name())
				.param("to", step.to().name())
				.param("version", step.version())
				.param("reason", step.reason())
				.update();
		}
	}

	private Map<AnnouncementId, Snapshot> whole(List<Row> rows) {
		Map<AnnouncementId, Snapshot> whole = new LinkedHashMap<>();
		if (rows.isEmpty()) {
			return whole;
		}
		List<UUID> ids = rows.stream().map((row) -> row.snapshot().id().value()).toList();
		Map<UUID, List<AudienceStep>> steps = this.circles.of(ids);
		Map<UUID, Map<Integer, FileId>> files = new HashMap<>();
		this.jdbc.sql("select * from announcement_file where announcement = any(?) order by place")
			.param(SqlArrays.uuids(ids))
			.query((row) -> {
				files.computeIfAbsent(row.getObject("announcement", UUID.class), (id) -> new LinkedHashMap<>())
					.put(row.getInt("place"), new FileId(row.getObject("file", UUID.class)));
			});
		rows.forEach((row) -> {
			UUID id = row.snapshot().id().value();
			whole.put(row.snapshot().id(),
					row.whole(steps.getOrDefault(id, List.of()), files.getOrDefault(id, Map.of())));
		});
		return whole;
	}

	private static Map<String, @Nullable Object> columns(Snapshot announcement) {
		Draft draft = announcement.draft();
		Map<String, @Nullable Object> columns = new HashMap<>();
		columns.put("id", announcement.id().value());
		columns.put("kind", draft.kind().name());
		columns.put("state", announcement.state().name());
		columns.put("version", announcement.version());
		columns.put("revision", announcement.revision());
		columns.put("sender", Columns.value(announcement.sender()));
		columns.put("since", Timestamps.of(announcement.since()));
		columns.put("words", draft.words().plain());
		columns.put("html", draft.words().html());
		columns.put("groups", draft.groups());
		columns.put("channel", draft.channel());
		columns.put("sendAt", Timestamps.ofNullable(draft.sendAt()));
		columns.put("leaves", Timestamps.ofNullable(announcement.leaves()));
		columns.put("due", Timestamps.ofNullable(draft.due()));
		columns.put("blanks", announcement.blanks());
		columns.put("sentAt", Timestamps.ofNullable(announcement.sentAt()));
		columns.put("reason", announcement.reason());
		return columns;
	}

	private static Row read(ResultSet row) throws SQLException {
		Draft draft = new Draft(AnnouncementKind.valueOf(row.getString("kind")),
				new Words(row.getString("words"), row.getString("words_html")), List.of(), row.getBoolean("to_groups"),
				row.getBoolean("to_channel"), Timestamps.readNullable(row, "send_at"),
				Timestamps.readNullable(row, "due"), null, List.of());
		return new Row(new Snapshot(new AnnouncementId(row.getObject("id", UUID.class)),
				new CommitteeId(row.getObject("scope", UUID.class)), AnnouncementState.valueOf(row.getString("state")),
				row.getInt("version"), row.getInt("revision"), draft, Columns.member(row, "author"),
				Columns.member(row, "sender"), Timestamps.read(row, "since"), Timestamps.readNullable(row, "leaves_at"),
				Timestamps.readNullable(row, "sent_at"), row.getBoolean("blanks_allowed"), row.getString("reason"),
				Timestamps.read(row, "made_at")));
	}

	private static AnnouncementStep step(ResultSet row) throws SQLException {
		String from = row.getString("from_state");
		return new AnnouncementStep(Timestamps.read(row, "taken_at"), Columns.member(row, "actor"),
				(from == null) ? null : AnnouncementState.valueOf(from),
				AnnouncementState.valueOf(row.getString("to_state")), row.getInt("version"), row.getString("reason"));
	}

	/** An announcement without its circles and files. */
	private record Row(Snapshot snapshot) {

		Snapshot whole(List<AudienceStep> steps, Map<Integer, FileId> files) {
			Draft bare = this.snapshot.draft();
			Draft draft = new Draft(bare.kind(), bare.words(), steps, bare.groups(), bare.channel(), bare.sendAt(),
					bare.due(), files.get(0),
					files.entrySet()
						.stream()
						.filter((file) -> file.getKey() > 0)
						.map(Map.Entry::getValue)
						.collect(Collectors.toList()));
			return new Snapshot(this.snapshot.id(), this.snapshot.scope(), this.snapshot.state(),
					this.snapshot.version(), this.snapshot.revision(), draft, this.snapshot.author(),
					this.snapshot.sender(), this.snapshot.since(), this.snapshot.leaves(), this.snapshot.sentAt(),
					this.snapshot.blanks(), this.snapshot.reason(), this.snapshot.madeAt());
		}

	}

	/** Forgets what this member did with announcements; what it was stays. */
	void forget(MemberId member) {
		for (String column : List.of("author", "sender")) {
			this.jdbc.sql("update announcement set " + column + " = null where " + column + " = ?")
				.param(member.value())
				.update();
		}
		this.jdbc.sql("update announcement_step set actor = null where actor = ?").param(member.value()).update();
	}

}
