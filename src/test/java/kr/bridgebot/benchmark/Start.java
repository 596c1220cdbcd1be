package kr.bridgebot.benchmark;

import java.util.Locale;

/**
 * What it takes to have the application at all.
 *
 * @param seconds from the process's start to the first update taken
 * @param megabytes resident after all storms
 */
record Start(String setup, String way, double seconds, long megabytes) {

	String line() {
		return String.format(Locale.ROOT, "%-14s %-8s first update after %.2f s, %d MB after the storms", this.setup,
				this.way, this.seconds, this.megabytes);
	}

}
