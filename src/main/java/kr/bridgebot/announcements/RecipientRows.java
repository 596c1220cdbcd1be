package kr.bridgebot.announcements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.bridgebot.announcements.Announcement.Snapshot;
import kr.bridgebot.shared.CommitteeId;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.SqlArrays;
import kr.bridgebot.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads recipients with what became of them, a page at a time. */
@Repository
class RecipientRows {

	private static final String ALL = "select * from (" + Tallies.STATES + ") s";

	static final String UNCONFIRMED = """
			select a.id, a.version, a.scope, a.words, a.due, r.member, r.name, r.organisation, r.committees_ko,
				r.committees_en
			from announcement_recipient r join announcement a on a.id = r.announcement
			where r.member = any(:members) and a.kind = 'RECEIPT' and a.state in ('SENDING', 'PAUSED', 'SENT')
				and a.due > :now and not exists (
					select 1 from announcement_receipt c
					where c.announcement = a.id and c.version = a.version and c.member = r.member)
			order by a.due, a.id, r.member""";

	private final JdbcClient jdbc;

	RecipientRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A recipient with the frozen names of their committees. */
	record Row(RecipientLine line, String committeesKo, String committeesEn) {
	}

	int count(Snapshot announcement, @Nullable RecipientState state, Instant now) {
		return this.jdbc.sql("select count(*) from (" + Tallies.STATES + ") s" + where(state))
			.params(Tallies.parameters(announcement, now))
			.params(parameter(state))
			.query(Integer.class)
			.single();
	}

	/** By name. */
	List<Row> page(Snapshot announcement, @Nullable RecipientState state, Instant now, int limit, int skip) {
		return this.jdbc.sql(ALL + where(state) + " order by name, member limit :limit offset :skip")
			.params(Tallies.parameters(announcement, now))
			.params(parameter(state))
			.param("limit", limit)
			.param("skip", skip)
			.query((row, number) -> read(row))
			.list();
	}

	/** Those behind this one, in order of their ids. */
	List<Row> after(Snapshot announcement, @Nullable MemberId last, Instant now, int limit) {
		return this.jdbc
			.sql(Tallies.STATES + ((last == null) ? "" : " and r.member > :last") + " order by r.member limit :limit")
			.params(Tallies.parameters(announcement, now))
			.params((last == null) ? Map.of() : Map.of("last", last.value()))
			.param("limit", limit)
			.query((row, number) -> read(row))
			.list();
	}

	/**
	 * Something that waits to be confirmed by somebody.
	 */
	record Unconfirmed(AnnouncementId announcement, int version, CommitteeId scope, FrozenPerson person, String words,
			Instant due) {
	}

	/** The earliest deadline first. */
	List<Unconfirmed> unconfirmed(Collection<MemberId> members, Instant now) {
		return this.jdbc.sql(UNCONFIRMED)
			.param("members", SqlArrays.members(members))
			.param("now", Timestamps.of(now))
			.query((row, number) -> new Unconfirmed(new AnnouncementId(row.getObject("id", UUID.class)),
					row.getInt("version"), new CommitteeId(row.getObject("scope", UUID.class)), Recipients.frozen(row),
					row.getString("words"), Timestamps.read(row, "due")))
			.list();
	}

	private static String where(@Nullable RecipientState state) {
		return (state == null) ? "" : " where shown = :shown";
	}

	private static Map<String, Object> parameter(@Nullable RecipientState state) {
		return (state == null) ? Map.of() : Map.of("shown", state.name());
	}

	private static Row read(ResultSet row) throws SQLException {
		return new Row(
				new RecipientLine(new MemberId(row.getObject("member", UUID.class)), row.getString("name"),
						row.getString("organisation"), RecipientState.valueOf(row.getString("shown")),
						Timestamps.read(row, "state_at"), row.getString("reason"), ReceiptRows.receiptOrNull(row)),
				row.getString("committees_ko"), row.getString("committees_en"));
	}

}
