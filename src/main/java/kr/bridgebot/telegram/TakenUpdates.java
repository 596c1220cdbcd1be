package kr.bridgebot.telegram;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import kr.bridgebot.shared.Timestamps;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The updates that were taken: a second delivery of one of them has no effect. */
final class TakenUpdates {

	/** Telegram repeats itself for a day at most. */
	static final Duration RETENTION = Duration.ofDays(2);

	private final JdbcTemplate jdbc;

	private final Clock clock;

	TakenUpdates(JdbcTemplate jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Takes an update, waiting for another transaction that is about to.
	 * @return whether it is new
	 */
	boolean take(long update) {
		return this.jdbc.update(
				"insert into telegram_update (update_id, received_at) values (?, ?) on conflict do nothing", update,
				Timestamps.of(this.clock.instant())) == 1;
	}

	/**
	 * Takes several updates with two statements.
	 * @return those that are new
	 * @throws ConcurrencyFailureException when another transaction takes one of them at
	 * this very moment
	 */
	Set<Long> take(Collection<Long> updates) {
		Set<Long> fresh = new LinkedHashSet<>(updates);
		fresh.removeAll(this.jdbc.queryForList(
				"select update_id from telegram_update where update_id = any(cast(? as bigint array))", Long.class,
				(Object) updates.toArray(Long[]::new)));
		if (fresh.isEmpty()) {
			return fresh;
		}
		int taken = this.jdbc.update("""
				insert into telegram_update (update_id, received_at)
				select fresh.id, cast(? as timestamp with time zone)
				from unnest(cast(? as bigint array)) as fresh(id)
				on conflict do nothing""", Timestamps.of(this.clock.instant()), (Object) fresh.toArray(Long[]::new));
		if (taken != fresh.size()) {
			throw new ConcurrencyFailureException("some of these updates are being taken elsewhere");
		}
		return fresh;
	}

	/**
	 * Takes an update that will have no effect, for a bug of ours.
	 * @return whether it is new
	 */
	boolean takeFailed(long update, String failure) {
		return this.jdbc.update(
				"insert into telegram_update (update_id, received_at, failure) values (?, ?, ?) on conflict do nothing",
				update, Timestamps.of(this.clock.instant()), failure) == 1;
	}

	/** Forgets the updates that Telegram will not repeat any more. */
	int prune() {
		return this.jdbc.update("delete from telegram_update where received_at < ?",
				Timestamps.of(this.clock.instant().minus(RETENTION)));
	}

}
