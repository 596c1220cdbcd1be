package kr.bridgebot.chat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes payloads into the 64 bytes a button may carry, and reads them back. */
public final class Payloads {

	private static final int LIMIT = 64;

	/** One of a record, of a sealed type those of its records. */
	private static final ClassValue<List<PayloadForm>> FORMS = new ClassValue<>() {

		@Override
		protected List<PayloadForm> computeValue(Class<?> type) {
			return type.isSealed()
					? Arrays.stream(type.getPermittedSubclasses()).flatMap((each) -> get(each).stream()).toList()
					: List.of(PayloadForm.of(type));
		}

	};

	private Payloads() {
	}

	/**
	 * The payload as button data.
	 * @throws IllegalArgumentException when it takes more than 64 bytes: a bug
	 */
	public static String encode(Payload payload) {
		String data = FORMS.get(payload.getClass()).getFirst().write(payload);
		if (data.getBytes(StandardCharsets.UTF_8).length > LIMIT) {
			throw new IllegalArgumentException("takes more than 64 bytes: " + data);
		}
		return data;
	}

	/**
	 * Reads button data as a payload of this type, or of one that this sealed type
	 * permits.
	 * @return null when it is none: forged, or of a former version
	 */
	public static <P extends Payload> @Nullable P decode(String data, Class<P> type) {
		if (data.length() > LIMIT) {
			return null;
		}
		for (PayloadForm form : FORMS.get(type)) {
			Object payload = form.read(data);
			if (payload != null) {
				return type.cast(payload);
			}
		}
		return null;
	}

	/**
	 * The code of a payload type; of a sealed type those of all its records.
	 * @throws IllegalArgumentException when the type cannot be carried by a button
	 */
	static List<String> codesOf(Class<? extends Payload> type) {
		return FORMS.get(type).stream().map(PayloadForm::code).toList();
	}

	/** The code that button data starts with; of forged data anything. */
	static String codeOf(String data) {
		int end = data.indexOf(PayloadForm.SEPARATOR);
		return (end < 0) ? data : data.substring(0, end);
	}

}
