package kr.bridgebot.telegram;

import io.micrometer.observation.ObservationPredicate;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/**
 * Puts the adapter together where there is an account to speak for, whoever provides it.
 * An auto-configuration, since those are looked at after all other beans are known.
 */
@AutoConfiguration
@ConditionalOnBean(BotAccount.class)
@Import({ Line.class, Meters.class, BotIdentity.class, TelegramCarrier.class, Interpreter.class, TakenUpdates.class,
		OnceOnly.class, Conversation.class, Files.class, SingleUpdates.class, JointPresses.class, ShownMenus.class,
		Menus.class, Intake.class, SpokenWords.class, Toasts.class, Receiver.class, Pulse.class, Housekeeping.class,
		Reception.class })
class TelegramAutoConfiguration {

	private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{1,256}");

	@Bean
	Source telegramSource(Line line, Receiver receiver, Pulse pulse, TelegramSettings settings) {
		return settings.webhook().isWanted() ? new WebhookSubscription(line, pulse, guarded(settings.webhook()))
				: new Poller(line, receiver, pulse, settings);
	}

	@Bean
	HealthIndicator telegramHealthIndicator(Pulse pulse, TelegramSettings settings) {
		return new TelegramHealthIndicator(pulse, settings);
	}

	/** Nobody but Telegram may deliver updates. */
	static TelegramSettings.Webhook guarded(TelegramSettings.Webhook webhook) {
		if (!SECRET.matcher(webhook.secret()).matches()) {
			throw new InvalidConfigurationPropertyValueException("TELEGRAM_WEBHOOK_SECRET",
					webhook.secret().isEmpty() ? null : "(" + webhook.secret().length() + " characters)",
					"TELEGRAM_WEBHOOK_URL is set, so it takes 1 to 256 of A-Z a-z 0-9 _ -");
		}
		return webhook;
	}

	/** The door for Telegram's deliveries. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
	static class WebhookDoor {

		@Bean
		ServletRegistrationBean<WebhookServlet> telegramWebhook(Interpreter interpreter, Intake intake, Toasts toasts,
				TelegramSettings settings) {
			WebhookServlet servlet = new WebhookServlet(interpreter, intake, toasts, settings);
			ServletRegistrationBean<WebhookServlet> door = new ServletRegistrationBean<>(servlet,
					TelegramSettings.Webhook.PATH);
			door.setEnabled(settings.webhook().isWanted());
			door.setLoadOnStartup(1);
			return door;
		}

		/** Deliveries are measured by what they bring, not as requests besides. */
		@Bean
		ObservationPredicate allRequestsButDeliveries() {
			return (name,
					context) -> !(context instanceof ServerRequestObservationContext request
							&& request.getCarrier() != null
							&& TelegramSettings.Webhook.PATH.equals(request.getCarrier().getRequestURI()));
		}

	}

}
