package kr.bridgebot.sandbox;

import java.time.Clock;
import kr.bridgebot.sandbox.botapi.BotApiServer;
import kr.bridgebot.telegram.BotAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/** When there is a sandbox at all, and where. */
class SandboxConfigurationTests {

	private final SandboxConfiguration configuration = new SandboxConfiguration();

	@ParameterizedTest
	@ValueSource(strings = { "", "  " })
	void startsWithoutAToken(String token) {
		assertThat(starts(new MockEnvironment().withProperty("TELEGRAM_BOT_TOKEN", token))).isTrue();
		assertThat(starts(new MockEnvironment())).isTrue();
	}

	@Test
	void neverStartsWithAToken() {
		MockEnvironment environment = new MockEnvironment().withProperty("TELEGRAM_BOT_TOKEN", "1:sample")
			.withProperty("bridgebot.sandbox.enabled", "true");

		assertThat(starts(environment)).isFalse();
	}

	@Test
	void staysAwayWhenNotWanted() {
		assertThat(starts(new MockEnvironment().withProperty("bridgebot.sandbox.enabled", "false"))).isFalse();
	}

	@Test
	void listensOnLoopbackOnly() {
		try (BotApiServer server = this.configuration.botApiServer(Clock.systemUTC(),
				new SandboxSettings(true, 0, 0))) {
			BotAccount account = this.configuration.sandboxAccount(server);

			assertThat(account.apiRoot().getHost()).isEqualTo("127.0.0.1");
			assertThat(account.token()).isEqualTo(server.token());
		}
	}

	private static boolean starts(MockEnvironment environment) {
		return SandboxConfiguration.NoTokenGiven.isMet(environment);
	}

}
