package kr.bridgebot.sandbox.botapi;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import kr.bridgebot.sandbox.botapi.Arguments.Attached;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What came with a request, whichever of the four ways it came: query, form, JSON or
 * multipart.
 */
record Body(Map<String, JsonNode> values, Map<String, Attached> files) {

	/**
	 * Reads a request.
	 * @throws Refused when it is none of the four
	 */
	static Body read(@Nullable String query, @Nullable String contentType, byte[] content) {
		Map<String, JsonNode> values = new LinkedHashMap<>();
		Map<String, Attached> files = new HashMap<>();
		if (query != null) {
			form(query, values);
		}
		String type = (contentType == null) ? "" : contentType.toLowerCase(Locale.ROOT);
		if (content.length == 0) {
			return new Body(values, files);
		}
		if (type.startsWith("application/json")) {
			json(content, values);
		}
		else if (type.startsWith("application/x-www-form-urlencoded")) {
			form(new String(content, StandardCharsets.UTF_8), values);
		}
		else if (contentType != null && type.startsWith("multipart/form-data")) {
			for (Multipart.Part part : Multipart.read(contentType, content)) {
				if (part.fileName() == null) {
					values.put(part.name(), Json.text(new String(part.content(), StandardCharsets.UTF_8)));
				}
				else {
					files.put(part.name(), new Attached(part.fileName(), part.content()));
				}
			}
		}
		else {
			throw Refused.badRequest("unsupported content type");
		}
		return new Body(values, files);
	}

	private static void json(byte[] content, Map<String, JsonNode> values) {
		try {
			JsonNode node = Json.read(content);
			if (!node.isObject()) {
				throw Refused.badRequest("JSON object expected");
			}
			node.properties().forEach((entry) -> values.put(entry.getKey(), entry.getValue()));
		}
		catch (JacksonException ex) {
			throw Refused.badRequest("can't parse JSON object");
		}
	}

	private static void form(String encoded, Map<String, JsonNode> values) {
		for (String pair : encoded.split("&", -1)) {
			if (pair.isEmpty()) {
				continue;
			}
			int equals = pair.indexOf('=');
			String name = (equals < 0) ? pair : pair.substring(0, equals);
			String value = (equals < 0) ? "" : pair.substring(equals + 1);
			values.put(decode(name), Json.text(decode(value)));
		}
	}

	private static String decode(String encoded) {
		try {
			return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw Refused.badRequest("can't decode parameters");
		}
	}

}
