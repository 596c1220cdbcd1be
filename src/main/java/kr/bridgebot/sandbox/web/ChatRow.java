package kr.bridgebot.sandbox.web;

import org.jspecify.annotations.Nullable;

/**
 * A conversation in the list of them.
 *
 * @param chosen whether it is the one that is open
 * @param preview the beginning of the newest message; empty when there is none
 * @param hour of the newest message; null when there is none
 * @param unread how many messages came since it was last open
 */
record ChatRow(String path, String title, boolean group, boolean chosen, String preview, @Nullable String hour,
		long unread) {

	/** Names it within the page. */
	public String key() {
		return this.path.replaceAll("\\D+", "-");
	}

	/** What stands in for a picture. */
	public String initials() {
		return Initials.of(this.title, this.group ? '·' : ' ');
	}

}
