package kr.bridgebot.settings;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.bind.validation.ValidationErrors;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.origin.Origin;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.ConverterNotFoundException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Finds in a failed start what is wrong in the configuration. */
final class FaultReader {

	private static final Pattern UNCONVERTED = Pattern.compile("(?:\\w+ )+java\\.lang\\.(\\w+)");

	private FaultReader() {
	}

	/** What is wrong with one value. */
	static Fault fault(InvalidConfigurationPropertyValueException invalid, @Nullable Origin origin) {
		return Fault.wrong(invalid.getName(), invalid.getValue(), said(invalid.getReason()), origin);
	}

	/** The faults behind a failure; none when it has another reason. */
	static List<Fault> read(Throwable failure) {
		return Stream.iterate(failure, (cause) -> cause != null, Throwable::getCause)
			.map(FaultReader::faults)
			.filter((faults) -> !faults.isEmpty())
			.findFirst()
			.orElse(List.of());
	}

	private static List<Fault> faults(Throwable failure) {
		return switch (failure) {
			case WrongSettings wrong -> wrong.faults();
			case BindException bind -> faults(bind);
			case InvalidConfigurationPropertyValueException invalid -> List.of(fault(invalid, null));
			case MarkedYAMLException yaml -> List.of(faulty(yaml));
			case SQLException sql when isAboutConnecting(sql) -> List.of(Fault.unreachable(sql.getMessage()));
			default -> List.of();
		};
	}

	private static List<Fault> faults(BindException bind) {
		Throwable cause = bind.getCause();
		if (cause instanceof BindValidationException invalid) {
			ValidationErrors errors = invalid.getValidationErrors();
			return errors.getAllErrors().stream().map((error) -> fault(errors, error)).toList();
		}
		List<Fault> inner = (cause == null) ? List.of() : read(cause);
		if (!inner.isEmpty()) {
			return inner;
		}
		ConfigurationProperty found = bind.getProperty();
		return List.of(Fault.wrong(bind.getName().toString(), (found != null) ? found.getValue() : null, allowed(bind),
				Origin.from(found)));
	}

	private static Fault fault(ValidationErrors errors, ObjectError error) {
		String rule = String.valueOf(error.getDefaultMessage());
		if (!(error instanceof FieldError field)) {
			return Fault.wrong(errors.getName().toString(), null, rule, null);
		}
		String key = errors.getName() + "." + DataObjectPropertyName.toDashedForm(field.getField());
		Optional<ConfigurationProperty> found = errors.getBoundProperties()
			.stream()
			.filter((property) -> property.getName().toString().equals(key))
			.findFirst();
		return Fault.wrong(key, found.map(ConfigurationProperty::getValue).orElse(field.getRejectedValue()), rule,
				found.map(Origin::from).orElse(null));
	}

	private static String allowed(BindException bind) {
		Throwable cause = bind.getCause();
		if (cause instanceof ConverterNotFoundException) {
			return Messages.get("group");
		}
		Class<?> type = (cause instanceof ConversionFailedException failed) ? failed.getTargetType().getType()
				: bind.getTarget().getType().resolve(Object.class);
		if (type.isEnum()) {
			return Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
		}
		return Messages.allowed(type)
			.orElseGet(() -> String.valueOf(NestedExceptionUtils.getMostSpecificCause(bind).getMessage()));
	}

	private static Fault faulty(MarkedYAMLException yaml) {
		Mark mark = yaml.getProblemMark();
		return Fault.unreadable(yaml.getProblem(), mark.getLine() + 1, mark.getColumn() + 1);
	}

	/** No connection, no such user, no such database, or H2's file in another's hands. */
	private static boolean isAboutConnecting(SQLException failure) {
		String state = String.valueOf(failure.getSQLState());
		return state.startsWith("08") || state.startsWith("28") || state.startsWith("3D") || state.equals("90020");
	}

	/** A reason may say itself that it is one, or only which type was asked for. */
	private static String said(@Nullable String reason) {
		Matcher type = UNCONVERTED.matcher(String.valueOf(reason));
		if (type.matches() && Messages.allowed(type.group(1)).isPresent()) {
			return Messages.allowed(type.group(1)).get();
		}
		return String.valueOf(reason).replaceFirst("^allowed: |^It takes ", "");
	}

}
