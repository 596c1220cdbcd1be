package kr.bridgebot.sandbox.botapi;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kr.bridgebot.sandbox.botapi.Troubles.Cut;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Plays Telegram for one bot: serves the Bot API on loopback and lets tests and pages act
 * as the people on the other side. Everything is in memory and bounded. Safe for use by
 * any thread.
 */
public final class BotApiServer implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(BotApiServer.class);

	private static final byte[] OK = "{\"ok\":true,\"result\":".getBytes(StandardCharsets.UTF_8);

	private static final int LARGEST_BODY = 51 << 20;

	/** What a webhook's answer cannot ask for. */
	private static final Set<String> NOT_BY_REPLY = Set.of("setWebhook", "deleteWebhook");

	private static final List<String> BROWSERS = List.of("Origin", "Sec-Fetch-Site");

	private final Settings settings;

	private final World world;

	private final Troubles troubles;

	private final Calls calls;

	private final Methods methods = new Methods();

	private final HttpServer server;

	private final HttpClient client;

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private BotApiServer(Settings settings) throws IOException {
		this.settings = settings;
		this.world = new World(settings);
		this.troubles = new Troubles(this.world);
		this.calls = new Calls(this.world.monitor());
		this.client = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(Duration.ofSeconds(10))
			.executor(this.threads)
			.build();
		this.methods.add(new UpdateMethods(this.world, this.client, this::reply).all());
		this.methods.add(new ChatMethods(this.world).all());
		this.methods.add(new MessageMethods(this.world, this.troubles).all());
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), settings.port()),
				1024);
		this.server.setExecutor(this.threads);
		this.server.createContext("/", this::answer);
	}

	/** Starts a server that serves at once. */
	public static BotApiServer start(Settings settings) {
		try {
			BotApiServer server = new BotApiServer(settings);
			server.server.start();
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public Settings settings() {
		return this.settings;
	}

	public String token() {
		return this.settings.token();
	}

	/** The address for the bot's configuration, without a slash at its end. */
	public URI root() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
	}

	/**
	 * Somebody with a messenger who has not met the bot yet.
	 * @param language the messenger's, two letters, or empty
	 * @return the one who was made before with that id, if any
	 */
	public Person person(long id, String name, String language) {
		return this.world.monitor().locked(() -> {
			Person known = this.world.person(id);
			if (known != null) {
				return known;
			}
			Person person = new Person(this.world, id, name, language);
			this.world.add(person);
			return person;
		});
	}

	public Optional<Person> person(long id) {
		return this.world.monitor().locked(() -> Optional.ofNullable(this.world.person(id)));
	}

	/** Everybody, in the order of their making. */
	public List<Person> people() {
		return this.world.monitor().locked(this.world::people);
	}

	/** A group without anybody in it; its id is below 0. */
	public Group group(long id, String title) {
		return group(id, title, Chat.Kind.GROUP);
	}

	/** A supergroup without anybody in it; its id is below -1,000,000,000,000. */
	public Group supergroup(long id, String title) {
		return group(id, title, Chat.Kind.SUPERGROUP);
	}

	/** A supergroup with topics, without anybody in it. */
	public Group forum(long id, String title) {
		return group(id, title, Chat.Kind.FORUM);
	}

	/** A channel without anybody in it, whose people only read. */
	public Group channel(long id, String title) {
		return group(id, title, Chat.Kind.CHANNEL);
	}

	/** All groups under the ids they have now, in the order of their making. */
	public List<Group> groups() {
		return this.world.monitor()
			.locked(() -> this.world.groups().stream().map((chat) -> new Group(this.world, chat)).toList());
	}

	/** The group that has this id, or had it before it was upgraded. */
	public Optional<Group> groupOf(long id) {
		return this.world.monitor().locked(() -> {
			Chat chat = this.world.find(id);
			while (chat != null && chat.successor() != null) {
				chat = this.world.find(chat.successor());
			}
			return (chat == null || !chat.isGroup()) ? Optional.empty() : Optional.of(new Group(this.world, chat));
		});
	}

	private Group group(long id, String title, Chat.Kind kind) {
		return this.world.monitor().locked(() -> {
			Chat chat = Chat.group(id, title, kind, this.settings.messagesPerChat());
			this.world.add(chat);
			return new Group(this.world, chat);
		});
	}

	/** A message as it is now; empty when it is gone. */
	public Optional<ChatMessage> message(long chat, int id) {
		return this.world.monitor().locked(() -> {
			Chat found = this.world.find(chat);
			return (found == null) ? Optional.empty() : Optional.ofNullable(found.messages().get(id));
		});
	}

	/** The code in a link that starts this bot; empty for any other link. */
	public Optional<String> startCode(String link) {
		return Links.startCode(link, this.settings.userName());
	}

	/** The bytes of a file in a message. */
	public byte[] content(ChatMessage.SentFile file) {
		return this.world.monitor()
			.locked(() -> Optional.ofNullable(this.world.files().find(file.id())))
			.map(Files.Stored::content)
			.orElseThrow();
	}

	/** What can go wrong. */
	public Troubles troubles() {
		return this.troubles;
	}

	/** The bot's latest calls, oldest first. */
	public List<Call> calls() {
		return this.calls.latest();
	}

	/** How often a method was called since the start. */
	public long count(String method) {
		return this.calls.count(method);
	}

	/** Tells of each call once it is done, on the caller's thread: be quick. */
	public void onCall(Consumer<Call> listener) {
		this.calls.listen(listener);
	}

	/** The number of the last thing that happened. */
	public long lastHappening() {
		return this.world.feed().last();
	}

	/**
	 * Waits for what happens after that. When the first number is not the next one,
	 * things in between are forgotten, and whoever follows should look at everything
	 * anew.
	 * @return in order; empty when nothing happened in time
	 */
	public List<Happening> happeningsAfter(long sequence, Duration patience) {
		return this.world.feed().after(sequence, patience);
	}

	/**
	 * Waits until the probe answers something; it is asked after each change in the
	 * sandbox, so it may look at nothing else.
	 * @throws IllegalStateException when that takes too long
	 */
	public <T> T await(Supplier<@Nullable T> probe, String what) {
		return this.world.await(probe, what);
	}

	/** How many updates the bot has yet to confirm. */
	public int pendingUpdates() {
		return this.world.monitor().locked(() -> this.world.updates().count());
	}

	/** Forgets all people, groups, messages, files and menus. */
	public void clear() {
		this.world.monitor().locked(this.world::clear);
	}

	Methods methods() {
		return this.methods;
	}

	@Override
	public void close() {
		this.world.monitor().close();
		this.world.monitor().locked(() -> this.world.updates().webhook().stop());
		this.server.stop(0);
		this.client.shutdownNow();
		this.threads.shutdownNow();
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			if (isFromAPage(exchange)) {
				send(exchange, 403, Json.write(Refused.with(403, "Forbidden: no bot is called from a page").body()));
				return;
			}
			byte[] content = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
			String path = exchange.getRequestURI().getPath();
			if (path.startsWith("/file/bot")) {
				sendFile(exchange, path.substring("/file/bot".length()));
				return;
			}
			try {
				if (content.length > LARGEST_BODY) {
					throw Refused.with(413, "Request Entity Too Large");
				}
				answerCall(exchange, path, content);
			}
			catch (Refused refusal) {
				send(exchange, refusal.code(), Json.write(refusal.body()));
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			catch (RuntimeException ex) {
				LOG.error("the sandbox failed", ex);
				send(exchange, 500, Json.write(Refused.with(500, "Internal Server Error").body()));
			}
		}
	}

	/** Any page in a browser can reach loopback; what a browser sends names its site. */
	private static boolean isFromAPage(HttpExchange exchange) {
		return BROWSERS.stream().anyMatch(exchange.getRequestHeaders()::containsKey);
	}

	/** Leaves the exchange unanswered, and by that cut, where trouble wants it so. */
	private void answerCall(HttpExchange exchange, String path, byte[] content)
			throws IOException, InterruptedException {
		ApiMethod method = this.methods.get(methodName(path));
		if (this.troubles.sitOut()) {
			return;
		}
		Body body = Body.read(exchange.getRequestURI().getRawQuery(),
				exchange.getRequestHeaders().getFirst("Content-Type"), content);
		boolean isPoll = method.name().equals("getUpdates");
		Long chat = chat(body.values());
		int code = 0;
		String description = "";
		try {
			Cut cut = isPoll ? null : this.troubles.meet(chat);
			if (cut == Cut.BEFORE_THE_WORK) {
				return;
			}
			JsonNode result = method.work().apply(Arguments.check(method, body.values(), body.files()));
			if (!isPoll) {
				this.troubles.delay();
			}
			if (cut == Cut.AFTER_THE_WORK || this.troubles.sitOut()) {
				return;
			}
			code = 200;
			sendResult(exchange, result);
		}
		catch (Refused refusal) {
			code = refusal.code();
			description = refusal.description();
			throw refusal;
		}
		finally {
			this.calls.note(new Call(method.name(), chat, code, description));
		}
	}

	private String methodName(String path) {
		int slash = path.indexOf('/', 1);
		if (!path.startsWith("/bot") || slash < 0) {
			throw Refused.notFound();
		}
		if (!path.substring("/bot".length(), slash).equals(this.settings.token())) {
			throw Refused.unauthorized();
		}
		return path.substring(slash + 1);
	}

	private static @Nullable Long chat(Map<String, JsonNode> values) {
		JsonNode value = values.get("chat_id");
		if (value == null || !(value.isIntegralNumber() || value.isString())) {
			return null;
		}
		String text = value.asString();
		return text.matches("-?\\d{1,18}") ? Long.valueOf(text) : null;
	}

	/** Does what a webhook's answer asks for; whether it worked is not told. */
	private void reply(JsonNode call) {
		Map<String, JsonNode> values = new HashMap<>();
		call.properties().forEach((entry) -> values.put(entry.getKey(), entry.getValue()));
		try {
			ApiMethod method = this.methods.get(call.get("method").asString());
			if (method.name().startsWith("get") || NOT_BY_REPLY.contains(method.name())) {
				return;
			}
			int code = 200;
			String description = "";
			try {
				var _ = method.work().apply(Arguments.check(method, values, Map.of()));
			}
			catch (Refused refusal) {
				code = refusal.code();
				description = refusal.description();
			}
			this.calls.note(new Call(method.name(), chat(values), code, description));
		}
		catch (Refused refusal) {
			LOG.debug("a webhook's answer names no method that is here");
		}
	}

	private void sendFile(HttpExchange exchange, String path) throws IOException {
		int slash = path.indexOf('/');
		boolean authorized = slash > 0 && path.substring(0, slash).equals(this.settings.token());
		Files.Stored stored = authorized
				? this.world.monitor().locked(() -> this.world.files().at(path.substring(slash + 1))) : null;
		if (stored == null) {
			Refused refusal = authorized ? Refused.notFound() : Refused.unauthorized();
			send(exchange, refusal.code(), Json.write(refusal.body()));
			return;
		}
		exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
		exchange.sendResponseHeaders(200, stored.content().length);
		exchange.getResponseBody().write(stored.content());
	}

	private static void sendResult(HttpExchange exchange, JsonNode result) throws IOException {
		byte[] written = Json.write(result);
		byte[] body = new byte[OK.length + written.length + 1];
		System.arraycopy(OK, 0, body, 0, OK.length);
		System.arraycopy(written, 0, body, OK.length, written.length);
		body[body.length - 1] = '}';
		send(exchange, 200, body);
	}

	private static void send(HttpExchange exchange, int code, byte[] body) throws IOException {
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(code, body.length);
		exchange.getResponseBody().write(body);
	}

}
