package kr.bridgebot.committees;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ForumCheckTests {

	@Test
	void readsTheForumAndItsBodies() {
		List<ForumCheck.Listing> listings = read(forum());

		assertThat(listings).extracting(ForumCheck.Listing::code).containsExactly("forum", "tech");
		assertThat(listings.get(1).cadence()).isNotNull();
		assertThat(listings.get(1).proxies()).isEqualTo(Committee.Proxies.ALLOWED);
	}

	@ParameterizedTest
	@CsvSource({ "name.en,'',name.en", "committees[1].code,Tech,committees[1].code",
			"committees[1].code,a b,committees[1].code", "committees[1].code,forum,committees[1].code",
			"committees[1].name.ko,' ',committees[1].name.ko",
			"committees[1].cadence.rule,FREQ=SOMETIMES,committees[1].cadence.rule",
			"committees[1].cadence.rule,FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30,committees[1].cadence.rule",
			"committees[1].cadence.rule,FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30,committees[1].cadence.rule",
			"committees[1].cadence.length,25h,committees[1].cadence.length",
			"committees[1].cadence.length,0s,committees[1].cadence.length", "committees[1].kind,FORUM,committees",
			"committees[0].kind,SUBCOMMITTEE,committees" })
	void namesTheFieldThatIsWrong(String key, String value, String named) {
		Map<String, String> settings = forum();
		settings.put("forum." + key, value);

		assertThat(refusal(settings).getName()).isEqualTo("forum." + named);
	}

	@ParameterizedTest
	@CsvSource({ "committees[1].code,committees[1].code", "committees[1].kind,committees[1].kind",
			"committees[1].name.en,committees[1].name.en", "committees[1].cadence.since,committees[1].cadence",
			"committees[1].cadence.time,committees[1].cadence", "committees[1].cadence.rule,committees[1].cadence" })
	void namesTheFieldThatIsMissing(String key, String named) {
		Map<String, String> settings = forum();
		settings.remove("forum." + key);

		assertThat(refusal(settings).getName()).isEqualTo("forum." + named);
	}

	private static InvalidConfigurationPropertyValueException refusal(Map<String, String> settings) {
		return catchThrowableOfType(InvalidConfigurationPropertyValueException.class, () -> read(settings));
	}

	private static List<ForumCheck.Listing> read(Map<String, String> settings) {
		return new ForumCheck()
			.read(new Binder(new MapConfigurationPropertySource(settings)).bind("forum", ForumProperties.class).get());
	}

	private static Map<String, String> forum() {
		return new HashMap<>(Map.ofEntries(Map.entry("forum.name.ko", "KO"), Map.entry("forum.name.en", "EN"),
				Map.entry("forum.committees[0].code", "forum"), Map.entry("forum.committees[0].kind", "FORUM"),
				Map.entry("forum.committees[0].name.ko", "KO"), Map.entry("forum.committees[0].name.en", "EN"),
				Map.entry("forum.committees[1].code", "tech"), Map.entry("forum.committees[1].kind", "SUBCOMMITTEE"),
				Map.entry("forum.committees[1].name.ko", "KO"), Map.entry("forum.committees[1].name.en", "EN"),
				Map.entry("forum.committees[1].cadence.rule", "FREQ=MONTHLY;INTERVAL=2;BYDAY=2TH"),
				Map.entry("forum.committees[1].cadence.since", "2026-02-01"),
				Map.entry("forum.committees[1].cadence.time", "14:00")));
	}

}
