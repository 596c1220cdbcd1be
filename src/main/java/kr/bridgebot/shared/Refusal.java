package kr.bridgebot.shared;

import java.util.Map;

/**
 * A rule of the forum says no. Whatever the transaction had done until then is undone,
 * and the person is told why in their own language.
 */
public final class Refusal extends RuntimeException {

	private final transient Reason reason;

	private final transient Map<String, Object> details;

	public Refusal(Reason reason) {
		this(reason, Map.of());
	}

	/**
	 * Refuses with details for the text.
	 * @param details the text's arguments by name, of the types a text takes
	 */
	public Refusal(Reason reason, Map<String, Object> details) {
		super(reason.name(), null, false, false);
		this.reason = reason;
		this.details = details;
	}

	public Reason reason() {
		return this.reason;
	}

	public Map<String, Object> details() {
		return this.details;
	}

}
