package kr.bridgebot.sandbox.botapi;

import tools.jackson.databind.JsonNode;

/**
 * A parameter of a method as the published schema describes it.
 *
 * @param type in the schema's own words
 */
record Parameter(String name, String type, boolean required) {

	static final String FILE = "InputFile or String";

	private static final String CHAT = "Integer or String";

	static Parameter required(String name, String type) {
		return new Parameter(name, type, true);
	}

	static Parameter optional(String name, String type) {
		return new Parameter(name, type, false);
	}

	static Parameter chat() {
		return required("chat_id", CHAT);
	}

	static Parameter optionalChat() {
		return optional("chat_id", CHAT);
	}

	/** What Telegram says when it is missing. */
	Refused missing() {
		return Refused.badRequest(switch (this.name) {
			case "chat_id" -> "chat_id is empty";
			case "text" -> "message text is empty";
			case "message_id" -> "message identifier is not specified";
			case "document", "photo" -> "there is no " + this.name + " in the request";
			default -> "parameter \"" + this.name + "\" is required";
		});
	}

	/** Refuses a value of another type; numbers and flags may come as text. */
	void check(JsonNode value) {
		boolean fits = switch (this.type) {
			case "Integer" -> value.isIntegralNumber() || isText(value, "-?\\d{1,18}");
			case "Boolean" -> value.isBoolean() || isText(value, "(?i)true|false|1|0");
			case "String" -> value.isString();
			case CHAT -> value.isIntegralNumber() || isText(value, "-?\\d{1,18}|@\\w+");
			case FILE -> value.isString();
			default -> this.type.startsWith("Array of") ? value.isArray() : value.isObject();
		};
		if (!fits) {
			throw Refused.badRequest("parameter \"" + this.name + "\" must be of type " + this.type);
		}
	}

	/** Whether its value is a document of its own, which may come as text. */
	boolean isNested() {
		return switch (this.type) {
			case "Integer", "Boolean", "String", CHAT, FILE -> false;
			default -> true;
		};
	}

	private static boolean isText(JsonNode value, String pattern) {
		return value.isString() && value.stringValue().matches(pattern);
	}

}
