package kr.bridgebot.announcements;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import kr.bridgebot.announcements.Announcement.Snapshot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts recipients by what became of them. */
@Repository
class Tallies {

	/**
	 * The one state of a recipient: whoever confirmed it has got it, whatever the
	 * messenger told; and what arrived and was not confirmed in time has run out. The
	 * parameters are version, whether the deadline is over, and the announcement.
	 */
	static final String STATES = """
			select r.*, a.given_at, a.given_by, a.late,
				case when a.member is not null then 'ACKED'
					when r.state = 'SENT' and cast(:over as boolean) then 'EXPIRED'
					else r.state end as shown
			from announcement_recipient r
			left join announcement_receipt a
				on a.announcement = r.announcement and a.version = :version and a.member = r.member
			where r.announcement = :announcement""";

	private final JdbcClient jdbc;

	Tallies(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** They add up to the frozen audience. One statement. */
	Map<RecipientState, Integer> count(Snapshot announcement, Instant now) {
		Map<RecipientState, Integer> counts = new EnumMap<>(RecipientState.class);
		this.jdbc.sql("select shown, count(*) as people from (" + STATES + ") s group by shown")
			.params(parameters(announcement, now))
			.query((row) -> {
				counts.put(RecipientState.valueOf(row.getString("shown")), row.getInt("people"));
			});
		return counts;
	}

	static Map<String, Object> parameters(Snapshot announcement, Instant now) {
		Instant due = announcement.draft().due();
		boolean over = announcement.draft().isReceipt() && due != null && !now.isBefore(due);
		return Map.of("announcement", announcement.id().value(), "version", announcement.version(), "over", over);
	}

}
