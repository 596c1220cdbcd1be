package kr.bridgebot.guards;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes instances of records: the longest there may be, or the barest. */
final class Samples {

	/** Nobody has it. */
	static final UUID ID = new UUID(-1, -1);

	/** A name as long as those that payloads carry may be: codes and command names. */
	private static final String NAME = "a-name-of-16-chr";

	private Samples() {
	}

	/**
	 * An instance of a record type.
	 * @param longest whether everything is there, else what may be missing is
	 */
	static Object of(Class<?> type, boolean longest) {
		return of(type, longest, (any) -> ID);
	}

	/**
	 * The same with certain ids.
	 * @param ids which for an id of that type
	 */
	static Object of(Class<?> type, boolean longest, Function<Class<?>, UUID> ids) {
		RecordComponent[] components = type.getRecordComponents();
		if (components == null) {
			throw new IllegalArgumentException("is no record");
		}
		Object[] values = Arrays.stream(components)
			.map((component) -> component.getType() == UUID.class ? ids.apply(type) : value(component, longest, ids))
			.toArray();
		Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
		try {
			Constructor<?> constructor = type.getDeclaredConstructor(types);
			constructor.setAccessible(true);
			return constructor.newInstance(values);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalArgumentException("takes no sample: " + ex.getCause(), ex);
		}
	}

	private static Object value(RecordComponent component, boolean longest, Function<Class<?>, UUID> ids) {
		boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
		return (nullable && !longest) ? null : value(component.getType(), longest, ids);
	}

	private static Object value(Class<?> type, boolean longest, Function<Class<?>, UUID> ids) {
		if (type.isEnum()) {
			return Arrays.stream((Enum<?>[]) type.getEnumConstants())
				.max(Comparator.comparingInt((constant) -> constant.name().length()))
				.orElseThrow();
		}
		if (type.isSealed()) {
			return value(type.getPermittedSubclasses()[0], longest, ids);
		}
		if (type.isRecord()) {
			return of(type, longest, ids);
		}
		return switch (type.getSimpleName()) {
			case "UUID" -> ID;
			case "int", "Integer" -> longest ? 1_000_000 : 0;
			case "long", "Long" -> longest ? Long.MAX_VALUE : 0L;
			case "boolean", "Boolean" -> longest;
			case "double", "Double" -> 0.5;
			case "String" -> longest ? NAME : "";
			case "LocalDate" -> LocalDate.of(2999, 12, 31);
			case "LocalTime" -> LocalTime.of(23, 59);
			case "Instant" -> Instant.parse("2999-12-31T23:59:00Z");
			case "Duration" -> Duration.ofMinutes(90);
			case "List" -> List.of();
			case "Set" -> Set.of();
			case "Map" -> Map.of();
			default -> throw new IllegalArgumentException("takes a " + type.getName());
		};
	}

}
