package kr.bridgebot.telegram;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.generics.TelegramClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The line to the Bot API server: one pool of connections, with time-outs, for the
 * library's typed calls and for those that must be cheaper or sturdier than it makes
 * them.
 */
final class Line implements AutoCloseable {

	private static final MediaType JSON = MediaType.get("application/json");

	private static final int CALLS_AT_ONCE = 512;

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final JsonMapper mapper = JsonMapper.shared();

	private final OkHttpClient http;

	private final OkHttpClient patient;

	private final TelegramClient library;

	private final String methods;

	private final String files;

	Line(BotAccount account, TelegramSettings settings) {
		Dispatcher dispatcher = new Dispatcher(this.threads);
		dispatcher.setMaxRequests(CALLS_AT_ONCE);
		dispatcher.setMaxRequestsPerHost(CALLS_AT_ONCE);
		// A silent retry of the HTTP client's own could post a message twice.
		this.http = new OkHttpClient.Builder().dispatcher(dispatcher)
			.connectionPool(new ConnectionPool(CALLS_AT_ONCE, 5, TimeUnit.MINUTES))
			.connectTimeout(settings.calls().connectTimeout())
			.readTimeout(settings.calls().answerTimeout())
			.writeTimeout(settings.calls().answerTimeout())
			.callTimeout(settings.calls().timeout())
			.retryOnConnectionFailure(false)
			.addInterceptor(Line::watchDeparture)
			.addNetworkInterceptor(Line::noteDeparture)
			.build();
		this.patient = this.http.newBuilder()
			.readTimeout(settings.pollTimeout().plus(settings.calls().answerTimeout()))
			.callTimeout(Duration.ZERO)
			.build();
		URI root = account.apiRoot();
		this.library = new OkHttpTelegramClient(this.http, account.token(), urlOf(root));
		String server = root.toString().replaceAll("/+$", "");
		this.methods = server + "/bot" + account.token() + "/";
		this.files = server + "/file/bot" + account.token() + "/";
	}

	private static TelegramUrl urlOf(URI root) {
		int port = (root.getPort() > 0) ? root.getPort() : ("https".equals(root.getScheme()) ? 443 : 80);
		return TelegramUrl.builder().schema(root.getScheme()).host(root.getHost()).port(port).testServer(false).build();
	}

	/** The library's client, over this line. */
	TelegramClient library() {
		return this.library;
	}

	/** Calls a method and waits for its result. */
	JsonNode call(String method, Map<String, ?> parameters) throws ApiFailure {
		return answer(this.http.newCall(request(method, parameters)));
	}

	/** A call that may be long in coming; it can be cancelled. */
	Call slowCall(String method, Map<String, ?> parameters) {
		return this.patient.newCall(request(method, parameters));
	}

	/** A call whose parameters are JSON already. */
	Call callOf(String method, byte[] json) {
		return this.http
			.newCall(new Request.Builder().url(this.methods + method).post(RequestBody.create(json, JSON)).build());
	}

	JsonNode answer(Call call) throws ApiFailure {
		try (Response response = call.execute()) {
			return resultOf(response);
		}
		catch (IOException ex) {
			throw ApiFailure.of(ex);
		}
	}

	private Request request(String method, Map<String, ?> parameters) {
		return new Request.Builder().url(this.methods + method)
			.post(RequestBody.create(this.mapper.writeValueAsBytes(parameters), JSON))
			.build();
	}

	private JsonNode resultOf(Response response) throws IOException, ApiFailure {
		JsonNode answer;
		try {
			answer = this.mapper.readTree(response.body().bytes());
		}
		catch (JacksonException ex) {
			throw ApiFailure.strange(response.code());
		}
		if (answer.path("ok").asBoolean(false)) {
			return answer.path("result");
		}
		if (!answer.path("error_code").isIntegralNumber()) {
			throw ApiFailure.strange(response.code());
		}
		JsonNode parameters = answer.path("parameters");
		throw ApiFailure.answered(answer.path("error_code").asInt(), answer.path("description").asString(""),
				parameters.has("retry_after") ? parameters.path("retry_after").asInt() : null,
				parameters.has("migrate_to_chat_id") ? parameters.path("migrate_to_chat_id").asLong() : null);
	}

	/**
	 * Fetches a file's content.
	 * @param path as {@code getFile} tells
	 * @param limit more bytes than this are refused
	 */
	byte[] download(String path, int limit) throws ApiFailure {
		Request request = new Request.Builder().url(this.files + path).build();
		try (Response response = this.http.newCall(request).execute()) {
			if (!response.isSuccessful()) {
				throw ApiFailure.answered(response.code(), "the file cannot be fetched", null, null);
			}
			byte[] content = response.body().byteStream().readNBytes(limit + 1);
			if (content.length > limit) {
				throw ApiFailure.answered(400, "file is too big", null, null);
			}
			return content;
		}
		catch (IOException ex) {
			throw ApiFailure.of(ex);
		}
	}

	@Override
	public void close() {
		this.http.dispatcher().cancelAll();
		this.threads.shutdown();
		this.http.connectionPool().evictAll();
	}

	private static Response watchDeparture(Interceptor.Chain chain) throws IOException {
		AtomicBoolean departed = new AtomicBoolean();
		try {
			return chain.proceed(chain.request().newBuilder().tag(AtomicBoolean.class, departed).build());
		}
		catch (IOException ex) {
			throw departed.get() ? ex : new NeverLeft(ex);
		}
	}

	/** Runs only once there is a connection to write to. */
	private static Response noteDeparture(Interceptor.Chain chain) throws IOException {
		AtomicBoolean departed = chain.request().tag(AtomicBoolean.class);
		if (departed != null) {
			departed.set(true);
		}
		return chain.proceed(chain.request());
	}

	/** No connection was made: the server has surely not seen the call. */
	static final class NeverLeft extends IOException {

		private static final long serialVersionUID = 1L;

		NeverLeft(IOException cause) {
			super(cause);
		}

	}

}
