package kr.bridgebot.delivery;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import kr.bridgebot.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Sees at a glance, with one statement a round, where there is anything to do at all:
 * most lanes are empty most of the time.
 */
@Repository
class Lookout {

	/**
	 * The first of each, as those who take it find it: a mere "exists" may be answered by
	 * reading the table from its beginning, where everything is sent already.
	 */
	static final String LOOK = Arrays.stream(Lane.values())
		.map(Lookout::due)
		.collect(Collectors.joining(", ", "select ", ", ")) + dirty(true) + ", " + dirty(false);

	private final JdbcClient jdbc;

	Lookout(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	private static String due(Lane lane) {
		return """
				(select 1 from outbox where state in ('PENDING', 'RETRY_AT') and lane = %d and not_before <= :now
				  and (retry_at is null or retry_at <= :now) order by not_before, id limit 1) is not null as %s"""
			.formatted(lane.number(), lane.name());
	}

	private static String dirty(boolean group) {
		return """
				(select 1 from card where dirty and message_id is not null and in_group = %s
				  and next_edit_at <= :now order by next_edit_at, id limit 1) is not null as %s""".formatted(group,
				group ? "in_groups" : "in_private");
	}

	Seen look(Instant now) {
		return this.jdbc.sql(LOOK).param("now", Timestamps.of(now)).query((row, number) -> {
			Set<Lane> lanes = EnumSet.noneOf(Lane.class);
			for (Lane lane : Lane.values()) {
				if (row.getBoolean(lane.name())) {
					lanes.add(lane);
				}
			}
			return new Seen(lanes, row.getBoolean("in_groups"), row.getBoolean("in_private"));
		}).single();
	}

	/**
	 * Where something waits that is due, whether or not its chat may be written to now.
	 *
	 * @param groups whether a group's card is out of date
	 * @param privately whether a card in a private chat is
	 */
	record Seen(Set<Lane> lanes, boolean groups, boolean privately) {
	}

}
