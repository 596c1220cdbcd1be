package kr.bridgebot.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.validator.constraints.time.DurationMin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.origin.OriginTrackedValue;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.validation.annotation.Validated;

class SettingsCheckTests {

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withUserConfiguration(Narrow.class);

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			forum.lead=2 hours | forum.lead is "2 hours"; allowed: a length of time such as 30s, 15m, 2h or 7d
			forum.time=840 | forum.time is "840"; allowed: a time of day in quotation marks such as "14:00"
			forum.zone=Seoul | forum.zone is "Seoul"; allowed: a time zone such as Asia/Seoul
			forum.items[0].date=10.12.2026 | forum.items[0].date is "10.12.2026"; allowed: a date such as 2026-12-10
			forum.items[0].day=someday | forum.items[0].day is "someday"; allowed: MONDAY, TUESDAY, WEDNESDAY, THURSDAY
			forum.items=none | forum.items is "none"; allowed: further keys, not one value
			""")
	void namesTheKeyWhatWasFoundAndWhatIsAllowed(String wrong, String line) {
		assertThat(linesFor(wrong)).singleElement().satisfies((found) -> assertThat(found).startsWith(line));
	}

	@Test
	void namesTheRuleThatAValueBreaks() {
		assertThat(linesFor("forum.lead=0s", "forum.items[0].name= ")).hasSize(2)
			.anySatisfy((line) -> assertThat(line).startsWith("forum.lead is \"0s\"; allowed: ").contains("1 second"))
			.anySatisfy((line) -> assertThat(line).startsWith("forum.items[0].name is \"\"; allowed: "));
	}

	@Test
	void tellsWhereAValueStandsThatDoesNotGoWithOthers() {
		Map<String, Object> file = Map.of("forum.pair.code", OriginTrackedValue.of("lonely", new TextResourceOrigin(
				new ClassPathResource("texts/sample_en.properties"), new TextResourceOrigin.Location(6, 2))));

		this.application.withUserConfiguration(Paired.class)
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.addLast(new OriginTrackedMapPropertySource("file", file)))
			.run((context) -> assertThat(FaultReader.read(context.getStartupFailure())).extracting(Fault::line)
				.containsExactly("forum.pair.code is \"lonely\"; allowed: another one (sample_en.properties, line 7)"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			forum.leed=2h | forum.leed is no setting; allowed here: items, lead, leads, time, zone
			forum.itmes[0].name=x | forum.itmes is no setting; allowed here: items, lead, leads, time, zone
			forum.items[0].nmae=x | forum.items[0].nmae is no setting; allowed here: date, day, name
			forum.lead.time=x | forum.lead.time is no setting; allowed here:
			""")
	void namesAKeyThatNobodyKnows(String unknown, String line) {
		assertThat(linesFor(unknown, "forum.items[0].name=y")).singleElement()
			.satisfies((found) -> assertThat(found).startsWith(line));
	}

	@Test
	void takesWhatIsRight() {
		this.application
			.withPropertyValues("forum.lead=2h", "forum.items[0].name=a", "forum.items[1].name=b", "other.key=x",
					"forum.items[1].day=monday")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@ParameterizedTest
	@ValueSource(strings = { "forum.leads=1h,2h", "forum.leads=", "forum.leads[0]=1h", "forum.items=" })
	void letsOneSourceReplaceAListOfAnother(String list) {
		Map<String, Object> file = Map.of("forum.leads[0]", "3h", "forum.leads[1]", "4h", "forum.items[0].name", "a",
				"forum.items[1].name", "b");

		this.application.withInitializer(
				(context) -> context.getEnvironment().getPropertySources().addLast(new MapPropertySource("file", file)))
			.withPropertyValues(list)
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void tellsWhereAFileIsNoYaml() {
		Throwable failure = catchYaml("forum:\n  lead: 2h\n lead: 3h\n");

		assertThat(FaultReader.read(new IllegalStateException(failure))).singleElement()
			.satisfies((fault) -> assertThat(fault.line()).contains("line 3").doesNotContain("\n"));
	}

	@Test
	void saysInWordsWhichTypeIsAllowed() {
		List<Fault> faults = FaultReader.read(new InvalidConfigurationPropertyValueException("server.port", "abc",
				"Failed to convert to type java.lang.Integer"));

		assertThat(faults).extracting(Fault::line).containsExactly("server.port is \"abc\"; allowed: a whole number");
	}

	@Test
	void showsNoSecret() {
		List<Fault> faults = FaultReader
			.read(new InvalidConfigurationPropertyValueException("TELEGRAM_WEBHOOK_SECRET", "hush hush", "letters"));

		assertThat(faults).singleElement().satisfies((fault) -> assertThat(fault.line()).doesNotContain("hush"));
	}

	@Test
	void leavesOtherFailuresAlone() {
		assertThat(FaultReader.read(new IllegalStateException(new IllegalArgumentException()))).isEmpty();
	}

	private List<String> linesFor(String... properties) {
		Stream.Builder<String> lines = Stream.builder();
		this.application.withPropertyValues(properties).run((context) -> {
			assertThat(context).hasFailed();
			FaultReader.read(context.getStartupFailure()).forEach((fault) -> lines.add(fault.line()));
		});
		return lines.build().toList();
	}

	private static Throwable catchYaml(String text) {
		return catchThrowable(
				() -> new YamlPropertySourceLoader().load("forum", new ByteArrayResource(text.getBytes())));
	}

	@EnableConfigurationProperties({ Sample.class, Zone.class })
	@Import({ KnownKeys.class, SettingsCheck.class })
	static class Narrow {

	}

	@Validated
	@ConfigurationProperties("forum")
	record Sample(@DefaultValue("1h") @DurationMin(seconds = 1) Duration lead, @DefaultValue("14:00") LocalTime time,
			@DefaultValue List<Duration> leads, @DefaultValue List<@Valid Item> items) {
	}

	record Item(@NotBlank @DefaultValue("x") String name, @DefaultValue("2026-12-10") LocalDate date,
			@DefaultValue("MONDAY") DayOfWeek day) {
	}

	@EnableConfigurationProperties(Pair.class)
	static class Paired {

	}

	@ConfigurationProperties("forum.pair")
	record Pair(String code) implements Checked {

		@Override
		public void check() {
			throw new InvalidConfigurationPropertyValueException("forum.pair.code", this.code, "allowed: another one");
		}

	}

	@ConfigurationProperties("forum")
	record Zone(@DefaultValue("Asia/Seoul") ZoneId zone) {
	}

}
