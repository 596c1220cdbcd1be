package kr.bridgebot.sandbox.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import kr.bridgebot.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.thymeleaf.ITemplateEngine;

import static org.assertj.core.api.Assertions.assertThat;

/** Beside a token there is no page, and nothing that one would need. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "bridgebot.delivery.auto-start=false", "bridgebot.cluster.auto-start=false",
				"bridgebot.telegram.auto-start=false", "spring.quartz.auto-startup=false",
				"TELEGRAM_BOT_TOKEN=1:sample", "TELEGRAM_API_URL=http://127.0.0.1:9" })
@ContextConfiguration(initializers = TestDatabase.class)
@DirtiesContext
class TokenTests {

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext service;

	@ParameterizedTest
	@ValueSource(strings = { "/", "/sandbox", "/sandbox/5000011", "/sandbox/start-over", "/sandbox/assets/sandbox.js",
			"/webjars/htmx.org/dist/htmx.min.js" })
	void thereIsNoPage(String path) throws Exception {
		try (HttpClient client = HttpClient.newHttpClient()) {
			URI address = URI.create("http://localhost:" + this.port + path);

			int status = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding()).statusCode();

			assertThat(status).isEqualTo(404);
			assertThat(this.service.getBeanNamesForType(ITemplateEngine.class)).isEmpty();
			assertThat(this.service.getBeanNamesForAnnotation(SandboxPage.class)).isEmpty();
		}
	}

}
