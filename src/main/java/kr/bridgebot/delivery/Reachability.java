package kr.bridgebot.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.bridgebot.delivery.Work.Redraw;
import kr.bridgebot.shared.SqlArrays;
import kr.bridgebot.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which chats can be reached, as the messenger last told. */
@Service
public class Reachability {

	private final JdbcClient jdbc;

	private final OutboxRows rows;

	private final CardRows cards;

	private final GroupCards groupCards;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Reachability(JdbcClient jdbc, OutboxRows rows, CardRows cards, GroupCards groupCards,
			ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.rows = rows;
		this.cards = cards;
		this.groupCards = groupCards;
		this.events = events;
		this.clock = clock;
	}

	/** Whether a chat takes messages. */
	public enum Standing {

		/** It does, as far as is known. */
		ACTIVE,
		/** The person has never pressed start. */
		NEVER_STARTED,
		/** The person has blocked the bot. */
		BLOCKED,
		/** The account is gone. */
		DEACTIVATED,
		/** The group has another id. */
		MIGRATED,
		/** The bot is not in that group, or nobody knows the chat. */
		CHAT_GONE

	}

	/**
	 * The messenger told of a change: the person blocked the bot or came back.
	 */
	@Transactional
	public void learn(long chat, Standing standing) {
		boolean comesBack = standing == Standing.ACTIVE && obstacles(Set.of(chat)).containsKey(chat);
		learn(chat, standing, null);
		if (comesBack) {
			this.rows.letPostAnew(chat);
			this.events.publishEvent(new CameBack(chat));
		}
	}

	private void learn(long chat, Standing standing, @Nullable Long movedTo) {
		Instant now = this.clock.instant();
		int known = this.jdbc
			.sql("update chat_standing set standing = ?, moved_to = ?, learned_at = ? where chat_id = ?")
			.param(standing.name())
			.param(movedTo)
			.param(Timestamps.of(now))
			.param(chat)
			.update();
		if (known == 0) {
			this.jdbc.sql("""
					insert into chat_standing (chat_id, standing, moved_to, learned_at) values (?, ?, ?, ?)
					on conflict do nothing""")
				.param(chat)
				.param(standing.name())
				.param(movedTo)
				.param(Timestamps.of(now))
				.update();
		}
	}

	/** These chats took a message, whatever was known of them. */
	void reached(Collection<Long> chats) {
		if (!chats.isEmpty()) {
			this.jdbc.sql("""
					update chat_standing set standing = 'ACTIVE', learned_at = ?
					where chat_id = any(?) and standing not in ('ACTIVE', 'MIGRATED')""")
				.param(Timestamps.of(this.clock.instant()))
				.param(SqlArrays.longs(chats))
				.update();
		}
	}

	/**
	 * A group has another id now: what waits for it goes there, and shown cards are
	 * posted anew.
	 */
	@Transactional
	public void moved(long from, long to) {
		learn(from, Standing.MIGRATED, to);
		this.rows.redirect(from, to);
		List<Redraw> shown = this.cards.shownIn(from);
		this.cards.forget(from);
		this.groupCards.postAnew(shown, to, this.clock.instant());
	}

	/** What is known of these chats; one never tried is active. */
	public Map<Long, Standing> of(Collection<Long> chats) {
		Map<Long, Obstacle> obstacles = obstacles(chats);
		Map<Long, Standing> standings = new HashMap<>();
		chats.forEach((chat) -> {
			Obstacle obstacle = obstacles.get(chat);
			standings.put(chat, (obstacle != null) ? obstacle.standing() : Standing.ACTIVE);
		});
		return standings;
	}

	/** Those of the chats that do not take messages. */
	Map<Long, Obstacle> obstacles(Collection<Long> chats) {
		return obstacles(chats, "");
	}

	/**
	 * The same, and nobody comes back there until the transaction ends, so that whoever
	 * does finds what died meanwhile. One who is coming back right now is no obstacle.
	 */
	Map<Long, Obstacle> lockObstacles(Collection<Long> chats) {
		return obstacles(chats, " for update skip locked");
	}

	private Map<Long, Obstacle> obstacles(Collection<Long> chats, String lock) {
		if (chats.isEmpty()) {
			return Map.of();
		}
		Map<Long, Obstacle> obstacles = new HashMap<>();
		this.jdbc.sql("""
				select chat_id, standing, moved_to from chat_standing
				where chat_id = any(?) and standing <> 'ACTIVE'""" + lock)
			.param(SqlArrays.longs(chats))
			.query((row) -> {
				obstacles.put(row.getLong("chat_id"), new Obstacle(Standing.valueOf(row.getString("standing")),
						row.getObject("moved_to", Long.class)));
			});
		return obstacles;
	}

	/**
	 * Why a chat does not take messages.
	 *
	 * @param movedTo the group's present id
	 */
	record Obstacle(Standing standing, @Nullable Long movedTo) {
	}

}
