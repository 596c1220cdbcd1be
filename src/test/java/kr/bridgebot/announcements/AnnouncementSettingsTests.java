package kr.bridgebot.announcements;

import kr.bridgebot.calendar.LeadConverter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AnnouncementSettingsTests {

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withUserConfiguration(Narrow.class);

	@ParameterizedTest
	@ValueSource(strings = { "forum.announcements.nudges=1h,2h,3h", "forum.announcements.nudges=-1h",
			"forum.announcements.nudge-pause=-1s", "forum.announcements.open=1m", "forum.announcements.open=366d",
			"forum.announcements.channel=@sample" })
	void stopsTheStartAtAnImpossibleValue(String setting) {
		this.application.withPropertyValues(setting).run((context) -> assertThat(context).hasFailed());
	}

	@Test
	void stopsTheStartAtAChannelThatIsAPerson() {
		this.application.withPropertyValues("forum.announcements.channel=12345")
			.run((context) -> assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
				.isThrownBy(() -> context.getBean(AnnouncementSettings.class).check())
				.withMessageContaining("forum.announcements.channel"));
	}

	@Test
	void needsNothingToBeSaid() {
		this.application.run((context) -> {
			AnnouncementSettings settings = context.getBean(AnnouncementSettings.class);
			assertThat(settings.nudges()).hasSize(2);
			assertThat(settings.channel()).isNull();
		});
	}

	@Test
	void asksNobodyAgainWhenNoLeadIsNamed() {
		this.application.withPropertyValues("forum.announcements.nudges=")
			.run((context) -> assertThat(context.getBean(AnnouncementSettings.class).nudges()).isEmpty());
	}

	@EnableConfigurationProperties(AnnouncementSettings.class)
	@Import(LeadConverter.class)
	static class Narrow {

	}

}
