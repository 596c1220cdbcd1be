package kr.bridgebot.responses;

import static org.assertj.core.api.Assertions.assertThat;

import kr.bridgebot.calendar.LeadConverter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Import;

class ResponseSettingsTests {

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withUserConfiguration(Narrow.class);

	@ParameterizedTest
	@ValueSource(strings = { "forum.responses.waiting-list-stops=-1h", "forum.responses.nudge-minimum=-1s",
			"forum.responses.nudge-pause=-1s", "forum.responses.nudge-cap=-1", "forum.responses.attendees[0]=-2h" })
	void stopsTheStartAtAnImpossibleValue(String setting) {
		this.application.withPropertyValues(setting).run((context) -> assertThat(context).hasFailed());
	}

	@Test
	void takesNoTimeAtAll() {
		this.application.withPropertyValues("forum.responses.waiting-list-stops=0s", "forum.responses.nudge-minimum=0s")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@EnableConfigurationProperties(ResponseSettings.class)
	@Import(LeadConverter.class)
	static class Narrow {

	}

}
