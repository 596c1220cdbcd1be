package kr.bridgebot.chat;

import org.jspecify.annotations.Nullable;

/** Writes payloads into the 64 bytes a button may carry, and reads them back. */
public final class Payloads {

	private Payloads() {
	}

	/**
	 * The payload as button data.
	 * @throws IllegalArgumentException when it takes more than 64 bytes: a bug
	 */
	public static String encode(Payload payload) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Reads button data as a payload of this type.
	 * @return null when it is none: forged, or of a former version
	 */
	public static <P extends Payload> @Nullable P decode(String data, Class<P> type) {
		throw new UnsupportedOperationException();
	}

}
