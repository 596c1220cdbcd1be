package kr.bridgebot.announcements;

import java.util.List;
import kr.bridgebot.shared.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes down what became of people and places alike, a slice with one statement. */
final class FateRows {

	private FateRows() {
	}

	/**
	 * Writes it down where it is news.
	 * @param table of those it was for
	 * @param whom the table's column that tells them apart
	 */
	static void settle(JdbcClient jdbc, String table, String whom, AnnouncementId announcement, List<Fate> fates) {
		jdbc.sql("""
				merge into %s t
				using (select * from unnest(cast(:ids as uuid array), cast(:states as varchar array),
					cast(:moments as timestamp with time zone array), cast(:reasons as varchar array))
					as f (id, state, moment, reason)) f
				on t.announcement = :announcement and t.%s = f.id
				when matched and (t.state <> f.state or t.state_at <> f.moment) then
					update set state = f.state, state_at = f.moment, reason = f.reason""".formatted(table, whom))
			.param("announcement", announcement.value())
			.param("ids", SqlArrays.uuids(fates, Fate::whom))
			.param("states", SqlArrays.strings(fates, (fate) -> fate.state().name()))
			.param("moments", SqlArrays.instants(fates, Fate::at))
			.param("reasons", SqlArrays.strings(fates, Fate::reason))
			.update();
	}

}
