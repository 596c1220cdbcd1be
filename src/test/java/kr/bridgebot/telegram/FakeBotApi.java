package kr.bridgebot.telegram;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Bot API server on loopback that answers as a test says: scripted answers first, in
 * their order, then plain success. Updates are handed out once they are offered.
 */
final class FakeBotApi implements AutoCloseable {

	static final String TOKEN = "4711:AAF-secret_Token";

	private static final Pattern OFFSET = Pattern.compile("\"offset\":(\\d+)");

	private static final Pattern UPDATE_ID = Pattern.compile("\"update_id\":(\\d+)");

	private final HttpServer server;

	private final List<Call> calls = new CopyOnWriteArrayList<>();

	private final Map<String, Queue<Answer>> scripts = new ConcurrentHashMap<>();

	private final Queue<String> updates = new ConcurrentLinkedQueue<>();

	private final Map<String, byte[]> files = new ConcurrentHashMap<>();

	private final AtomicLong messages = new AtomicLong(100);

	FakeBotApi() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext("/bot" + TOKEN + "/", this::onCall);
		this.server.createContext("/file/bot" + TOKEN + "/", this::onFile);
		this.server.start();
	}

	/** One call: the method in lower case, and the body as it came. */
	record Call(String method, String body) {
	}

	/** What to answer; no status means to hang up. */
	record Answer(int status, String body) {

		static Answer ok(String result) {
			return new Answer(200, "{\"ok\":true,\"result\":" + result + "}");
		}

		static Answer no(int code, String description) {
			return new Answer(code,
					"{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"}".formatted(code, description));
		}

		static Answer no(int code, String description, String parameters) {
			return new Answer(code, "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\",\"parameters\":%s}"
				.formatted(code, description, parameters));
		}

		static Answer hangUp() {
			return new Answer(0, "");
		}

	}

	URI root() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
	}

	BotAccount account() {
		return new BotAccount(TOKEN, root());
	}

	/** The next answers to this method. */
	void script(String method, Answer... answers) {
		Queue<Answer> script = this.scripts.computeIfAbsent(method.toLowerCase(Locale.ROOT),
				(key) -> new ConcurrentLinkedQueue<>());
		script.addAll(List.of(answers));
	}

	/** Hands these updates out with the next poll, and again until they are confirmed. */
	synchronized void offer(String... json) {
		this.updates.addAll(List.of(json));
		notifyAll();
	}

	void store(String path, byte[] content) {
		this.files.put(path, content);
	}

	List<Call> calls(String method) {
		return this.calls.stream().filter((call) -> call.method().equals(method.toLowerCase(Locale.ROOT))).toList();
	}

	List<Call> calls() {
		return this.calls;
	}

	private void onCall(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		String method = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		this.calls.add(new Call(method, body));
		Answer scripted = this.scripts.getOrDefault(method, new ArrayDeque<>()).poll();
		Answer answer = (scripted != null) ? scripted : plain(method, body);
		if (answer.status() == 0) {
			exchange.close();
			return;
		}
		reply(exchange, answer.status(), answer.body().getBytes(StandardCharsets.UTF_8));
	}

	private Answer plain(String method, String body) {
		return switch (method) {
			case "getme" ->
				Answer.ok("{\"id\":4711,\"is_bot\":true,\"first_name\":\"Bridge\",\"username\":\"bridge_bot\"}");
			case "sendmessage", "senddocument", "sendphoto", "editmessagetext", "editmessagecaption" ->
				Answer.ok("{\"message_id\":%d,\"date\":1,\"chat\":{\"id\":1,\"type\":\"private\"}}"
					.formatted(this.messages.incrementAndGet()));
			case "getupdates" -> Answer.ok(poll(body));
			case "getfile" -> Answer.ok("{\"file_id\":\"f\",\"file_unique_id\":\"u\",\"file_path\":\"documents/f\"}");
			default -> Answer.ok("true");
		};
	}

	/** An offset confirms whatever is below it; a poll waits a little for news. */
	private synchronized String poll(String body) {
		Matcher offset = OFFSET.matcher(body);
		if (offset.find()) {
			this.updates.removeIf((update) -> idOf(update) < Long.parseLong(offset.group(1)));
		}
		if (this.updates.isEmpty()) {
			try {
				wait(100);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
		return this.updates.toString();
	}

	private static long idOf(String update) {
		Matcher id = UPDATE_ID.matcher(update);
		return id.find() ? Long.parseLong(id.group(1)) : 0;
	}

	private void onFile(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		byte[] content = this.files.get(path.substring(("/file/bot" + TOKEN + "/").length()));
		reply(exchange, (content == null) ? 404 : 200, (content == null) ? new byte[0] : content);
	}

	private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
		exchange.sendResponseHeaders(status, (body.length == 0) ? -1 : body.length);
		try (exchange; var out = exchange.getResponseBody()) {
			out.write(body);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
