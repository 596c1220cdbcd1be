package kr.bridgebot.shared;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages the bot speaks; the first one is the forum's own. */
public enum Language {

	KO(Locale.KOREAN), EN(Locale.ENGLISH);

	private final Locale locale;

	Language(Locale locale) {
		this.locale = locale;
	}

	public Locale locale() {
		return this.locale;
	}

	/**
	 * The language for somebody who has not chosen one yet.
	 * @param code the IETF tag of the messenger's own setting; anything but English, and
	 * none at all, means Korean
	 */
	public static Language preferredBy(@Nullable String code) {
		return (code != null && code.toLowerCase(Locale.ROOT).startsWith("en")) ? EN : KO;
	}

}
