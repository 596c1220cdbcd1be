package kr.bridgebot.guards;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.bridgebot.BridgeBot;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.springframework.modulith.docs.Documenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ModularityTests {

	private static final ApplicationModules MODULES = ApplicationModules.of(BridgeBot.class);

	@Test
	void modulesKnowOnlyWhomTheyMay() {
		MODULES.verify();
	}

	@Test
	void barksAtModulesThatKnowEachOther() {
		ApplicationModules broken = ApplicationModules.of("kr.bridgebot.guards.violations.modules", (location) -> true);

		assertThatExceptionOfType(Violations.class).isThrownBy(broken::verify).withMessageContaining("ycle");
	}

	/** Writes diagram and table for the README into {@code target}. */
	@Test
	void drawsTheModules() throws IOException {
		new Documenter(MODULES).writeModulesAsPlantUml();

		String table = MODULES.stream()
			.sorted(Comparator.comparing((module) -> module.getIdentifier().toString()))
			.map(ModularityTests::row)
			.collect(Collectors.joining("", "| module | purpose | may depend on |\n|---|---|---|\n", ""));
		Path file = Files.createDirectories(Path.of("target", "modules")).resolve("modules.md");
		Files.writeString(file, table);

		assertThat(table).contains("| `chat` | What a conversation is made of");
	}

	private static String row(ApplicationModule module) {
		String name = module.getBasePackage().getName();
		String allowed = allowed(name).map((other) -> "`" + other + "`").collect(Collectors.joining(", "));
		return "| `%s` | %s | %s |\n".formatted(module.getIdentifier(), JavaSources.purposeOf(name),
				allowed.isEmpty() ? "–" : allowed);
	}

	private static Stream<String> allowed(String packageName) {
		return Arrays.stream(ArchitectureTests.MAIN.getPackage(packageName)
			.getAnnotationOfType(org.springframework.modulith.ApplicationModule.class)
			.allowedDependencies());
	}

}
