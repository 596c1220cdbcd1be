package kr.bridgebot.settings;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** What the start says to operators, before there is anybody to choose a language. */
final class Messages {

	private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("messages.startup", Locale.ROOT);

	private Messages() {
	}

	static String get(String key, Object... details) {
		return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(details);
	}

	/** What a value of this type looks like. */
	static Optional<String> allowed(Class<?> type) {
		return allowed(type.getSimpleName());
	}

	/** What a value of the type with this simple name looks like. */
	static Optional<String> allowed(String type) {
		String key = "allowed." + type;
		return BUNDLE.containsKey(key) ? Optional.of(get(key)) : Optional.empty();
	}

}
