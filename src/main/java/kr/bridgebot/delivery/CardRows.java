package kr.bridgebot.delivery;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.bridgebot.chat.Place;
import kr.bridgebot.delivery.FormerCards.Shown;
import kr.bridgebot.delivery.Work.CardVersion;
import kr.bridgebot.delivery.Work.Parcel;
import kr.bridgebot.delivery.Work.Redraw;
import kr.bridgebot.shared.Ids;
import kr.bridgebot.shared.SqlArrays;
import kr.bridgebot.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The living cards as they are kept.
 *
 * <p>
 * A change is appended to a journal in the transaction that makes it, and only the
 * dispatcher turns the journal into dirty cards. Marking the cards at once would make
 * presses wait for each other at the row of their group's card; and a press that finds
 * the card dirty already, while it is being painted without the press's own change, would
 * have to wait or be forgotten. A row of the journal is seen exactly when the change is,
 * and what is painted after it was read shows the change. The revision does the rest: an
 * edit makes a card clean only if no change was read since its painting was begun.
 */
@Repository
class CardRows {

	private static final int CHANGES = 500;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	CardRows(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/**
	 * Something has changed.
	 * @param about null for whomever it concerns
	 */
	void changed(Collection<UUID> subjects, @Nullable Collection<UUID> about) {
		this.jdbc.sql("insert into card_change (id, subjects, about) values (?, ?, ?)")
			.param(Ids.next())
			.param(SqlArrays.uuids(subjects))
			.param((about != null) ? SqlArrays.uuids(about) : null)
			.update();
	}

	/**
	 * Marks the cards dirty that the journal speaks of, and shortens the journal. Changes
	 * are taken together, so that a card may be marked that another change's subject and
	 * this one's person make up: it is painted, found equal, and not sent.
	 * @return whether there may be more
	 */
	boolean markChanged() {
		List<Change> changes = this.jdbc.sql("select id, subjects, about from card_change order by id limit ?")
			.param(CHANGES)
			.query((row, number) -> new Change(row.getObject("id", UUID.class), ids(row, "subjects"),
					(row.getArray("about") != null) ? ids(row, "about") : null))
			.list();
		if (changes.isEmpty()) {
			return false;
		}
		Set<UUID> subjects = new LinkedHashSet<>();
		Set<UUID> wholeSubjects = new LinkedHashSet<>();
		Set<UUID> about = new LinkedHashSet<>();
		for (Change change : changes) {
			if (change.about() == null) {
				wholeSubjects.addAll(change.subjects());
			}
			else {
				subjects.addAll(change.subjects());
				about.addAll(change.about());
			}
		}
		if (!subjects.isEmpty()) {
			this.jdbc.sql("""
					update card set dirty = true, revision = revision + 1
					where subject = any(?) and about = any(?)""")
				.param(SqlArrays.uuids(subjects))
				.param(SqlArrays.uuids(about))
				.update();
		}
		if (!wholeSubjects.isEmpty()) {
			this.jdbc.sql("update card set dirty = true, revision = revision + 1 where subject = any(?)")
				.param(SqlArrays.uuids(wholeSubjects))
				.update();
		}
		this.jdbc.sql("delete from card_change where id = any(?)")
			.param(SqlArrays.uuids(changes.stream().map(Change::id).toList()))
			.update();
		return changes.size() == CHANGES;
	}

	private static List<UUID> ids(ResultSet row, String column) throws SQLException {
		return Arrays.stream((Object[]) row.getArray(column).getArray()).map(UUID.class::cast).toList();
	}

	/** The cards that these rows are going to show, made where there are none yet. */
	Map<UUID, CardVersion> register(Collection<Parcel> parcels, Instant now) {
		List<Parcel> living = parcels.stream().filter((parcel) -> parcel.kind() == Kind.LIVING).toList();
		if (living.isEmpty()) {
			return Map.of();
		}
		List<UUID> parcelIds = living.stream().map(Parcel::id).toList();
		List<UUID> cardIds = living.stream().map((parcel) -> Ids.next()).toList();
		int made = this.jdbc
			.sql("""
					insert into card (id, kind, subject, about, chat_id, thread_id, in_group, dirty, revision, failures,
					  next_edit_at)
					select n.id, o.card_kind, o.subject, o.about, o.chat_id, coalesce(o.thread_id, 0), o.in_group, false, 0, 0,
					  cast(? as timestamp with time zone)
					from unnest(cast(? as uuid array), cast(? as uuid array)) as n(id, parcel)
					join outbox o on o.id = n.parcel
					on conflict do nothing""")
			.param(Timestamps.of(now))
			.param(SqlArrays.uuids(cardIds))
			.param(SqlArrays.uuids(parcelIds))
			.update();
		Map<UUID, CardVersion> versions = new HashMap<>();
		if (made == living.size()) {
			for (int i = 0; i < made; i++) {
				versions.put(parcelIds.get(i), new CardVersion(cardIds.get(i), 0, false));
			}
			return versions;
		}
		this.jdbc.sql("""
				select o.id as parcel, c.id, c.revision, c.message_id is not null as already
				from outbox o join card c on c.subject = o.subject and c.about = o.about and c.kind = o.card_kind
				  and c.chat_id = o.chat_id and c.thread_id = coalesce(o.thread_id, 0)
				where o.id = any(?)""").param(SqlArrays.uuids(parcelIds)).query((row) -> {
			versions.put(row.getObject("parcel", UUID.class), new CardVersion(row.getObject("id", UUID.class),
					row.getLong("revision"), row.getBoolean("already")));
		});
		return versions;
	}

	/** Cards that show something out of date, the longest waiting first. */
	List<Redraw> dirty(boolean group, Instant now, Set<Long> closed, int limit) {
		return this.jdbc.sql("""
				select c.id, c.kind, c.subject, c.about, c.chat_id, c.thread_id, c.in_group, c.message_id, c.shown,
				  c.revision, c.failures
				from card c
				where c.dirty and c.message_id is not null and c.in_group = ? and c.next_edit_at <= ?
				  and not (c.chat_id = any(?))
				order by c.next_edit_at, c.id
				limit ?""")
			.param(group)
			.param(Timestamps.of(now))
			.param(SqlArrays.longs(closed))
			.param(limit)
			.query((row, number) -> redraw(row))
			.list();
	}

	/** The cards that a chat shows. */
	List<Redraw> shownIn(long chat) {
		return this.jdbc.sql("""
				select id, kind, subject, about, chat_id, thread_id, in_group, message_id, shown, revision, failures
				from card where chat_id = ? and message_id is not null order by id""")
			.param(chat)
			.query((row, number) -> redraw(row))
			.list();
	}

	private static Redraw redraw(ResultSet row) throws SQLException {
		int thread = row.getInt("thread_id");
		return new Redraw(new CardVersion(row.getObject("id", UUID.class), row.getLong("revision"), true),
				new CardRef(row.getString("kind"), row.getObject("subject", UUID.class),
						row.getObject("about", UUID.class)),
				new Place(row.getLong("chat_id"), (thread != 0) ? thread : null, row.getBoolean("in_group")),
				row.getLong("message_id"), row.getString("shown"), row.getInt("failures"));
	}

	/** Forgets all cards of a chat. */
	void forget(long chat) {
		this.jdbc.sql("delete from card where chat_id = ?").param(chat).update();
	}

	/** The messages that showed these cards until now, where there were other ones. */
	List<Shown> former(Collection<Shown> sent) {
		return this.jdbc.sql("""
				select c.id, c.chat_id, c.thread_id, c.in_group, c.message_id
				from unnest(cast(? as uuid array), cast(? as bigint array)) as n(card, message)
				join card c on c.id = n.card where c.message_id is not null and c.message_id <> n.message""")
			.param(SqlArrays.uuids(sent.stream().map(Shown::card).toList()))
			.param(SqlArrays.longs(sent.stream().map(Shown::message).toList()))
			.query((row, number) -> {
				int thread = row.getInt("thread_id");
				return new Shown(row.getObject("id", UUID.class),
						new Place(row.getLong("chat_id"), (thread != 0) ? thread : null, row.getBoolean("in_group")),
						row.getLong("message_id"));
			})
			.list();
	}

	/** Writes what became of cards. */
	void settle(Collection<After> after) {
		if (after.isEmpty()) {
			return;
		}
		this.jdbc.sql("""
				merge into card c
				using (select * from unnest(cast(? as uuid array), cast(? as bigint array), cast(? as bigint array),
				    cast(? as varchar array), cast(? as integer array), cast(? as timestamp with time zone array),
				    cast(? as boolean array))
				  as a (id, revision, message_id, shown, failures, next_edit_at, dirty)) a
				on c.id = a.id
				when matched then update set message_id = a.message_id, shown = a.shown, failures = a.failures,
				  next_edit_at = a.next_edit_at, dirty = c.dirty and (a.dirty or c.revision <> a.revision)""")
			.param(SqlArrays.uuids(after.stream().map((card) -> card.version().id()).toList()))
			.param(SqlArrays.longs(after.stream().map((card) -> card.version().revision()).toList()))
			.param(SqlArrays.longs(after.stream().map(After::message).toList()))
			.param(SqlArrays.strings(after.stream().map(After::shown).toList()))
			.param(SqlArrays.integers(after.stream().map(After::failures).toList()))
			.param(SqlArrays.instants(after.stream().map(After::nextEdit).toList()))
			.param(SqlArrays.booleans(after.stream().map(After::stillDirty).toList()))
			.update();
	}

	/** Messages that a reply has changed may be cards: what they show now. */
	void overwritten(Collection<Overwritten> messages) {
		if (messages.isEmpty()) {
			return;
		}
		this.batches.batchUpdate("update card set shown = ? where chat_id = ? and message_id = ?",
				new ArrayList<>(messages), messages.size(), (PreparedStatement statement, Overwritten message) -> {
					statement.setString(1, message.shown());
					statement.setLong(2, message.chat());
					statement.setLong(3, message.message());
				});
	}

	/**
	 * A card after an attempt to show it.
	 *
	 * @param version as it stood when the attempt was begun
	 * @param message where it is shown; null when it is shown no more
	 * @param shown the hash of what it shows
	 * @param failures how often in a row it could not be edited
	 * @param nextEdit before which it is not edited again
	 * @param stillDirty whether the attempt failed
	 */
	record After(CardVersion version, @Nullable Long message, @Nullable String shown, int failures, Instant nextEdit,
			boolean stillDirty) {
	}

	/**
	 * A message that now shows something else.
	 *
	 * @param shown the hash of it
	 */
	record Overwritten(long chat, long message, String shown) {
	}

	private record Change(UUID id, List<UUID> subjects, @Nullable List<UUID> about) {
	}

}
