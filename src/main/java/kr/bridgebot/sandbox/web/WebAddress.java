package kr.bridgebot.sandbox.web;

import java.util.Optional;
import java.util.regex.Pattern;

/** Tells the addresses that a page may lead to. */
final class WebAddress {

	private static final Pattern WHOLE = Pattern.compile("(?i)https?://.+");

	private static final Pattern BARE = Pattern.compile("[\\w-]+(?:\\.[\\w-]+)+(?::\\d+)?(?:[/?#].*)?");

	private WebAddress() {
	}

	/** The whole address; empty for one that does not lead to the web. */
	static Optional<String> of(String url) {
		if (WHOLE.matcher(url).matches()) {
			return Optional.of(url);
		}
		return BARE.matcher(url).matches() ? Optional.of("https://" + url) : Optional.empty();
	}

}
