package kr.bridgebot.members;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kr.bridgebot.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the wrong codes of each account and lets nobody guess for long. */
@Service
public class Doorkeeper {

	private final JdbcClient jdbc;

	private final LinkRules rules;

	private final Clock clock;

	Doorkeeper(JdbcClient jdbc, LinkRules rules, Clock clock) {
		this.jdbc = jdbc;
		this.rules = rules;
		this.clock = clock;
	}

	/** Until when the account has to wait before its next code, right or wrong. */
	public Optional<Instant> closedUntil(long account) {
		Instant now = this.clock.instant();
		return this.jdbc
			.sql("select since from wrong_code where account = :account and tries >= :most and since > :past")
			.param("account", account)
			.param("most", this.rules.wrongCodes())
			.param("past", Timestamps.of(now.minus(this.rules.wrongCodesWithin())))
			.query((row, number) -> Timestamps.read(row, "since").plus(this.rules.wrongCodesWithin()))
			.optional();
	}

	/** The account brought a code that nobody knows. */
	@Transactional
	public void turnedAway(long account) {
		Instant now = this.clock.instant();
		this.jdbc.sql("delete from wrong_code where since <= :past")
			.param("past", Timestamps.of(now.minus(this.rules.wrongCodesWithin())))
			.update();
		boolean again = this.jdbc.sql("update wrong_code set tries = tries + 1 where account = :account")
			.param("account", account)
			.update() > 0;
		if (!again) {
			this.jdbc.sql("""
					insert into wrong_code (account, tries, since) values (:account, 1, :now)
					on conflict do nothing
					""").param("account", account).param("now", Timestamps.of(now)).update();
		}
	}

}
