package kr.bridgebot.seminars;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import kr.bridgebot.calendar.WorkingDays;
import kr.bridgebot.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PlanTests {

	private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

	private static final Plan.Rules RULES = new Plan.Rules(
			new SeminarSettings.Deadline(Duration.ofDays(2), LocalTime.of(18, 0)), ZoneId.of("Asia/Seoul"),
			WorkingDays.byRule());

	private static final PlanChange TENTH = new PlanChange.Date(LocalDate.of(2026, 12, 10), null);

	@Test
	void takesTheUsualHourAndDeadlineForADate() {
		Plan plan = settled(TENTH);

		assertThat(plan.start()).isEqualTo("2026-12-10T05:00:00Z");
		assertThat(plan.end()).isEqualTo("2026-12-10T07:00:00Z");
		assertThat(plan.answerBy()).isEqualTo("2026-12-08T09:00:00Z");
	}

	@Test
	void setsTheUsualDeadlineOnAWorkingDay() {
		Plan beforeAWeekend = settled(new PlanChange.Date(LocalDate.of(2026, 12, 15), null));
		Plan afterAHoliday = settled(new PlanChange.Date(LocalDate.of(2026, 12, 28), null));

		assertThat(settled(new PlanChange.Date(LocalDate.of(2026, 12, 14), null)).answerBy())
			.isEqualTo("2026-12-11T09:00:00Z");
		assertThat(beforeAWeekend.answerBy()).isEqualTo("2026-12-11T09:00:00Z");
		assertThat(afterAHoliday.answerBy()).isEqualTo("2026-12-24T09:00:00Z");
	}

	@Test
	void keepsTheHourWhenTheDayMoves() {
		Plan plan = settled(TENTH, new PlanChange.Time(LocalTime.of(16, 30)),
				new PlanChange.Date(LocalDate.of(2026, 12, 17), null));

		assertThat(plan.start()).isEqualTo("2026-12-17T07:30:00Z");
		assertThat(plan.answerBy()).isEqualTo("2026-12-15T09:00:00Z");
	}

	@Test
	void keepsAChosenDeadlineWhenOnlyTheHourMoves() {
		Plan plan = settled(TENTH, new PlanChange.Deadline(LocalDate.of(2026, 12, 4), null),
				new PlanChange.Time(LocalTime.of(16, 30)));

		assertThat(plan.answerBy()).isEqualTo("2026-12-04T09:00:00Z");
	}

	@Test
	void takesTheStartAsDeadlineWhenTheUsualOneIsOver() {
		Plan plan = settled(new PlanChange.Date(LocalDate.of(2026, 11, 25), LocalTime.of(14, 0)));

		assertThat(plan.answerBy()).isEqualTo(plan.start());
	}

	@Test
	void countsAShortLeadFromTheMinuteOfTheStart() {
		Plan.Rules trial = new Plan.Rules(new SeminarSettings.Deadline(Duration.ofSeconds(30), LocalTime.of(18, 0)),
				ZoneId.of("Asia/Seoul"), WorkingDays.byRule());

		Plan plan = empty().with(new PlanChange.Date(LocalDate.of(2026, 11, 24), LocalTime.of(10, 5)),
				LocalTime.of(14, 0), trial, NOW);

		assertThat(plan.answerBy()).isEqualTo("2026-11-24T01:04:30Z");
	}

	@Test
	void refusesWhatIsPastOrAfterTheStart() {
		assertRefused(SeminarReason.SEMINAR_DATE_PAST, new PlanChange.Date(LocalDate.of(2026, 11, 23), null));
		assertRefused(SeminarReason.SEMINAR_DATE_TOO_FAR, new PlanChange.Date(LocalDate.of(2030, 1, 1), null));
		assertRefused(SeminarReason.SEMINAR_DEADLINE_PAST, TENTH,
				new PlanChange.Deadline(LocalDate.of(2026, 11, 23), null));
		assertRefused(SeminarReason.SEMINAR_DEADLINE_AFTER_START, TENTH,
				new PlanChange.Deadline(LocalDate.of(2026, 12, 11), null));
		assertRefused(SeminarReason.SEMINAR_DATE_MISSING, new PlanChange.Time(LocalTime.NOON));
		assertRefused(SeminarReason.SEMINAR_DATE_MISSING, new PlanChange.Deadline(LocalDate.of(2026, 12, 1), null));
	}

	@Test
	void refusesWhatIsTooLongOrTooMany() {
		assertRefused(SeminarReason.SEMINAR_TOPIC_TOO_LONG, new PlanChange.Topic("가".repeat(201)));
		assertRefused(SeminarReason.SEMINAR_VENUE_TOO_LONG, new PlanChange.Venue("가".repeat(5000)));
		assertRefused(SeminarReason.SEMINAR_LENGTH_ILLEGAL, new PlanChange.Length(Duration.ZERO));
		assertRefused(SeminarReason.SEMINAR_LENGTH_ILLEGAL, new PlanChange.Length(Duration.ofDays(8)));
		assertRefused(SeminarReason.SEMINAR_CAPACITY_ILLEGAL, new PlanChange.Capacity(0));
		assertRefused(SeminarReason.SEMINAR_CAPACITY_ILLEGAL, new PlanChange.Capacity(1_000_000));
	}

	@ParameterizedTest
	@ValueSource(strings = { "javascript:alert(1)", "ftp://example.org", "meet.example.org", "http://", "두 번째 방",
			"https://exa mple.org", "tg://resolve?domain=x" })
	void refusesLinksThatLeadNowhere(String link) {
		assertRefused(SeminarReason.SEMINAR_LINK_ILLEGAL, new PlanChange.Link(link));
	}

	@Test
	void takesLinksAndTextsOfTheGreatestLength() {
		String link = "https://example.org/" + "a".repeat(480);

		Plan plan = settled(new PlanChange.Link(link), new PlanChange.Topic("😀".repeat(200)));

		assertThat(plan.link()).isEqualTo(link);
		assertThat(plan.topic()).isEqualTo("😀".repeat(200));
		assertRefused(SeminarReason.SEMINAR_LINK_ILLEGAL, new PlanChange.Link(link + "a"));
	}

	private static Plan empty() {
		return Plan.empty(Duration.ofHours(2), Mode.HYBRID);
	}

	private static Plan settled(PlanChange... changes) {
		Plan plan = empty();
		for (PlanChange change : changes) {
			plan = plan.with(change, LocalTime.of(14, 0), RULES, NOW);
		}
		return plan;
	}

	private static void assertRefused(SeminarReason reason, PlanChange... changes) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> settled(changes))
			.satisfies((refusal) -> assertThat(refusal.reason()).isEqualTo(reason));
	}

}
