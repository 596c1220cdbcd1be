package kr.bridgebot.sandbox.botapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How updates are delivered to a bot's own address. */
class WebhookTests {

	private final BotApiServer server = BotApiServer
		.start(Settings.standard(Clock.systemUTC()).withRetryUnit(Duration.ofMillis(5)));

	private final Caller bot = new Caller(this.server);

	private final Person first = this.server.person(7, "표본 위원 07", "ko");

	private final Person second = this.server.person(8, "표본 위원 08", "ko");

	private final List<JsonNode> delivered = new CopyOnWriteArrayList<>();

	private final List<String> secrets = new CopyOnWriteArrayList<>();

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private volatile Function<JsonNode, Answer> behaviour = (update) -> Answer.of(200);

	private HttpServer receiver;

	private record Answer(int code, String body) {

		static Answer of(int code) {
			return new Answer(code, "");
		}

	}

	@BeforeEach
	void receive() throws IOException {
		this.receiver = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
		this.receiver.setExecutor(this.threads);
		this.receiver.createContext("/", this::take);
		this.receiver.start();
		this.bot.result("setWebhook",
				Json.object()
					.put("url", "http://127.0.0.1:" + this.receiver.getAddress().getPort() + "/")
					.put("secret_token", "sample-secret")
					.put("max_connections", 2));
	}

	@AfterEach
	void stop() {
		this.bot.close();
		this.server.close();
		this.receiver.stop(0);
		this.threads.shutdownNow();
	}

	private void take(HttpExchange exchange) throws IOException {
		try (exchange) {
			this.secrets.add(exchange.getRequestHeaders().getFirst("X-Telegram-Bot-Api-Secret-Token"));
			JsonNode update = Json.read(exchange.getRequestBody().readAllBytes());
			Answer answer = this.behaviour.apply(update);
			this.delivered.add(update);
			exchange.sendResponseHeaders(answer.code(), answer.body().isEmpty() ? -1 : answer.body().length());
			if (!answer.body().isEmpty()) {
				exchange.getResponseBody().write(answer.body().getBytes(StandardCharsets.US_ASCII));
			}
		}
	}

	@Test
	void deliversWithTheSecret() {
		this.first.says("hello");

		awaitNothingPending();
		assertThat(texts()).containsExactly("hello");
		assertThat(this.secrets).containsExactly("sample-secret");
	}

	@Test
	void triesAgainUntilItIsTaken() {
		this.behaviour = (update) -> Answer.of((this.delivered.size() < 4) ? 503 : 200);

		this.first.says("one");
		this.first.says("two");

		awaitNothingPending();
		assertThat(texts()).containsExactly("one", "one", "one", "one", "one", "two");
		assertThat(this.bot.result("getWebhookInfo", Json.object()).get("last_error_message").stringValue())
			.isEqualTo("Wrong response from the webhook: 503");
	}

	@Test
	void keepsTheOrderOfOneChatWhileOthersPass() {
		CountDownLatch secondArrived = new CountDownLatch(1);
		this.behaviour = (update) -> {
			if (text(update).equals("slow")) {
				await(secondArrived);
			}
			else if (text(update).equals("quick")) {
				secondArrived.countDown();
			}
			return Answer.of(200);
		};

		this.first.says("slow");
		this.first.says("after");
		this.second.says("quick");

		awaitNothingPending();
		assertThat(texts()).contains("quick").containsSubsequence("slow", "after");
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Test
	void doesWhatTheAnswerAsksFor() {
		this.first.hasStarted();
		Press press = this.first.pressesForged(7, 1, "x");
		this.behaviour = (update) -> new Answer(200,
				"{\"method\":\"answerCallbackQuery\",\"callback_query_id\":\"" + press.id() + "\",\"text\":\"saved\"}");

		assertThat(press.awaitNotice().text()).isEqualTo("saved");
	}

	@Test
	void handsOverToPollingWhatWasNotTaken() {
		this.behaviour = (update) -> Answer.of(500);
		this.first.says("hello");

		this.bot.result("deleteWebhook", Json.object());

		assertThat(this.bot.updates(0)).extracting(WebhookTests::text).containsExactly("hello");
	}

	@Test
	void dropsWhatIsPendingWhenAsked() {
		this.behaviour = (update) -> Answer.of(500);
		this.first.says("hello");

		this.bot.result("deleteWebhook", Json.object().put("drop_pending_updates", true));

		assertThat(this.bot.updates(0)).isEmpty();
	}

	@Test
	void refusesAddressesThatAreNotSecure() {
		assertThat(this.bot.refusal("setWebhook", Json.object().put("url", "http://example.org/hook")))
			.isEqualTo("400 Bad Request: bad webhook: An HTTPS URL must be provided for webhook");
	}

	private void awaitNothingPending() {
		this.server.await(() -> (this.server.pendingUpdates() == 0) ? this : null, "an empty queue");
	}

	private List<String> texts() {
		return this.delivered.stream().map(WebhookTests::text).toList();
	}

	private static String text(JsonNode update) {
		return update.at("/message/text").asString("");
	}

}
