package kr.bridgebot.sandbox.botapi;

import java.net.URLConnection;
import java.util.Locale;
import java.util.Map;

/** Tells a file's type by its name. */
final class Mime {

	private static final Map<String, String> BY_ENDING = Map.of("xlsx",
			"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "ics", "text/calendar", "csv",
			"text/csv", "json", "application/json");

	private Mime() {
	}

	static String of(String fileName) {
		String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		String known = BY_ENDING.get(ending);
		if (known != null) {
			return known;
		}
		String guess = URLConnection.guessContentTypeFromName(fileName);
		return (guess == null) ? "application/octet-stream" : guess;
	}

}
