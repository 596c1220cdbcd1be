package kr.bridgebot.shared;

import org.jspecify.annotations.Nullable;

/**
 * The configuration says what the forum cannot do. Thrown while a settings record is
 * made, it stops the start with one line that names the key, what was found and what is
 * allowed.
 */
public final class WrongSetting extends IllegalArgumentException {

	private final String field;

	private final transient Object found;

	private final String allowed;

	public WrongSetting(String field, Object found, String allowed) {
		this(field, found, allowed, null);
	}

	/**
	 * Tells what is wrong.
	 * @param field the component of the record that is being made, as the file spells it;
	 * empty for the whole
	 * @param found the value
	 * @param allowed says what is allowed: the rest of a key {@code allowed.<…>} among
	 * the start's messages
	 * @param cause why, for developers
	 */
	public WrongSetting(String field, Object found, String allowed, @Nullable Throwable cause) {
		super(field + "=" + found, cause);
		this.field = field;
		this.found = found;
		this.allowed = allowed;
	}

	public String field() {
		return this.field;
	}

	public Object found() {
		return this.found;
	}

	public String allowed() {
		return this.allowed;
	}

}
