package kr.bridgebot.sandbox.botapi;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Telegram takes for a link. */
final class Links {

	private static final Set<String> SCHEMES = Set.of("http", "https", "tg", "ton", "tonsite");

	private static final Pattern START = Pattern
		.compile("(?:https?://)?(?:t\\.me|telegram\\.me)/(\\w+)\\?start=([A-Za-z0-9_-]{1,64})");

	private Links() {
	}

	static boolean isValid(String link) {
		if (link.isBlank() || link.chars().anyMatch((c) -> c <= ' ')) {
			return false;
		}
		try {
			URI uri = new URI(link.contains("://") ? link : "http://" + link);
			String host = uri.getHost();
			if (uri.getScheme() == null || !SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))) {
				return false;
			}
			return uri.getScheme().equalsIgnoreCase("tg") || (host != null && host.contains("."))
					|| "localhost".equals(host);
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

	/** The code in a link that starts this bot. */
	static Optional<String> startCode(String link, String userName) {
		Matcher matcher = START.matcher(link);
		return (matcher.matches() && matcher.group(1).equalsIgnoreCase(userName)) ? Optional.of(matcher.group(2))
				: Optional.empty();
	}

}
