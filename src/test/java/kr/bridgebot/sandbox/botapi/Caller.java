package kr.bridgebot.sandbox.botapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A bot that calls whatever a test wants, with nothing between it and the wire. */
final class Caller implements AutoCloseable {

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final BotApiServer server;

	private BiConsumer<String, JsonNode> watcher = (method, result) -> {
	};

	Caller(BotApiServer server) {
		this.server = server;
	}

	/** Shows each successful result to a watcher too. */
	Caller watchedBy(BiConsumer<String, JsonNode> everyResult) {
		this.watcher = everyResult;
		return this;
	}

	/** The result of a call that must succeed. */
	JsonNode result(String method, ObjectNode parameters) {
		JsonNode body = call(method, parameters);
		if (!body.get("ok").booleanValue()) {
			throw new AssertionError(method + ": " + body);
		}
		this.watcher.accept(method, body.get("result"));
		return body.get("result");
	}

	/** Code and description of a call that must be refused. */
	String refusal(String method, ObjectNode parameters) {
		JsonNode body = call(method, parameters);
		if (body.get("ok").booleanValue()) {
			throw new AssertionError(method + " was not refused: " + body);
		}
		return body.get("error_code").intValue() + " " + body.get("description").stringValue();
	}

	/** The whole answer, whatever it says. */
	JsonNode call(String method, ObjectNode parameters) {
		return post(this.server.token(), method, "application/json; charset=utf-8", Json.write(parameters));
	}

	JsonNode post(String token, String method, String contentType, byte[] body) {
		URI address = URI.create(this.server.root() + "/bot" + token + "/" + method);
		return Json.read(send(HttpRequest.newBuilder(address)
			.header("Content-Type", contentType)
			.POST(BodyPublishers.ofByteArray(body))
			.build()).body());
	}

	HttpResponse<byte[]> get(String path) {
		return send(HttpRequest.newBuilder(URI.create(this.server.root() + path)).build());
	}

	private HttpResponse<byte[]> send(HttpRequest request) {
		try {
			return this.client.send(request, BodyHandlers.ofByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	List<JsonNode> updates(long offset) {
		return result("getUpdates", Json.object().put("offset", offset)).valueStream().toList();
	}

	static ObjectNode message(long chat, String text) {
		return Json.object().put("chat_id", chat).put("text", text);
	}

	static ObjectNode html(long chat, String text) {
		return message(chat, text).put("parse_mode", "HTML");
	}

	/** Puts one row of buttons under a message; each is its own data. */
	static ObjectNode buttons(ObjectNode message, String... labels) {
		var row = message.putObject("reply_markup").putArray("inline_keyboard").addArray();
		for (String label : labels) {
			row.addObject().put("text", label).put("callback_data", label);
		}
		return message;
	}

	@Override
	public void close() {
		this.client.close();
	}

}
