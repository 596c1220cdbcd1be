package kr.bridgebot.sandbox;

import java.time.Clock;
import java.util.List;
import kr.bridgebot.sandbox.botapi.BotApiServer;
import kr.bridgebot.telegram.BotAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
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
	void namesTheSampleChannelWhereNoOtherIsNamed() {
		MockEnvironment sample = new MockEnvironment();
		MockEnvironment real = new MockEnvironment().withProperty("TELEGRAM_BOT_TOKEN", "1:sample");
		MockEnvironment other = new MockEnvironment().withProperty("forum.announcements.channel", "-1001");
		List.of(sample, real, other)
			.forEach((environment) -> new SampleChannel().postProcessEnvironment(environment, new SpringApplication()));

		assertThat(sample.getProperty("forum.announcements.channel", Long.class)).isEqualTo(SampleChannel.CHAT);
		assertThat(real.getProperty("forum.announcements.channel")).isNull();
		assertThat(other.getProperty("forum.announcements.channel")).isEqualTo("-1001");
		assertThat(new SampleFiles().groups()).anyMatch((group) -> group.chat() == SampleChannel.CHAT);
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
