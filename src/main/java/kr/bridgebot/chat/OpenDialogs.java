package kr.bridgebot.chat;

import java.time.Instant;
import java.util.Optional;
import kr.bridgebot.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The questions that accounts were asked and have not answered yet, one at most each. */
@Repository
class OpenDialogs {

	private final JdbcClient jdbc;

	OpenDialogs(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<OpenDialog> of(long account) {
		return this.jdbc.sql("select kind, state, opened_at from dialog where account = ?")
			.param(account)
			.query((row, number) -> new OpenDialog(row.getString("kind"), row.getString("state"),
					Timestamps.read(row, "opened_at")))
			.optional();
	}

	/** Opens a dialog in place of the one that may be open. */
	void open(long account, OpenDialog dialog) {
		int changed = this.jdbc.sql("update dialog set kind = ?, state = ?, opened_at = ? where account = ?")
			.params(dialog.kind(), dialog.state(), Timestamps.of(dialog.openedAt()), account)
			.update();
		if (changed == 0) {
			this.jdbc.sql("insert into dialog (kind, state, opened_at, account) values (?, ?, ?, ?)")
				.params(dialog.kind(), dialog.state(), Timestamps.of(dialog.openedAt()), account)
				.update();
		}
	}

	/** Whether there was one to close. */
	boolean close(long account) {
		return this.jdbc.sql("delete from dialog where account = ?").param(account).update() > 0;
	}

	/**
	 * A question that waits.
	 *
	 * @param kind the state's type
	 * @param state as JSON
	 */
	record OpenDialog(String kind, String state, Instant openedAt) {
	}

}
