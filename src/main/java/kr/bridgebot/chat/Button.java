package kr.bridgebot.chat;

/** One key of the keyboard below a card. */
public sealed interface Button {

	Text label();

	/**
	 * Comes back to the bot when pressed.
	 *
	 * @param payload what is to be done, at most 64 bytes when encoded
	 * @param style how much the button stands out
	 */
	record Press(Text label, Payload payload, Style style) implements Button {
	}

	/**
	 * Opens an address.
	 *
	 * @param url absolute, {@code https} or a link of the messenger
	 */
	record Link(Text label, String url) implements Button {
	}

	/** What a press means at first sight. */
	enum Style {

		PLAIN, YES, NO, MAIN

	}

	static Button press(Text label, Payload payload) {
		return new Press(label, payload, Style.PLAIN);
	}

	static Button press(Text label, Payload payload, Style style) {
		return new Press(label, payload, style);
	}

	static Button link(Text label, String url) {
		return new Link(label, url);
	}

}
