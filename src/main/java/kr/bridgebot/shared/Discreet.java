package kr.bridgebot.shared;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A failure as it may be written to the log: which it was and where, down to its first
 * cause, but without messages, since a database quotes the values it refuses and those
 * are what people wrote.
 */
public final class Discreet extends RuntimeException {

	private static final int DEPTH = 8;

	private Discreet(Throwable original, @Nullable Throwable cause) {
		super(nameOf(original), cause, false, true);
		setStackTrace(original.getStackTrace());
	}

	/** The same failure without what anybody wrote. */
	public static Discreet of(Throwable original) {
		return of(original, 0);
	}

	private static Discreet of(Throwable original, int depth) {
		Throwable cause = original.getCause();
		return new Discreet(original, (cause == null || depth == DEPTH) ? null : of(cause, depth + 1));
	}

	private static String nameOf(Throwable original) {
		String name = original.getClass().getName();
		return (original instanceof SQLException refused) ? name + " " + refused.getSQLState() : name;
	}

}
