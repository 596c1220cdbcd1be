package kr.bridgebot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kr.bridgebot.testing.TestClock;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@TelegramDatabase.Trial
class WebhookServletTests {

	private static final String SECRET = "a-Secret_42";

	@TempDir
	private Path directory;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	private final Clock clock = new TestClock();

	private final FakeBotApi api = new FakeBotApi();

	private final HttpClient http = HttpClient.newHttpClient();

	private final List<AutoCloseable> open = new ArrayList<>();

	private TrialEffects effects;

	private FlakyTransactions database;

	private URI door;

	private void serve(boolean answerInWebhook) throws LifecycleException {
		TelegramSettings settings = new TelegramSettings(true, answerInWebhook,
				new TelegramSettings.Webhook("https://example.org/telegram/webhook", SECRET, 40), Duration.ofSeconds(1),
				12, 1, 500, Samples.settings().calls());
		Line line = new Line(this.api.account(), settings);
		Meters meters = new Meters(new SimpleMeterRegistry());
		this.effects = new TrialEffects(this.jdbc);
		this.database = new FlakyTransactions(this.transactions);
		OnceOnly onceOnly = new OnceOnly(new TakenUpdates(this.jdbc, this.clock),
				new TransactionTemplate(this.database));
		SingleUpdates single = new SingleUpdates(this.effects, onceOnly, (file) -> new Arrival.Happening.Nothing(),
				settings);
		JointPresses joint = new JointPresses(this.effects, onceOnly, single, meters, settings);
		Intake intake = new Intake(this.effects, single, joint, (profile) -> {
		}, meters);
		WebhookServlet servlet = new WebhookServlet(new Interpreter(new BotIdentity(line)), intake,
				new Toasts((toast) -> (toast.notice() == null) ? null : "저장됨 \"참석\"", line), settings);
		this.open.addAll(List.of(joint, single, line, this.api, this.http));
		this.door = start(servlet);
	}

	private URI start(WebhookServlet servlet) throws LifecycleException {
		Tomcat tomcat = new Tomcat();
		tomcat.setBaseDir(this.directory.toString());
		tomcat.setPort(0);
		StandardContext context = (StandardContext) tomcat.addContext("", this.directory.toString());
		context.setClearReferencesRmiTargets(false);
		context.setClearReferencesThreadLocals(false);
		Tomcat.addServlet(context, "webhook", servlet);
		context.addServletMappingDecoded(TelegramSettings.Webhook.PATH, "webhook");
		tomcat.start();
		this.open.addFirst(() -> {
			tomcat.stop();
			tomcat.destroy();
		});
		return URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + TelegramSettings.Webhook.PATH);
	}

	@AfterEach
	void close() throws Exception {
		for (AutoCloseable each : this.open) {
			each.close();
		}
	}

	private HttpRequest delivery(String secret, String body) {
		return HttpRequest.newBuilder(this.door)
			.header("X-Telegram-Bot-Api-Secret-Token", secret)
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build();
	}

	private HttpResponse<String> deliver(String body) throws IOException, InterruptedException {
		return this.http.send(delivery(SECRET, body), HttpResponse.BodyHandlers.ofString());
	}

	@Test
	void answersAPressInTheResponse() throws Exception {
		serve(true);

		HttpResponse<String> response = deliver(Samples.press(1, 7, "joint-yes"));

		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
		assertThat(response.body())
			.isEqualTo("{\"method\":\"answerCallbackQuery\",\"callback_query_id\":\"q1\",\"text\":\"저장됨 \\\"참석\\\"\"}");
		assertThat(this.effects.effectsOf(7)).containsExactly("joint-yes");
		assertThat(this.api.calls()).isEmpty();
	}

	@Test
	void answersAPressByACall() throws Exception {
		serve(false);

		HttpResponse<String> response = deliver(Samples.press(1, 7, "joint-yes"));

		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).isEmpty();
		await().until(() -> this.api.calls("answerCallbackQuery").size() == 1);
	}

	@Test
	void answersARepeatedPressWithoutWords() throws Exception {
		serve(true);
		deliver(Samples.press(1, 7, "joint-yes"));

		HttpResponse<String> response = deliver(Samples.press(1, 7, "joint-yes"));

		assertThat(response.body()).isEqualTo("{\"method\":\"answerCallbackQuery\",\"callback_query_id\":\"q1\"}");
		assertThat(this.effects.effects()).isOne();
	}

	@Test
	void givesARushOfRepeatedPressesOneEffectEach() throws Exception {
		serve(true);

		List<CompletableFuture<HttpResponse<String>>> rush = new ArrayList<>();
		for (int i = 0; i < 300; i++) {
			int update = 1 + i % 150;
			rush.add(this.http.sendAsync(delivery(SECRET, Samples.press(update, update, "joint-yes")),
					HttpResponse.BodyHandlers.ofString()));
		}

		assertThat(rush).allMatch((response) -> response.join().statusCode() == 200);
		assertThat(this.effects.effects()).isEqualTo(150);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a-Secret_43", "a-Secret_42x" })
	void opensToNobodyWithoutTheSecret(String secret) throws Exception {
		serve(true);

		HttpResponse<String> response = this.http.send(delivery(secret, Samples.press(1, 7, "joint-yes")),
				HttpResponse.BodyHandlers.ofString());

		assertThat(response.statusCode()).isEqualTo(401);
		assertThat(this.effects.effects()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "{\"update_id\":1,\"message\":7}", "{\"update_id\":1,\"poll\":{}}" })
	void doesNotWantToSeeAgainWhatMeansNothing(String body) throws Exception {
		serve(true);

		assertThat(deliver(body).statusCode()).isEqualTo(200);
		assertThat(this.effects.effects()).isZero();
	}

	@Test
	void refusesABodyThatIsTooLarge() throws Exception {
		serve(true);

		assertThat(deliver("{\"update_id\":1,\"x\":\"" + "x".repeat(1 << 20) + "\"}").statusCode()).isEqualTo(413);
	}

	@Test
	void asksForAnotherDeliveryWhileTheDatabaseIsOutOfReach() throws Exception {
		serve(true);
		this.database.fail(true);

		HttpResponse<String> refused = deliver(Samples.press(1, 7, "joint-yes"));
		this.database.fail(false);
		HttpResponse<String> again = deliver(Samples.press(1, 7, "joint-yes"));

		assertThat(refused.statusCode()).isEqualTo(503);
		assertThat(refused.headers().firstValue("Retry-After")).isPresent();
		assertThat(again.statusCode()).isEqualTo(200);
		assertThat(this.effects.effects()).isOne();
	}

	@Test
	void takesABugForDone() throws Exception {
		serve(true);

		HttpResponse<String> response = deliver(Samples.press(1, 7, "joint-bug"));

		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).contains("\"show_alert\":true");
		assertThat(this.effects.failures()).hasSize(1);
	}

}
