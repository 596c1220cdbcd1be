package kr.bridgebot.sandbox.botapi;

import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * A method that the bot may call.
 *
 * @param parameters all it takes: what is not played is not taken
 * @param work does it, or throws {@link Refused}
 */
record ApiMethod(String name, List<Parameter> parameters, Function<Arguments, JsonNode> work) {

	static ApiMethod of(String name, Function<Arguments, JsonNode> work, Parameter... parameters) {
		return new ApiMethod(name, List.of(parameters), work);
	}

}
