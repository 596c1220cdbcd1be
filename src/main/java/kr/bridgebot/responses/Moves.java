package kr.bridgebot.responses;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kr.bridgebot.seminars.Mode;
import kr.bridgebot.seminars.SeminarId;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.shared.SqlArrays;
import kr.bridgebot.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What had been announced before meetings changed. */
@Repository
class Moves {

	private final JdbcClient jdbc;

	Moves(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Keeps what stood before the change that led to this revision. */
	void keep(SeminarView before, int revision) {
		this.jdbc.sql("""
				insert into seminar_move (seminar_id, revision, was_start, was_end, was_mode, was_venue, was_link,
				  was_topic, was_answer_by, was_capacity)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
			.param(before.id().value())
			.param(revision)
			.param(Timestamps.of(before.startsAt()))
			.param(Timestamps.of(before.endsAt()))
			.param(before.mode().name())
			.param(before.venue())
			.param(before.link())
			.param(before.topic())
			.param(Timestamps.of(before.answersBy()))
			.param(before.capacity())
			.update();
	}

	/** The latest change of each of these meetings. */
	Map<SeminarId, Move> latest(Collection<SeminarId> seminars) {
		Map<SeminarId, Move> moves = new HashMap<>();
		this.jdbc.sql("select * from seminar_move where seminar_id = any(?) order by seminar_id, revision")
			.param(SqlArrays.uuids(seminars, SeminarId::value))
			.query((row) -> {
				moves.put(new SeminarId(row.getObject("seminar_id", UUID.class)),
						new Move(Timestamps.read(row, "was_start"), Timestamps.read(row, "was_end"),
								Mode.valueOf(row.getString("was_mode")), row.getString("was_venue"),
								row.getString("was_link"), row.getString("was_topic"),
								Timestamps.read(row, "was_answer_by"), row.getObject("was_capacity", Integer.class)));
			});
		return moves;
	}

}
