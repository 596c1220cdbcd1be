package kr.bridgebot.sandbox.botapi;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Telegram says no, in its own words: they are what adapters match on.
 */
final class Refused extends RuntimeException {

	private final int code;

	private final transient @Nullable ObjectNode parameters;

	private Refused(int code, String description, @Nullable ObjectNode parameters) {
		super(description, null, false, false);
		this.code = code;
		this.parameters = parameters;
	}

	static Refused with(int code, String description) {
		return new Refused(code, description, null);
	}

	static Refused badRequest(String reason) {
		return with(400, "Bad Request: " + reason);
	}

	static Refused unauthorized() {
		return with(401, "Unauthorized");
	}

	static Refused forbidden(String reason) {
		return with(403, "Forbidden: " + reason);
	}

	static Refused notFound() {
		return with(404, "Not Found");
	}

	static Refused conflict(String reason) {
		return with(409, "Conflict: " + reason);
	}

	static Refused tooManyRequests(long seconds) {
		return new Refused(429, "Too Many Requests: retry after " + seconds, Json.object().put("retry_after", seconds));
	}

	static Refused migrated(long supergroup) {
		return new Refused(400, "Bad Request: group chat was upgraded to a supergroup chat",
				Json.object().put("migrate_to_chat_id", supergroup));
	}

	int code() {
		return this.code;
	}

	String description() {
		return String.valueOf(getMessage());
	}

	/** The answer's whole body. */
	ObjectNode body() {
		ObjectNode body = Json.object().put("ok", false).put("error_code", this.code).put("description", description());
		if (this.parameters != null) {
			body.set("parameters", this.parameters);
		}
		return body;
	}

}
