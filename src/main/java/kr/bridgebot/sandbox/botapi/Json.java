package kr.bridgebot.sandbox.botapi;

import java.util.Collection;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes the wire's notation. */
final class Json {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private Json() {
	}

	static ObjectNode object() {
		return JsonNodeFactory.instance.objectNode();
	}

	static ArrayNode array(Collection<? extends JsonNode> elements) {
		return JsonNodeFactory.instance.arrayNode().addAll(elements);
	}

	static JsonNode text(String value) {
		return JsonNodeFactory.instance.stringNode(value);
	}

	static JsonNode number(long value) {
		return JsonNodeFactory.instance.numberNode(value);
	}

	static JsonNode yes() {
		return JsonNodeFactory.instance.booleanNode(true);
	}

	/**
	 * Reads one document.
	 * @throws JacksonException when it is none
	 */
	static JsonNode read(byte[] document) {
		return MAPPER.readTree(document);
	}

	/**
	 * Reads one document.
	 * @throws JacksonException when it is none
	 */
	static JsonNode read(String document) {
		return MAPPER.readTree(document);
	}

	static byte[] write(JsonNode node) {
		return MAPPER.writeValueAsBytes(node);
	}

}
