package kr.bridgebot.sandbox.botapi;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads fields of objects inside a call, strictly. */
final class Fields {

	private Fields() {
	}

	/** Refuses anything but an object with these fields. */
	static void check(String type, JsonNode node, Set<String> known) {
		if (!node.isObject()) {
			throw Refused.badRequest("object expected as " + type);
		}
		for (String field : node.propertyNames()) {
			if (!known.contains(field)) {
				throw Refused.badRequest("unknown field \"" + field + "\" in " + type);
			}
		}
	}

	/** The field's text; null when it is not there. */
	static @Nullable String string(JsonNode node, String field) {
		JsonNode value = node.get(field);
		if (value == null || value.isNull()) {
			return null;
		}
		if (!value.isString()) {
			throw Refused.badRequest("field \"" + field + "\" must be of type String");
		}
		return value.stringValue();
	}

	/** The field's number; null when it is not there. */
	static @Nullable Long integer(JsonNode node, String field) {
		JsonNode value = node.get(field);
		if (value == null || value.isNull()) {
			return null;
		}
		if (value.isString() && value.stringValue().matches("-?\\d{1,18}")) {
			return Long.valueOf(value.stringValue());
		}
		if (!value.isIntegralNumber()) {
			throw Refused.badRequest("field \"" + field + "\" must be of type Integer");
		}
		return value.longValue();
	}

}
