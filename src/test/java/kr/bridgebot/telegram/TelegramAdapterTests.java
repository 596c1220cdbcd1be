package kr.bridgebot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import kr.bridgebot.chat.BotName;
import kr.bridgebot.chat.Place;
import kr.bridgebot.delivery.Carrier;
import kr.bridgebot.testing.RecordingCarrier;
import kr.bridgebot.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The adapter within the whole bot: a token, a webhook, and nobody faked but Telegram.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "TELEGRAM_BOT_TOKEN=" + FakeBotApi.TOKEN, "TELEGRAM_WEBHOOK_SECRET=a-Secret_42",
				"TELEGRAM_WEBHOOK_URL=https://example.org/telegram/webhook", "spring.quartz.auto-startup=false" })
@ContextConfiguration(initializers = TestDatabase.class)
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
@Tag("database")
class TelegramAdapterTests {

	private static final FakeBotApi API = new FakeBotApi();

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TelegramCarrier carrier;

	@Autowired
	private RecordingCarrier carried;

	@Autowired
	private BotName name;

	private final HttpClient http = HttpClient.newHttpClient();

	@DynamicPropertySource
	static void telegram(DynamicPropertyRegistry properties) {
		properties.add("TELEGRAM_API_URL", () -> API.root().toString());
	}

	@AfterAll
	static void close() {
		API.close();
	}

	private HttpResponse<String> deliver(String body) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest
			.newBuilder(URI.create("http://127.0.0.1:" + this.port + TelegramSettings.Webhook.PATH))
			.header("X-Telegram-Bot-Api-Secret-Token", "a-Secret_42")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build();
		return this.http.send(request, HttpResponse.BodyHandlers.ofString());
	}

	@Test
	void subscribesAndSetsTheMenus() {
		await().until(() -> !API.calls("setWebhook").isEmpty());

		assertThat(API.calls("setWebhook").getFirst().body()).contains("\"secret_token\":\"a-Secret_42\"",
				"\"max_connections\":40", "\"allowed_updates\":[\"message\",\"callback_query\",\"my_chat_member\"]");
		await().until(() -> API.calls("setMyCommands").size() + API.calls("deleteMyCommands").size() >= 9);
		assertThat(this.name.userName()).isEqualTo("bridge_bot");
	}

	@Test
	void answersAStranger() throws Exception {
		HttpResponse<String> response = deliver(Samples.message(100, 7001, "/start"));

		assertThat(response.statusCode()).isEqualTo(200);
		await().until(() -> !this.carried.carriedTo(7001).isEmpty());
	}

	@Test
	void answersAForgedPressWithoutEffect() throws Exception {
		HttpResponse<String> response = deliver(Samples.press(101, 7002, "zz.forged~~"));

		assertThat(response.body()).contains("\"callback_query_id\":\"q101\"", "\"text\":");
		assertThat(this.jdbc.queryForObject("select count(*) from telegram_update where failure is not null",
				Integer.class))
			.isZero();
	}

	@Test
	void reportsItsHealth() throws Exception {
		await().until(() -> !API.calls("setWebhook").isEmpty());

		HttpRequest request = HttpRequest
			.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/actuator/health/readiness"))
			.build();

		await().until(() -> this.http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200);
	}

	@Test
	void carriesToTelegram() {
		Carrier.Outcome outcome = this.carrier.carry(new Carrier.Errand.Send(Place.privately(7),
				new Carrier.Letter("caption", List.of()), new Carrier.Enclosure("a.ics", new byte[] { 1 })));

		assertThat(outcome).isInstanceOf(Carrier.Outcome.Done.class);
		assertThat(API.calls("sendDocument")).hasSize(1);
	}

	@Test
	void keepsTheTokenOutOfTheLog(CapturedOutput output) {
		String address = "https://api.telegram.org/bot" + FakeBotApi.TOKEN + "/getMe";

		LoggerFactory.getLogger(getClass()).error("calling {}", address, new IOException("failed: " + address));

		assertThat(output).contains("calling https://api.telegram.org/bot<token>/getMe", "failed: ", "IOException")
			.doesNotContain(FakeBotApi.TOKEN);
	}

	@Test
	void doesNotStartWithAnOpenWebhook() {
		TelegramSettings settings = new TelegramSettings(true, true,
				new TelegramSettings.Webhook("https://example.org/telegram/webhook", "", 40),
				Samples.settings().pollTimeout(), 12, 1, 500, Samples.settings().calls());

		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
			.isThrownBy(() -> TelegramAutoConfiguration.guarded(settings.webhook()))
			.withMessageContaining("TELEGRAM_WEBHOOK_SECRET");
	}

}
