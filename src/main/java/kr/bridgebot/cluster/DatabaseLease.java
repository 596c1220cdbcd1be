package kr.bridgebot.cluster;

import com.github.benmanes.caffeine.cache.Ticker;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The lease as a database row. The database's clock alone says whether it has run out, so
 * that clocks of several machines need not agree; this instance measures its own time by
 * a ticker that starts before the renewal is sent, so it stops believing before others
 * may start.
 */
class DatabaseLease extends Watch implements Lease {

	private static final Logger log = LoggerFactory.getLogger(DatabaseLease.class);

	private static final int RENEWALS = 3;

	private static final int APPLICATIONS = 15;

	private final JdbcTemplate jdbc;

	private final ClusterSettings settings;

	private final Ticker ticker;

	private final UUID owner;

	private volatile @Nullable Term term;

	DatabaseLease(JdbcTemplate jdbc, ClusterSettings settings, Ticker ticker, UUID owner) {
		super("lease");
		this.jdbc = jdbc;
		this.settings = settings;
		this.ticker = ticker;
		this.owner = owner;
	}

	@Override
	public boolean isHeld() {
		Term held = this.term;
		return held != null && this.ticker.read() - held.deadline() < 0;
	}

	@Override
	public long epoch() {
		Term held = this.term;
		return (held != null) ? held.epoch() : 0;
	}

	/**
	 * Applies for the lease or renews it.
	 * @param alone whether no other instance can be alive, so that whoever is written in
	 * the row is gone
	 */
	boolean renew(boolean alone) {
		long before = this.ticker.read();
		int taken = this.jdbc.update("""
				update lease
				set epoch = case when owner = ? then epoch else epoch + 1 end,
				    owner = ?,
				    until = current_timestamp + cast(? as bigint) * interval '1' second / 1000
				where name = 'leader' and (owner = ? or owner is null or until < current_timestamp or ?)""", this.owner,
				this.owner, this.settings.lease().toMillis(), this.owner, alone);
		List<Long> epoch = (taken == 0) ? List.of()
				: this.jdbc.query("select epoch from lease where name = 'leader' and owner = ?",
						(row, number) -> row.getLong("epoch"), this.owner);
		boolean led = this.term != null;
		boolean leads = !epoch.isEmpty();
		this.term = leads ? new Term(epoch.getFirst(), before + this.settings.lease().toNanos()) : null;
		if (led != leads) {
			log.info(leads ? "this instance leads, epoch {}" : "this instance leads no more{}",
					leads ? epoch.getFirst() : "");
		}
		return leads;
	}

	/** Gives the lease up, so that another instance takes over at once. */
	void release() {
		this.term = null;
		this.jdbc.update("update lease set owner = null where name = 'leader' and owner = ?", this.owner);
	}

	@Override
	public boolean isAutoStartup() {
		return this.settings.autoStart();
	}

	/** Starts before, and stops after, all that works only where the lease is held. */
	@Override
	public int getPhase() {
		return 0;
	}

	@Override
	protected void keep() {
		boolean alone = false;
		try {
			alone = isEmbedded();
		}
		catch (RuntimeException ex) {
			log.warn("the database does not answer", ex);
		}
		Duration pause;
		do {
			boolean leads = renewQuietly(alone);
			alone = alone && !leads;
			pause = this.settings.lease().dividedBy(leads ? RENEWALS : APPLICATIONS);
		}
		while (!endsWithin(pause));
		try {
			release();
		}
		catch (RuntimeException ex) {
			log.warn("the lease was not given up and runs out by itself", ex);
		}
	}

	private boolean renewQuietly(boolean alone) {
		try {
			return renew(alone);
		}
		catch (RuntimeException ex) {
			log.warn("the lease was not renewed", ex);
			return false;
		}
	}

	// A database inside this process has no other instance: a restart need not wait.
	private boolean isEmbedded() {
		String url = Objects
			.requireNonNullElse(
					this.jdbc.execute(
							(ConnectionCallback<String>) (Connection connection) -> connection.getMetaData().getURL()),
					"")
			.toLowerCase(Locale.ROOT);
		return url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:h2:tcp:") && !url.startsWith("jdbc:h2:ssl:")
				&& !url.contains("auto_server=true");
	}

	/**
	 * Leadership as this instance believes it.
	 *
	 * @param epoch the fencing token
	 * @param deadline the ticker's reading after which it is no longer believed
	 */
	private record Term(long epoch, long deadline) {
	}

}
