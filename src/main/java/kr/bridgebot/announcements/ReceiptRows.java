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
import kr.bridgebot.announcements.AnnouncementView.Nudge;
import kr.bridgebot.announcements.RecipientCard.Receipt;
import kr.bridgebot.shared.MemberId;
import kr.bridgebot.shared.SqlArrays;
import kr.bridgebot.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who confirmed which version, and how often the others were asked. */
@Repository
class ReceiptRows {

	static final String ADDRESSEE = """
			select m.id, v.due, v.kind, a.version as latest, a.state, c.given_at, c.given_by, c.late
			from announcement_recipient r
			join announcement a on a.id = r.announcement
			join announcement_version v on v.announcement = a.id and v.version = :version
			join announcement_message m on m.version = v.id and m.last
			left join announcement_receipt c
				on c.announcement = a.id and c.version = :version and c.member = r.member
			where r.announcement = :announcement and r.member = :member""";

	static final String CONFIRMED = "select distinct announcement from announcement_receipt where given_at > :since";

	private final JdbcClient jdbc;

	ReceiptRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Map<MemberId, Receipt> find(AnnouncementId announcement, int version, Collection<MemberId> members) {
		Map<MemberId, Receipt> found = new HashMap<>();
		this.jdbc.sql("select * from announcement_receipt where announcement = ? and version = ? and member = any(?)")
			.params(announcement.value(), version, SqlArrays.members(members))
			.query((row) -> {
				found.put(new MemberId(row.getObject("member", UUID.class)), receipt(row));
			});
		return found;
	}

	/**
	 * Enters a receipt.
	 * @return false when there was one already, which stays
	 */
	boolean add(AnnouncementId announcement, int version, MemberId member, Receipt receipt) {
		return this.jdbc.sql("""
				insert into announcement_receipt (announcement, version, member, given_at, given_by, late)
				values (:announcement, :version, :member, :at, :by, :late) on conflict do nothing""")
			.param("announcement", announcement.value())
			.param("version", version)
			.param("member", member.value())
			.param("at", Timestamps.of(receipt.at()))
			.param("by", Columns.value(receipt.by()))
			.param("late", receipt.late())
			.update() > 0;
	}

	/**
	 * Somebody to whom a version was addressed.
	 *
	 * @param message the version's last message, which has the key
	 * @param due null when it need not be confirmed
	 * @param replaced whether there is a later version
	 * @param withdrawn whether it was called off
	 */
	record Addressee(UUID message, @Nullable Instant due, boolean replaced, boolean withdrawn,
			@Nullable Receipt receipt) {
	}

	/** One statement over primary keys. */
	Optional<Addressee> addressee(AnnouncementId announcement, int version, MemberId member) {
		return this.jdbc.sql(ADDRESSEE)
			.param("announcement", announcement.value())
			.param("version", version)
			.param("member", member.value())
			.query((row, number) -> new Addressee(row.getObject("id", UUID.class),
					AnnouncementKind.RECEIPT.name().equals(row.getString("kind")) ? Timestamps.readNullable(row, "due")
							: null,
					row.getInt("latest") > version, AnnouncementState.CANCELLED.name().equals(row.getString("state")),
					receiptOrNull(row)))
			.optional();
	}

	/** What somebody has confirmed since then. */
	List<AnnouncementId> confirmed(Instant since) {
		return this.jdbc.sql(CONFIRMED)
			.param("since", Timestamps.of(since))
			.query((row, number) -> new AnnouncementId(row.getObject("announcement", UUID.class)))
			.list();
	}

	/** Whom the latest version reached, or may have, and who has not confirmed it. */
	List<MemberId> silent(AnnouncementId announcement, int version) {
		return this.jdbc.sql("""
				select r.member from announcement_recipient r
				where r.announcement = :announcement and r.state = 'SENT' and not exists (
					select 1 from announcement_receipt a
					where a.announcement = r.announcement and a.version = :version and a.member = r.member)
				order by r.member""")
			.param("announcement", announcement.value())
			.param("version", version)
			.query((row, number) -> new MemberId(row.getObject("member", UUID.class)))
			.list();
	}

	List<Nudge> nudges(AnnouncementId announcement, int version) {
		return this.jdbc.sql("select * from announcement_nudge where announcement = ? and version = ? order by number")
			.params(announcement.value(), version)
			.query((row, number) -> new Nudge(row.getInt("number"), Timestamps.read(row, "nudged_at"),
					Columns.member(row, "by_member"), row.getInt("people")))
			.list();
	}

	void addNudge(AnnouncementId announcement, int version, Nudge nudge) {
		this.jdbc.sql("""
				insert into announcement_nudge (announcement, version, number, nudged_at, by_member, people)
				values (:announcement, :version, :number, :at, :by, :people)""")
			.param("announcement", announcement.value())
			.param("version", version)
			.param("number", nudge.number())
			.param("at", Timestamps.of(nudge.at()))
			.param("by", Columns.value(nudge.by()))
			.param("people", nudge.people())
			.update();
	}

	/** Forgets for whom else this member pressed; their own receipts only count. */
	void forget(MemberId member) {
		this.jdbc.sql("update announcement_receipt set given_by = null where given_by = ?")
			.param(member.value())
			.update();
		this.jdbc.sql("update announcement_nudge set by_member = null where by_member = ?")
			.param(member.value())
			.update();
	}

	static @Nullable Receipt receiptOrNull(ResultSet row) throws SQLException {
		return (row.getObject("given_at") == null) ? null : receipt(row);
	}

	private static Receipt receipt(ResultSet row) throws SQLException {
		Instant at = Timestamps.read(row, "given_at");
		return new Receipt(at, Columns.member(row, "given_by"), row.getBoolean("late"));
	}

}
