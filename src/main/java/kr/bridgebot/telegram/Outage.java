package kr.bridgebot.telegram;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that is out of reach from a statement that is wrong. */
final class Outage {

	private Outage() {
	}

	static boolean isIn(Throwable thrown) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			boolean found = switch (cause) {
				case CannotCreateTransactionException _, DataAccessResourceFailureException _ -> true;
				case SQLTransientConnectionException _, SQLNonTransientConnectionException _,
						SQLRecoverableException _ ->
					true;
				case SQLException sql -> isOutage(sql.getSQLState());
				default -> false;
			};
			if (found) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Class 08: connection; 53: resources; 57P: operator's shutdown; 25006: a standby
	 * that takes no writes.
	 */
	private static boolean isOutage(@Nullable String state) {
		return state != null && (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P")
				|| state.equals("25006"));
	}

}
