package kr.bridgebot.chat;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes payloads into the 64 bytes a button may carry, and reads them back. */
public final class Payloads {

	private static final int LIMIT = 64;

	private static final ClassValue<PayloadForm> FORMS = new ClassValue<>() {

		@Override
		protected PayloadForm computeValue(Class<?> type) {
			return PayloadForm.of(type);
		}

	};

	private Payloads() {
	}

	/**
	 * The payload as button data.
	 * @throws IllegalArgumentException when it takes more than 64 bytes: a bug
	 */
	public static String encode(Payload payload) {
		String data = FORMS.get(payload.getClass()).write(payload);
		if (data.getBytes(StandardCharsets.UTF_8).length > LIMIT) {
			throw new IllegalArgumentException("takes more than 64 bytes: " + data);
		}
		return data;
	}

	/**
	 * Reads button data as a payload of this type.
	 * @return null when it is none: forged, or of a former version
	 */
	public static <P extends Payload> @Nullable P decode(String data, Class<P> type) {
		Object payload = (data.length() > LIMIT) ? null : FORMS.get(type).read(data);
		return (payload == null) ? null : type.cast(payload);
	}

	/**
	 * The code of a payload type.
	 * @throws IllegalArgumentException when the type cannot be carried by a button
	 */
	static String codeOf(Class<? extends Payload> type) {
		return FORMS.get(type).code();
	}

	/** The code that button data starts with; of forged data anything. */
	static String codeOf(String data) {
		int end = data.indexOf(PayloadForm.SEPARATOR);
		return (end < 0) ? data : data.substring(0, end);
	}

}
