package kr.bridgebot.sandbox;

import java.time.Clock;
import kr.bridgebot.sandbox.StartOver.CleanSlate;
import kr.bridgebot.sandbox.botapi.BotApiServer;
import kr.bridgebot.sandbox.botapi.Settings;
import kr.bridgebot.telegram.BotAccount;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Plays Telegram and a sample forum where no token names a real bot. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnSandbox
@Import({ SampleFiles.class, SampleCast.class, SampleMembers.class, SampleSeats.class, SampleForum.class,
		CastList.class, StartOver.class, SamplePlanning.class, SampleAgenda.class, SampleProposals.class,
		SampleAnnouncements.class, SampleSeminars.class, Rehearsal.class })
class SandboxConfiguration {

	@Bean(destroyMethod = "close")
	BotApiServer botApiServer(Clock clock, SandboxSettings settings) {
		return BotApiServer.start(Settings.standard(clock).withPort(settings.port()));
	}

	@Bean
	FlywayMigrationStrategy sandboxMigration(ObjectProvider<CleanSlate> slate) {
		return (flyway) -> {
			if (slate.stream().findAny().isPresent()) {
				Flyway.configure().configuration(flyway.getConfiguration()).cleanDisabled(false).load().clean();
			}
			flyway.migrate();
		};
	}

	@Bean
	BotAccount sandboxAccount(BotApiServer server) {
		return new BotAccount(server.token(), server.root());
	}

	/** Whether no token is set, a blank one being none, and the sandbox is wanted. */
	static class NoTokenGiven implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return isMet(context.getEnvironment());
		}

		static boolean isMet(Environment environment) {
			boolean wanted = environment.getProperty("bridgebot.sandbox.enabled", Boolean.class, true);
			return wanted && environment.getProperty("TELEGRAM_BOT_TOKEN", "").isBlank();
		}

	}

}
