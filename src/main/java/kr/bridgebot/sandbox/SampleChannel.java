package kr.bridgebot.sandbox;

import java.util.Map;
import kr.bridgebot.sandbox.SandboxConfiguration.NoTokenGiven;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Lets the sample forum have its channel, where no other is named. It is a setting, and
 * settings are there before anything of the sandbox is.
 */
class SampleChannel implements EnvironmentPostProcessor {

	/** As in {@code sandbox/groups.csv}. */
	static final long CHAT = -1000005000009L;

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (NoTokenGiven.isMet(environment)) {
			environment.getPropertySources()
				.addLast(new MapPropertySource("sample channel", Map.of("forum.announcements.channel", CHAT)));
		}
	}

}
