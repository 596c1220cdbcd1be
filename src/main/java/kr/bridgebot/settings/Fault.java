package kr.bridgebot.settings;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;

/**
 * One thing that is wrong in the configuration.
 *
 * @param line which key, what was found, what is allowed, and where it stands
 */
record Fault(String line) {

	private static final Pattern SECRET = Pattern.compile("token|secret(?!ariat)|password|secretariat[._-]code");

	/**
	 * A value that cannot be what its key means.
	 * @param found null when nothing was found
	 * @param allowed in words
	 */
	static Fault wrong(String key, @Nullable Object found, String allowed, @Nullable Origin origin) {
		return new Fault(Messages.get("wrong", key, shown(key, found), allowed) + place(origin));
	}

	static Fault unknown(ConfigurationPropertyName key, Collection<String> allowed, @Nullable Origin origin) {
		return new Fault(Messages.get("unknown", key, String.join(", ", allowed)) + place(origin));
	}

	/** A file that is not even well formed. */
	static Fault unreadable(String problem, int line, int column) {
		return new Fault(Messages.get("unreadable", problem, line, column));
	}

	/** An address that is right as such. */
	static Fault unreachable(@Nullable String problem) {
		return new Fault(Messages.get("unreachable", oneLine(String.valueOf(problem))));
	}

	private static String shown(String key, @Nullable Object found) {
		if (found == null) {
			return Messages.get("missing");
		}
		if (SECRET.matcher(key.toLowerCase(Locale.ROOT)).find()) {
			return Messages.get("secret");
		}
		return '"' + oneLine(found.toString()) + '"';
	}

	private static String oneLine(String text) {
		return Arrays.stream(text.split("\\R")).collect(Collectors.joining(" "));
	}

	private static String place(@Nullable Origin origin) {
		return switch (origin) {
			case null -> "";
			case PropertySourceOrigin named when named.getOrigin() != null -> place(named.getOrigin());
			case TextResourceOrigin text when text.getResource() != null && text.getLocation() != null -> Messages
				.get("place.line", String.valueOf(text.getResource().getFilename()), text.getLocation().getLine() + 1);
			default -> Messages.get("place", origin);
		};
	}

}
