package kr.bridgebot.telegram;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** The account that the environment names, when it names one. */
@Configuration(proxyBeanMethods = false)
@Conditional(OwnAccount.TokenGiven.class)
class OwnAccount {

	@Bean
	BotAccount botAccount(@Value("${TELEGRAM_BOT_TOKEN}") String token, @Value("${TELEGRAM_API_URL:}") String root) {
		return new BotAccount(token.strip(), root.isBlank() ? BotAccount.TELEGRAM : server(root.strip()));
	}

	private static URI server(String root) {
		try {
			URI uri = URI.create(root);
			if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
				return uri;
			}
		}
		catch (IllegalArgumentException ex) {
			// Told below, like every other wrong address.
		}
		throw new InvalidConfigurationPropertyValueException("TELEGRAM_API_URL", root,
				"It takes an http or https address, e.g. http://127.0.0.1:8081");
	}

	/** Whether there is a token; a blank one is none. */
	static class TokenGiven implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return !context.getEnvironment().getProperty("TELEGRAM_BOT_TOKEN", "").isBlank();
		}

	}

}
