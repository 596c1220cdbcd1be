package kr.bridgebot.guards;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTests {

	static final JavaClasses MAIN = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("kr.bridgebot");

	private static final JavaClasses VIOLATIONS = new ClassFileImporter()
		.importPackages("kr.bridgebot.guards.violations");

	/** Each rule, with how often the sample that breaks it does so at least. */
	private static final Map<ArchRule, Integer> RULES = Map.of(ArchitectureRules.TELEGRAM_IN_ONE_PLACE, 1,
			ArchitectureRules.QUARTZ_IN_ONE_PLACE, 1, ArchitectureRules.NO_CLOCK_OF_ONES_OWN, 5,
			ArchitectureRules.NO_STOPWATCH_IN_FEATURES, 1, ArchitectureRules.ROOMS_DO_NOT_KNOW_THEIR_DOORS, 2,
			ArchitectureRules.DOORS_ARE_NOBODY_ELSES, 1, ArchitectureRules.NO_FIELD_INJECTION, 1,
			ArchitectureRules.NO_STANDARD_STREAMS, 1, ArchitectureRules.NO_OTHER_LOGGER, 1);

	@TestFactory
	Stream<DynamicTest> holds() {
		return RULES.keySet()
			.stream()
			.map((rule) -> DynamicTest.dynamicTest(rule.getDescription(),
					() -> rule.allowEmptyShould(true).check(MAIN)));
	}

	@TestFactory
	Stream<DynamicTest> barksAtWhatBreaksIt() {
		return RULES.entrySet().stream().map((entry) -> DynamicTest.dynamicTest(entry.getKey().getDescription(), () -> {
			var failures = entry.getKey().evaluate(VIOLATIONS).getFailureReport().getDetails();

			assertThat(failures).hasSizeGreaterThanOrEqualTo(entry.getValue())
				.noneMatch((failure) -> failure.contains("GivenClock"));
		}));
	}

}
