package kr.bridgebot.telegram;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * A call to the Bot API that did not succeed. Holds no token: neither its message nor its
 * cause is the HTTP client's own.
 */
final class ApiFailure extends Exception {

	private static final long serialVersionUID = 1L;

	private final int code;

	private final boolean departed;

	private final @Nullable Integer retryAfter;

	private final @Nullable Long migrateTo;

	private ApiFailure(int code, String description, boolean departed, @Nullable Integer retryAfter,
			@Nullable Long migrateTo) {
		super(Redaction.of(description));
		this.code = code;
		this.departed = departed;
		this.retryAfter = retryAfter;
		this.migrateTo = migrateTo;
	}

	/** The server's own no. */
	static ApiFailure answered(int code, String description, @Nullable Integer retryAfter, @Nullable Long migrateTo) {
		return new ApiFailure(code, description, true, retryAfter, migrateTo);
	}

	/** Somebody else answered: a proxy, or a server that is only just starting. */
	static ApiFailure strange(int status) {
		return new ApiFailure(0, "status " + status + " without an answer of the Bot API's", true, null, null);
	}

	/** Whatever the library or the HTTP client threw. */
	static ApiFailure of(Exception thrown) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof TelegramApiRequestException answer && answer.getErrorCode() != null
					&& answer.getErrorCode() > 0) {
				ResponseParameters parameters = answer.getParameters();
				return answered(answer.getErrorCode(), answer.getApiResponse(),
						(parameters == null) ? null : parameters.getRetryAfter(),
						(parameters == null) ? null : parameters.getMigrateToChatId());
			}
			if (cause instanceof IOException io) {
				return lost(io);
			}
		}
		return new ApiFailure(0, Redaction.of(thrown), true, null, null);
	}

	private static ApiFailure lost(IOException thrown) {
		boolean departed = !(thrown instanceof Line.NeverLeft);
		Throwable cause = (departed || thrown.getCause() == null) ? thrown : thrown.getCause();
		return new ApiFailure(0, Redaction.of(cause), departed, null, null);
	}

	/** The API's error code; 0 when no answer came, or none that could be read. */
	int code() {
		return this.code;
	}

	/** The server's words, or what happened on the way to it. */
	String description() {
		String message = getMessage();
		return (message == null) ? "" : message;
	}

	boolean says(String part) {
		return description().toLowerCase(Locale.ROOT).contains(part);
	}

	/** Whether the server may have received the call. */
	boolean hasDeparted() {
		return this.departed;
	}

	/** How long to wait, as the server asks. */
	Duration retryAfter(Duration otherwise) {
		return (this.retryAfter == null) ? otherwise : Duration.ofSeconds(this.retryAfter);
	}

	/** The group's new id. */
	@Nullable Long migrateTo() {
		return this.migrateTo;
	}

	/** Whether the token is void; a malformed one is answered by 404. */
	boolean isUnauthorised() {
		return this.code == 401 || this.code == 404;
	}

}
