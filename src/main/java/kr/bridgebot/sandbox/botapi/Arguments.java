package kr.bridgebot.sandbox.botapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What a call was given, checked against what its method takes. */
final class Arguments {

	private final Map<String, JsonNode> values;

	private final Map<String, Attached> files;

	private Arguments(Map<String, JsonNode> values, Map<String, Attached> files) {
		this.values = values;
		this.files = files;
	}

	/**
	 * A file in the body of a call.
	 *
	 * @param name as the sender calls it
	 */
	record Attached(String name, byte[] content) {
	}

	/**
	 * Checks names and types.
	 * @param values by name as they came, texts or JSON; null counts as absent
	 * @throws Refused naming the first that is wrong
	 */
	static Arguments check(ApiMethod method, Map<String, JsonNode> values, Map<String, Attached> files) {
		Map<String, Parameter> known = method.parameters()
			.stream()
			.collect(Collectors.toMap(Parameter::name, Function.identity()));
		Map<String, JsonNode> checked = new LinkedHashMap<>();
		values.forEach((name, value) -> {
			Parameter parameter = known.get(name);
			// Libraries repeat the method's name among its parameters.
			if (parameter == null && !name.equals("method")) {
				throw Refused.badRequest("unknown parameter \"" + name + "\" of " + method.name());
			}
			if (parameter != null && !value.isNull()) {
				JsonNode read = parameter.isNested() ? nested(parameter, value) : value;
				parameter.check(read);
				checked.put(name, read);
			}
		});
		for (Parameter parameter : method.parameters()) {
			boolean there = checked.containsKey(parameter.name()) || files.containsKey(parameter.name());
			if (parameter.required() && !there) {
				throw parameter.missing();
			}
		}
		return new Arguments(checked, files);
	}

	private static JsonNode nested(Parameter parameter, JsonNode value) {
		if (!value.isString()) {
			return value;
		}
		try {
			return Json.read(value.stringValue());
		}
		catch (JacksonException ex) {
			throw Refused.badRequest("can't parse " + parameter.name() + " JSON object");
		}
	}

	boolean has(String name) {
		return this.values.containsKey(name);
	}

	@Nullable JsonNode node(String name) {
		return this.values.get(name);
	}

	/** The chat's id; 0, which is nobody's, for a public name. */
	long chat() {
		JsonNode value = this.values.get("chat_id");
		if (value == null) {
			throw Refused.badRequest("chat_id is empty");
		}
		return (value.isString() && value.stringValue().startsWith("@")) ? 0 : number(value);
	}

	long integer(String name, long otherwise) {
		JsonNode value = this.values.get(name);
		return (value == null) ? otherwise : number(value);
	}

	/** A number that must not be beyond an {@code int}. */
	@Nullable Integer id(String name) {
		JsonNode value = this.values.get(name);
		if (value == null) {
			return null;
		}
		long number = number(value);
		return (number != (int) number) ? Integer.valueOf(-1) : Integer.valueOf((int) number);
	}

	private static long number(JsonNode value) {
		return value.isString() ? Long.parseLong(value.stringValue()) : value.longValue();
	}

	String text(String name) {
		JsonNode value = this.values.get(name);
		return (value == null) ? "" : value.stringValue();
	}

	boolean flag(String name) {
		JsonNode value = this.values.get(name);
		if (value == null) {
			return false;
		}
		return value.isBoolean() ? value.booleanValue() : value.stringValue().matches("(?i)true|1");
	}

	/** A list of texts; null when it was not given. */
	@Nullable List<String> texts(String name) {
		JsonNode value = this.values.get(name);
		if (value == null) {
			return null;
		}
		for (JsonNode element : value) {
			if (!element.isString()) {
				throw Refused.badRequest("parameter \"" + name + "\" must be of type Array of String");
			}
		}
		return value.valueStream().map(JsonNode::stringValue).toList();
	}

	/**
	 * A file that came along, under its own name or by reference.
	 * @return null when the parameter names one that was sent before
	 */
	@Nullable Attached attached(String name) {
		Attached direct = this.files.get(name);
		if (direct != null) {
			return direct;
		}
		String reference = text(name);
		if (!reference.startsWith("attach://")) {
			return null;
		}
		Attached referred = this.files.get(reference.substring("attach://".length()));
		if (referred == null) {
			throw Refused.badRequest("wrong file identifier/HTTP URL specified");
		}
		return referred;
	}

}
