package kr.bridgebot.settings;

import java.util.List;

/**
 * The configuration holds keys that nobody looks for, or values that do not go together.
 */
final class WrongSettings extends RuntimeException {

	private final transient List<Fault> faults;

	WrongSettings(List<Fault> faults) {
		super(faults.toString());
		this.faults = faults;
	}

	List<Fault> faults() {
		return this.faults;
	}

}
