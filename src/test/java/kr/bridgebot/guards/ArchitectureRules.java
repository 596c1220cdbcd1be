package kr.bridgebot.guards;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

/** Who may know what, beyond what the modules themselves declare. */
final class ArchitectureRules {

	private static final String[] FEATURES = { "members", "committees", "roster", "seminars", "responses", "proposals",
			"agenda", "announcements" };

	/**
	 * What belongs to a conversation and so to a feature's door, not into its room; mere
	 * words and a card of them do not, since a room posts notices, and neither does a
	 * payload, since a room gives others the key to what it has.
	 */
	private static final Set<String> DOOR_TYPES = Set.of("ChatCommand", "ButtonHandler", "JointButtonHandler", "Dialog",
			"FileHandler", "Reply", "Visit", "Inbound", "Payloads", "Switchboard", "Button");

	/** Where durations are measured, which needs a clock that never jumps. */
	private static final String[] MEASURING = { "kr.bridgebot.telegram..", "kr.bridgebot.delivery..",
			"kr.bridgebot.cluster..", "kr.bridgebot.reminders..", "kr.bridgebot.sandbox.." };

	private static final Set<String> TIMES = Set.of("Instant", "LocalDate", "LocalTime", "LocalDateTime",
			"ZonedDateTime", "OffsetDateTime", "OffsetTime", "Year", "YearMonth", "MonthDay");

	static final ArchRule TELEGRAM_IN_ONE_PLACE = noClasses().that()
		.resideOutsideOfPackage("kr.bridgebot.telegram..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.telegram..");

	static final ArchRule QUARTZ_IN_ONE_PLACE = noClasses().that()
		.resideOutsideOfPackage("kr.bridgebot.reminders..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.quartz..");

	static final ArchRule NO_CLOCK_OF_ONES_OWN = noClasses().that(doNotStartAProcess())
		.should()
		.accessTargetWhere(readsTheWallClock());

	static final ArchRule NO_STOPWATCH_IN_FEATURES = noClasses().that()
		.resideOutsideOfPackages(MEASURING)
		.should()
		.callMethod(System.class, "nanoTime");

	static final ArchRule ROOMS_DO_NOT_KNOW_THEIR_DOORS = noClasses().that()
		.resideInAnyPackage(features(""))
		.should()
		.dependOnClassesThat(isADoor());

	static final ArchRule DOORS_ARE_NOBODY_ELSES = noClasses().that()
		.resideInAnyPackage(doors())
		.and()
		.areTopLevelClasses()
		.should()
		.bePublic();

	static final ArchRule NO_FIELD_INJECTION = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

	static final ArchRule NO_STANDARD_STREAMS = noClasses().that(doNotStartAProcess()).should(ACCESS_STANDARD_STREAMS);

	static final ArchRule NO_OTHER_LOGGER = noClasses().should()
		.dependOnClassesThat()
		.resideInAPackage("java.util.logging..");

	private ArchitectureRules() {
	}

	private static String[] features(String suffix) {
		return Arrays.stream(FEATURES).map((feature) -> ".." + feature + suffix).toArray(String[]::new);
	}

	private static String[] doors() {
		return Stream.concat(Arrays.stream(features(".chat..")), Arrays.stream(features(".web..")))
			.toArray(String[]::new);
	}

	private static DescribedPredicate<JavaClass> isADoor() {
		DescribedPredicate<JavaClass> inside = JavaClass.Predicates.resideInAnyPackage(doors());
		DescribedPredicate<JavaClass> web = JavaClass.Predicates.resideInAnyPackage("jakarta.servlet..",
				"org.springframework.web..");
		DescribedPredicate<JavaClass> talk = DescribedPredicate.describe("belong to a conversation",
				(type) -> type.getPackageName().equals("kr.bridgebot.chat")
						&& DOOR_TYPES.contains(outermost(type).getSimpleName()));
		return inside.or(web).or(talk);
	}

	private static JavaClass outermost(JavaClass type) {
		return type.getEnclosingClass().map(ArchitectureRules::outermost).orElse(type);
	}

	/** Whoever starts a process gives it its clock and may tell how it went. */
	private static DescribedPredicate<JavaClass> doNotStartAProcess() {
		return DescribedPredicate.describe("do not start a process",
				(type) -> type.tryGetMethod("main", String[].class).isEmpty());
	}

	private static DescribedPredicate<JavaAccess<?>> readsTheWallClock() {
		return DescribedPredicate.describe("the wall clock is read", (access) -> {
			AccessTarget target = access.getTarget();
			String owner = target.getOwner().getName();
			return switch (target.getName()) {
				case "now" -> owner.startsWith("java.time.") && TIMES.contains(target.getOwner().getSimpleName())
						&& !takesAClock(target);
				case "currentTimeMillis" -> owner.equals("java.lang.System");
				case "getInstance" -> owner.equals("java.util.Calendar");
				case "<init>" -> owner.equals("java.util.Date") && parameters(target).isEmpty();
				default -> owner.equals("java.time.Clock")
						&& (target.getName().startsWith("system") || target.getName().startsWith("tick"));
			};
		});
	}

	private static boolean takesAClock(AccessTarget target) {
		return parameters(target).stream().anyMatch((type) -> type.isEquivalentTo(Clock.class));
	}

	private static List<JavaClass> parameters(AccessTarget target) {
		return (target instanceof AccessTarget.CodeUnitAccessTarget unit) ? unit.getRawParameterTypes() : List.of();
	}

}
