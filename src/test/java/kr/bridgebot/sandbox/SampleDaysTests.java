package kr.bridgebot.sandbox;

import java.time.Instant;
import java.util.List;
import kr.bridgebot.BridgeBot;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.responses.ResponseBoard;
import kr.bridgebot.seminars.SeminarCalendar;
import kr.bridgebot.seminars.SeminarState;
import kr.bridgebot.seminars.SeminarView;
import kr.bridgebot.testing.RecordingCarrier;
import kr.bridgebot.testing.Reminders;
import kr.bridgebot.testing.TestClock;
import kr.bridgebot.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** The sample forum is as interesting on any day of the year. */
class SampleDaysTests {

	/** Gaps between the committees' windows, holidays, and the ends of day and year. */
	@ParameterizedTest
	@ValueSource(strings = { "2027-01-23T03:00:00Z", "2027-02-07T12:00:00Z", "2027-02-19T01:00:00Z",
			"2027-03-05T22:00:00Z", "2026-12-31T14:59:45Z", "2028-02-29T05:00:00Z" })
	void hasOneOpenOneDueAndOneHeld(Instant start) {
		try (ConfigurableApplicationContext service = new SpringApplicationBuilder(BridgeBot.class, At.class)
			.web(WebApplicationType.NONE)
			.initializers(new TestDatabase(), (context) -> context.getBeanFactory().registerSingleton("start", start))
			.run("--bridgebot.delivery.auto-start=false", "--bridgebot.cluster.auto-start=false",
					"--bridgebot.telegram.auto-start=false", "--spring.quartz.auto-startup=false",
					"--TELEGRAM_BOT_TOKEN=")) {
			service.getBean(Reminders.class).fireDue();
			service.getBean(Reminders.class).passUntil(start.plusSeconds(180));

			List<SeminarView> meetings = service.getBean(SeminarCalendar.class)
				.latest(service.getBean(CommitteeBoard.class).all().stream().map(Committee::id).toList(), 20);
			assertThat(meetings).extracting(SeminarView::state)
				.contains(SeminarState.DUE)
				.containsOnlyOnce(SeminarState.ANNOUNCED, SeminarState.HELD);
			SeminarView open = meetings.stream()
				.filter((meeting) -> meeting.state() == SeminarState.ANNOUNCED)
				.findFirst()
				.orElseThrow();
			assertThat(open.answersBy()).isAfter(start.plusSeconds(86_400));
			assertThat(service.getBean(ResponseBoard.class).count(List.of(open.id())).get(open.id()).answered())
				.isPositive();
		}
	}

	@Configuration(proxyBeanMethods = false)
	@Import({ TestClock.class, RecordingCarrier.class, Reminders.class })
	static class At {

		At(TestClock clock, Instant start) {
			clock.set(start);
		}

	}

}
